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

use crate::content::model::{Link, document::Section};

/// Where a page stands: the pages above it and its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub trail: Vec<Link>,
    pub section: Option<Section>,
}
