//! The way to `assets/js/search.js`.

use serde::Deserialize;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Found {
    /// How many pages, shown or not.
    pub total: u32,
    /// What was looked for as well or instead: the site's own word, or one without the typing error.
    pub instead: String,
    /// Whether no page has all the words, so that these have some of them.
    pub partly: bool,
    pub hits: Vec<Hit>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Hit {
    pub path: String,
    pub title: String,
    pub section: String,
    /// By turns text and words found, beginning with text.
    pub excerpt: Vec<String>,
}

/// Looks for `words` in `section`, everywhere if that is empty, and hands the first `limit` pages to
/// `then`; nothing if the search cannot be had.
#[cfg(target_arch = "wasm32")]
pub fn search(words: &str, section: &str, limit: u32, then: impl FnOnce(Option<Found>) + 'static) {
    use js_sys::{Function, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    // `boot.js` has the function: a program cannot import a module by itself.
    let promise = Reflect::get(&js_sys::global(), &"searchSite".into())
        .and_then(|function| function.dyn_into::<Function>())
        .and_then(|function| function.call3(&JsValue::UNDEFINED, &words.into(), &section.into(), &limit.into()))
        .and_then(|promise| promise.dyn_into::<Promise>());
    spawn_local(async move {
        let found = match promise {
            Ok(promise) => JsFuture::from(promise).await.ok(),
            Err(_) => None,
        };
        then(found.and_then(|found| serde_wasm_bindgen::from_value(found).ok()));
    });
}

#[cfg(not(target_arch = "wasm32"))]
pub fn search(_: &str, _: &str, _: u32, _: impl FnOnce(Option<Found>) + 'static) {}
