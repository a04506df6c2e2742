//! What the browser's tab, search engines and social networks show of a page.

pub mod head;
