//! The steps that only a release has: search index, social cards, compression, delivery. Their dependencies are those of the
//! feature `release` (`publisher/Cargo.toml`), so that development compiles none of them.

pub mod app_page;
pub mod archive;
pub mod brotli;
pub mod build_cache;
pub mod chunks;
pub mod compress;
pub mod delivery;
pub mod first_screen;
pub mod levels;
pub mod progress;
pub mod search_index;
pub mod search_words;
pub mod servers;
pub mod social_card;
