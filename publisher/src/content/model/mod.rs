//! The types of the content, one file a kind. The Rust type is the truth.
//!
//! Unknown fields are errors when the site is built. What the browser reads is made of these entries:
//! [`radiology::model`].

pub mod block;
pub mod conditions;
pub mod course;
pub mod desk;
pub mod drawing;
pub mod event;
pub mod exam;
pub mod finder;
pub mod home;
pub mod link;
pub mod navigation;
pub mod news;
pub mod page;
pub mod person;
pub mod redirects;
pub mod report_terms;
pub mod site;
pub mod synonyms;

pub use block::Block;
pub use conditions::Conditions;
pub use course::Course;
pub use desk::Desk;
pub use event::Event;
pub use exam::Exam;
pub use home::Home;
pub use link::{Destination, Link, Summary};
pub use navigation::Navigation;
pub use news::NewsItem;
pub use page::Page;
pub use person::Person;
pub use redirects::Redirects;
pub use report_terms::ReportTerms;
pub use site::Site;
pub use synonyms::Synonyms;
