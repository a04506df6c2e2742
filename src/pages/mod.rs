//! The kinds of pages, each in its own file. No page depends on another; the pages below the home page share the
//! [`frame`].

pub mod failed;
mod frame;
pub mod home;
pub mod not_found;
pub mod search;
mod text;

pub use failed::Failed;
pub use frame::Frame;
pub use not_found::NotFound;
pub use text::TextPage;
