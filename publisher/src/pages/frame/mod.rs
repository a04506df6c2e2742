//! What stands around the text of a page: its band, the ways to other pages, what it rests on.

mod band;
mod breadcrumbs;
mod local_navigation;
mod neighbours;
mod pagination;
mod provenance;
mod summaries;

pub use band::Band;
pub use breadcrumbs::Breadcrumbs;
pub use local_navigation::{LocalNavigation, Section};
pub use neighbours::Neighbours;
pub use pagination::Pagination;
pub use provenance::Provenance;
pub use summaries::Summaries;
