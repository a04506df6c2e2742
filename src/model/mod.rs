//! The documents that a browser reads: one [`Document`] for each route, and the [`ShellDocument`] around them all.
//! The publisher makes them from the entries that editors write.

pub mod document;
mod finders;
mod markup;
mod shell;

pub use document::Document;
pub use markup::Markup;
pub use shell::{MenuSection, ShellDocument};
