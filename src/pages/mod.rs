//! One file a page that looks or behaves differently. Pages know no pages; what several share is in
//! [`parts`].

pub mod article;
mod course;
pub mod exam;
pub mod failed;
pub mod home;
pub mod not_found;
pub mod page;
pub mod parts;
mod search;

pub use article::ArticlePage;
pub use course::CoursePage;
pub use exam::ExamPage;
pub use failed::Failed;
pub use home::HomePage;
pub use not_found::NotFound;
pub use page::BlockPage;
pub use search::SearchPage;

use crate::content::model::{Link, document::Section};

/// Where a page stands: the pages above it and its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub trail: Vec<Link>,
    pub section: Option<Section>,
}
