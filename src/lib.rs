//! The front end of the website of the Duke University Department of Radiology: the app that runs in the browser. The
//! package `publisher` renders the same views natively.
//!
//! `main.rs` starts the app in the browser. A module imports only from modules left of its own:
//!
//! ```text
//! site, text, dom ← model ← report, inside, loading ‖ hydration ← components ← widgets ‖ shell ← pages ← chunks ← app
//! ```
//!
//! The test `publisher/tests/native/architecture.rs` enforces this order.

pub mod app;
pub mod components;
pub mod dom;
pub mod hydration;
pub mod inside;
pub mod loading;
pub mod model;
pub mod page_chunks;
pub mod pages;
pub mod report;
pub mod shell;
pub mod site;
pub mod text;
pub mod widgets;
