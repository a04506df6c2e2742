//! The parts of pages that do something for their visitor, each on typed data of its own. A tool is
//! complete and useful in the HTML; the program makes it answer.

mod agenda;
mod course_status;
mod news_card;
pub mod plan;
pub mod search;

pub use agenda::CourseAgenda;
pub use course_status::CourseStatus;
pub use news_card::NewsCard;
pub use plan::Plan;
pub use search::SearchResults;
