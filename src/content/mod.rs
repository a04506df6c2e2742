//! What the site says: typed content, loaded and checked.

pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod json;
pub mod load;
pub mod model;

#[cfg(not(target_arch = "wasm32"))]
pub mod catalog;
#[cfg(not(target_arch = "wasm32"))]
mod characters;
#[cfg(not(target_arch = "wasm32"))]
pub mod leftovers;
#[cfg(not(target_arch = "wasm32"))]
pub mod modified;
#[cfg(not(target_arch = "wasm32"))]
pub mod news;
#[cfg(not(target_arch = "wasm32"))]
pub mod open_data;
#[cfg(not(target_arch = "wasm32"))]
mod reader;
#[cfg(not(target_arch = "wasm32"))]
pub mod recurrence;
#[cfg(not(target_arch = "wasm32"))]
pub mod review;
#[cfg(not(target_arch = "wasm32"))]
pub mod route;
#[cfg(not(target_arch = "wasm32"))]
pub mod schedule;
#[cfg(not(target_arch = "wasm32"))]
pub mod validate;
