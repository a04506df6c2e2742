//! One file a page that looks or behaves differently. Pages know no pages; the frame of those below
//! the home page is in [`frame`].

pub mod failed;
mod frame;
pub mod home;
pub mod not_found;
mod search;
mod text;

pub use failed::Failed;
pub use frame::Frame;
pub use home::HomePage;
pub use not_found::NotFound;
pub use search::SearchPage;
pub use text::TextPage;
