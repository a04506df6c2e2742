//! The steps that turn the bundle into a site for any static file server, one file each.

pub mod app;
pub mod build_cache;
pub mod chunks;
pub mod compress;
pub mod delivery;
pub mod documents;
pub mod headers;
pub mod offline;
pub mod render;
pub mod search_index;
pub mod search_words;
pub mod servers;
pub mod social_card;
pub mod style;
pub mod template;
