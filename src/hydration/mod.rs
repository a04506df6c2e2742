//! How the app takes over a page: it hydrates prerendered pages and mounts on bare ones. It does so in steps, so that the
//! visitor never waits long for an answer: `assets/js/boot.js` runs each step when the browser has nothing else to do.
//! [`read`], [`hydrate`], [`hydrate_next`] until nothing is left, [`run_effects`].

mod defer;
mod scheduler;

pub use defer::{DeferHydration, hydrate_next};
pub use scheduler::{hold_effects, run_effects};

use crate::{dom, loading::json, model::document::PageData, site::id};
use std::cell::RefCell;

#[cfg(target_arch = "wasm32")]
mod take_over;
#[cfg(target_arch = "wasm32")]
pub use take_over::hydrate;

thread_local! {
    static DATA: RefCell<Option<PageData>> = const { RefCell::new(None) };
}

/// First step: reads the data that the page was rendered from.
pub fn read() {
    let data = dom::by_id(id::PAGE_DATA).and_then(|element| element.text_content());
    DATA.set(data.and_then(|data| json::parse(&data)));
}
