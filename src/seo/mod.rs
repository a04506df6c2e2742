//! What the browser's tab, search engines and social networks show of a page.

pub mod head;
#[cfg(not(target_arch = "wasm32"))]
pub mod structured_data;
