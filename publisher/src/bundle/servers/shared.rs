//! What the files for all servers have in common.

/// Where the files are that are no part of the site, relative to the project's root.
pub const FOLDER: &str = "dist-server";

/// What is in the site for hosts to read, and not delivered.
pub const NOT_DELIVERED: [&str; 3] = ["/_headers", "/_redirects", "/.assetsignore"];

/// Matches from the beginning of a request's address one whose path is not canonical, in the languages of
/// all servers here: an empty segment, one of dots, an encoded character, a backslash. No path of the site
/// has these. A server that resolves them serves pages at paths that begin with another host
/// (`//elsewhere/..%2fsearch/`): links and redirects there would lead to it.
pub const NOT_CANONICAL: &str = r"[^?]*(//|/\.\.?(/|\?|$)|[%\\])";

/// An old address in both of its forms, with a slash at the end and without.
pub fn both_forms(from: &str) -> [&str; 2] {
    [from, from.trim_end_matches('/')]
}
