//! The chunks that are loaded, by `assets/js/chunks.js`.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./chunks.js")]
extern "C" {
    /// Whether the chunk could be loaded. Calling it again tries again.
    #[wasm_bindgen(js_name = loadChunk)]
    async fn load_chunk(name: &str) -> JsValue;
}

thread_local! {
    static LOADED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

pub fn is_loaded(name: &str) -> bool {
    LOADED.with_borrow(|loaded| loaded.contains(&name))
}

/// Loads a chunk; resolves at once if it is loaded.
pub async fn load(name: &'static str) -> bool {
    if is_loaded(name) {
        return true;
    }
    let is_here = load_chunk(name).await.is_truthy();
    if is_here {
        LOADED.with_borrow_mut(|loaded| loaded.push(name));
    }
    is_here
}
