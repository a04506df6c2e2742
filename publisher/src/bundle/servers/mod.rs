//! Headers and redirects in the languages of servers: `_headers`, `_redirects` and `.assetsignore` in the
//! site, for Cloudflare and Netlify; in [`FOLDER`](shared::FOLDER) beside it, so that nobody delivers them, files to
//! include for nginx and Caddy, the function for CloudFront, and the list that goes to S3.
//!
//! They are made with the site because they belong to it: the policy holds the hash of the style in the
//! pages, so pages and headers have to change, and go back, together.

pub mod caddy;
pub mod cdn;
pub mod cloudfront;
pub mod media_type;
pub mod nginx;
pub mod objects;
pub mod shared;

use super::headers::Headers;
use crate::{
    content::model::Redirects,
    output::{Failure, write},
};
use std::path::Path;

/// Writes what hosts read in the site below `staging`.
///
/// # Errors
/// [`Failure::File`].
pub fn write_inside(headers: &Headers, redirects: &Redirects, staging: &Path) -> Result<(), Failure> {
    write(&staging.join("_headers"), &cdn::headers(headers))?;
    write(&staging.join("_redirects"), &cdn::redirects(redirects))?;
    write(&staging.join(".assetsignore"), cdn::IGNORED)
}

/// Writes what is for other servers into `folder`, when all files of the site are below `staging`.
///
/// # Errors
/// [`Failure::File`].
pub fn write_beside(headers: &Headers, redirects: &Redirects, staging: &Path, folder: &Path) -> Result<(), Failure> {
    write(&folder.join("nginx-http.conf"), &nginx::http(headers, redirects))?;
    write(&folder.join("nginx-server.conf"), &nginx::server(headers))?;
    write(&folder.join("Caddyfile"), &caddy::file(headers, redirects))?;
    write(&folder.join("cloudfront.js"), &cloudfront::function(redirects))?;
    write(&folder.join("files.json"), &objects::list(headers, staging)?)
}
