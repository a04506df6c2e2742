//! Headers and redirects in the languages of servers, beside the site: `_headers` and `_redirects` for
//! Cloudflare Pages and Netlify, files to include for nginx and Caddy in [`FOLDER`].
//!
//! They are part of the bundle because they belong to it: the policy holds the hash of the style in
//! the pages, so pages and headers have to change, and go back, together. They hold nothing that the
//! responses do not say; still, servers do not deliver them.

pub mod caddy;
pub mod cdn;
pub mod media_type;
pub mod nginx;

use super::{Failure, headers::Headers, write};
use crate::content::model::Redirects;
use std::path::Path;

/// Where the files for nginx and Caddy are.
pub const FOLDER: &str = "_server";

/// Writes them all below `staging`.
///
/// # Errors
/// [`Failure::File`].
pub fn write_all(headers: &Headers, redirects: &Redirects, staging: &Path) -> Result<(), Failure> {
    write(&staging.join("_headers"), &cdn::headers(headers))?;
    write(&staging.join("_redirects"), &cdn::redirects(redirects))?;
    let folder = staging.join(FOLDER);
    write(&folder.join("nginx-http.conf"), &nginx::http(headers, redirects))?;
    write(&folder.join("nginx-server.conf"), &nginx::server(headers))?;
    write(&folder.join("Caddyfile"), &caddy::file(headers, redirects))
}

/// An old address in both of its forms, with a slash at the end and without.
fn both_forms(from: &str) -> [&str; 2] {
    [from, from.trim_end_matches('/')]
}
