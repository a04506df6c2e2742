//! The website of the Duke University Department of Radiology.
//!
//! One crate, two programs: `radiology` (WebAssembly, `main.rs`) runs in the browser;
//! `publish` (native, `bin/publish.rs`) validates the content and renders every route.
//!
//! The modules are floors. A file imports only from floors left of its own:
//!
//! ```text
//! site, text ← content ‖ components ← blocks, tools, seo ← derive, feeds ‖ shell, pages ← app ← start, publish
//! ```
//!
//! `tests/native/architecture.rs` holds that order.

pub mod site;
pub mod text;

pub mod content;

pub mod components;

#[cfg(not(target_arch = "wasm32"))]
pub mod blocks;
pub mod seo;
pub mod tools;

#[cfg(not(target_arch = "wasm32"))]
pub mod derive;
#[cfg(not(target_arch = "wasm32"))]
pub mod feeds;

pub mod pages;
pub mod shell;

pub mod app;

#[cfg(target_arch = "wasm32")]
pub mod start;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
