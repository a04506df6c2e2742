//! What browser tabs, search engines and social networks show of a page.

pub mod head;
pub mod structured_data;
