//! Headers and redirects in the languages of servers.
//!
//! The site itself contains `_headers`, `_redirects` and `.assetsignore` for Cloudflare and Netlify. The folder
//! [`FOLDER`](shared::FOLDER) beside it, which is not delivered, has the files to include for nginx and Caddy, the function
//! for CloudFront, and the list for S3.
//!
//! They are built with the site because they depend on it: the policy contains the hash of the style in the pages, so pages
//! and headers must be deployed, and rolled back, together.

pub mod caddy;
pub mod cdn;
pub mod cloudfront;
pub mod media_type;
pub mod nginx;
pub mod objects;
pub mod shared;

use crate::{
    bundle::headers::Headers,
    content::model::Redirects,
    output::{Failure, SiteFolder, write},
};
use std::path::Path;

/// Writes the files for Cloudflare and Netlify into the site.
///
/// # Errors
/// [`Failure::File`].
pub fn write_inside(headers: &Headers, redirects: &Redirects, site: &SiteFolder) -> Result<(), Failure> {
    site.write("/_headers", cdn::headers(headers))?;
    site.write("/_redirects", cdn::redirects(redirects))?;
    site.write("/.assetsignore", cdn::IGNORED)
}

/// Writes the files for other servers into `folder`.
///
/// # Errors
/// [`Failure::File`].
pub fn write_beside(headers: &Headers, redirects: &Redirects, folder: &Path) -> Result<(), Failure> {
    write(&folder.join("nginx-http.conf"), nginx::http(headers, redirects))?;
    write(&folder.join("nginx-server.conf"), nginx::server(headers))?;
    write(&folder.join("Caddyfile"), caddy::file(headers, redirects))?;
    write(&folder.join("cloudfront.js"), cloudfront::function(redirects))
}

/// Writes the list of the site's files, which must be complete, into `folder`.
///
/// # Errors
/// [`Failure::File`].
pub fn write_list(headers: &Headers, site: &SiteFolder, folder: &Path) -> Result<(), Failure> {
    write(&folder.join("files.json"), objects::list(headers, site))
}
