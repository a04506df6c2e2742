//! The documents that the browser loads: one [`Document`] for each route, and the [`ShellDocument`] around all of them.
//! The publisher builds them from the entries that editors write.

mod data;
pub mod document;
mod finders;
pub mod home;
pub mod inside;
pub mod link;
mod markup;
pub mod news;
pub mod report;
mod shell;

pub use data::Data;
pub use document::Document;
pub use markup::Markup;
pub use shell::{MenuSection, ShellDocument};
