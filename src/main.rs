//! The entry points of the app in the browser. `assets/js/boot.js` calls these steps one after the other;
//! [`radiology::hydration`] explains why.

#[cfg(target_arch = "wasm32")]
mod steps {
    use js_sys::Promise;
    use leptos::prelude::*;
    use radiology::{app::App, hydration};
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen_futures::future_to_promise;

    /// Hydrates or mounts the app.
    #[wasm_bindgen]
    pub fn hydrate() {
        hydration::start_executor();
        hydration::hydrate_on_use();
        hydration::hydrate(|data| view! { <App start=data.map(Into::into).unwrap_or_default()/> }.into_any());
    }

    /// Hydrates the next deferred view; returns false if none is ready.
    #[wasm_bindgen(js_name = hydrateNext)]
    pub fn hydrate_next() -> bool {
        hydration::hydrate_next()
    }

    /// Resolves with true when the code of another view has arrived, and with false if no view waits for its code.
    #[wasm_bindgen(js_name = nextChunk)]
    pub fn next_chunk() -> Promise {
        future_to_promise(async { Ok(hydration::next_chunk().await.into()) })
    }

    /// Resolves when the effects of all views have started.
    #[wasm_bindgen(js_name = runEffects)]
    pub fn run_effects() -> Promise {
        hydration::run_effects()
    }
}

fn main() {
    if !radiology::dom::is_browser() {
        eprintln!("The front end runs in a browser: use `make serve` or `make build`.");
        return;
    }
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    radiology::hydration::read();
}
