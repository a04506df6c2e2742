//! The publisher: from content to a site that any server of static files can deliver.
//!
//! A module imports only from modules left of its own:
//!
//! ```text
//! content ‖ output ← html ← body ← pages ‖ feeds ‖ seo ← bundle ← reports ← build
//! ```
//!
//! `tests/native/architecture.rs` holds that order.

pub mod body;
pub mod build;
pub mod bundle;
pub mod content;
pub mod feeds;
pub mod html;
pub mod output;
pub mod pages;
pub mod reports;
pub mod seo;
