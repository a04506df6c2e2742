//! Definitions that the files for all servers share.

/// The folder of the files that are not part of the site, relative to the project's root.
pub const FOLDER: &str = "dist-server";

/// The paths of files that hosts read and must not deliver.
pub const NOT_DELIVERED: [&str; 3] = ["/_headers", "/_redirects", "/.assetsignore"];

/// Matches request URLs whose path is not canonical, from their beginning: an empty segment, one of dots, an encoded
/// character, a backslash. No path of the site has these. All servers here understand the expression.
///
/// A server that resolved them would serve pages at paths that begin with another host (`//elsewhere/..%2fsearch/`), and
/// links and redirects there would lead to that host.
pub const NOT_CANONICAL: &str = r"[^?]*(//|/\.\.?(/|\?|$)|[%\\])";

/// Both forms of an old path: with a trailing slash and without.
pub fn both_forms(from: &str) -> [&str; 2] {
    [from, from.trim_end_matches('/')]
}
