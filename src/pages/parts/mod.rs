//! What several pages show of the content model.

mod agenda;
mod frame;
mod news_card;
mod provenance;
mod summaries;

pub use agenda::{CourseAgenda, is_past};
pub use frame::Frame;
pub use news_card::NewsCard;
pub use provenance::Provenance;
pub use summaries::Summaries;
