//! The steps that turn the bundle into a site for any static file server, one file each. What development leaves out is in
//! [`release`].

pub mod app;
pub mod documents;
pub mod headers;
pub mod offline;
#[cfg(feature = "release")]
pub mod release;
pub mod render;
mod security;
pub mod style;
pub mod template;
