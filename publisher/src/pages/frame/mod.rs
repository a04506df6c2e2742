//! The frame around the text of a page: its band, its links to other pages, and its sources.

mod band;
mod breadcrumbs;
mod local_navigation;
mod neighbors;
mod on_this_page;
mod pagination;
mod provenance;
mod summaries;

pub use band::Band;
pub use breadcrumbs::Breadcrumbs;
pub use local_navigation::{LocalNavigation, Section};
pub use neighbors::Neighbors;
pub use on_this_page::OnThisPage;
pub use pagination::Pagination;
pub use provenance::Provenance;
pub use summaries::Summaries;
