//! Page metadata for browser tabs, search engines, and social networks.

pub mod head;
pub mod structured_data;
