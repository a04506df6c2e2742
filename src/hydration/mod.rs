//! Hydration: the app hydrates prerendered pages and mounts on bare ones. It does so in steps, so that the page keeps
//! responding to input: `assets/js/boot.js` runs each step when the browser is idle. The steps are [`read`], `hydrate`,
//! [`hydrate_next`] until no view is left, and [`run_effects`].

mod defer;
mod scheduler;

pub use defer::{DeferHydration, hydrate_next};
pub use scheduler::{hold_effects, run_effects};

use crate::{dom, loading::json, model::document::PageData, site::id};
use std::cell::RefCell;

#[cfg(target_arch = "wasm32")]
mod hydrate;
#[cfg(target_arch = "wasm32")]
pub use hydrate::hydrate;

thread_local! {
    /// The data of the page between the first step and the second.
    static DATA: RefCell<Option<PageData>> = const { RefCell::new(None) };
}

/// First step: reads the data that the page was rendered from, from its [`id::PAGE_DATA`] element.
pub fn read() {
    let data = dom::by_id(id::PAGE_DATA).and_then(|element| element.text_content());
    DATA.set(data.and_then(|data| json::parse(&data)));
}
