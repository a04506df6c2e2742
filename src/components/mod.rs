//! Parts of the interface that do not depend on the content model. Each part has its own file; file, component and CSS
//! class share a name.

pub mod calendar_entry;
pub mod department;
pub mod filters;
pub mod hero_video;
pub mod history;
pub mod icon;
pub mod lazy;
pub mod markup;
pub mod more;
pub mod notice;
pub mod page_heading;
pub mod picture;
pub mod query;
pub mod skeleton;
pub mod today;
pub mod translation;
pub mod video;

pub use calendar_entry::CalendarEntry;
pub use department::Department;
pub use filters::{FilterChoice, FilterLine, FilterWords, Filters, ResultCount};
pub use hero_video::hero_poster;
pub use history::History;
pub use icon::Icon;
pub use lazy::lazy;
pub use markup::Markup;
pub use more::more;
pub use notice::Notice;
pub use page_heading::PageHeading;
pub use picture::{Crop, eager_picture, picture};
pub use query::{QueryField, use_query_field};
pub use skeleton::Skeleton;
pub use today::use_today;
pub use translation::{changing_text, recreated};
pub use video::Video;
