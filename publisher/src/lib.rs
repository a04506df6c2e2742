//! The publisher turns content into a site that any static file server can deliver.
//!
//! A module imports only from modules left of its own:
//!
//! ```text
//! content ‖ output ← html ← body ← pages ‖ feeds ‖ seo ← bundle ← reports ← build
//! ```
//!
//! `tests/native/architecture.rs` enforces this order.
//!
//! The feature `release`, on by default, adds what only a finished site has: `feeds`, `bundle::release`, `reports` and
//! `build::release`. Development compiles without them.

pub mod body;
pub mod build;
pub mod bundle;
pub mod content;
#[cfg(feature = "release")]
pub mod feeds;
pub mod html;
pub mod output;
pub mod pages;
#[cfg(feature = "release")]
pub mod reports;
pub mod seo;
