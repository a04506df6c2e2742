//! The interactive parts of pages, each with its own typed data. A widget is complete and useful in the prerendered
//! HTML; hydration makes it interactive.

mod agenda;
pub mod calendar;
pub mod chunks;
mod course_finder;
mod course_status;
mod desk_finder;
mod exam_finder;
mod glossary;
pub mod list_filter;
mod news_card;
pub mod news_finder;
mod people_finder;
pub mod plan;
mod report_reader;
pub mod search;
pub mod see_inside;

pub use agenda::{CourseAgenda, is_past};
pub use calendar::Calendar;
pub use course_finder::CourseFinder;
pub use course_status::CourseStatus;
pub use desk_finder::DeskFinder;
pub use exam_finder::ExamFinder;
pub use glossary::Glossary;
pub use news_card::{CardForm, news_card};
pub use news_finder::NewsFinder;
pub use people_finder::PeopleFinder;
pub use plan::Plan;
pub use report_reader::ReportReader;
pub use search::SearchResults;
