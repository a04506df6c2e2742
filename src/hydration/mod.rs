//! Hydration: the app hydrates prerendered pages and mounts on bare ones. It does so in steps, so that the page keeps
//! responding to input: `assets/js/boot.js` runs each step when the browser is idle. The steps are [`read`], `hydrate`,
//! [`hydrate_next`] until no view is ready, and [`run_effects`]. Views whose code is in a [`Chunk`] follow one by one, as
//! their code arrives: [`next_chunk`], [`hydrate_next`] and [`run_effects`] again.

mod chunk;
pub mod chunk_failed;
mod defer;
mod queue;
mod range;
mod scheduler;

pub use chunk::{Chunk, Code, Load, Loading};
pub use defer::DeferHydration;
pub use queue::{hydrate_on_use, next_chunk};
pub use scheduler::{run_effects, start_executor};

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

/// Hydrates the next view that is ready; returns false if none is. Its effects are held until [`run_effects`], since
/// the changes of an effect would make views differ from the HTML that they hydrate.
pub fn hydrate_next() -> bool {
    scheduler::hold_effects();
    queue::hydrate_next()
}
