//! The way to `assets/js/search.js`.

use js_sys::{Function, Promise, Reflect};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Found {
    /// How many pages, shown or not.
    pub total: u32,
    /// What was looked for in place of what was typed: the words without typing errors. Empty if it was searched as typed.
    pub instead: String,
    /// The words that are nowhere on the site.
    pub missing: Vec<String>,
    pub hits: Vec<Hit>,
    /// Who helps where no page fits.
    pub help: Vec<Help>,
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

/// A page and a telephone number for one audience.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Help {
    pub audience: String,
    pub path: String,
    pub title: String,
    pub desk: String,
    pub phone: String,
    pub href: String,
}

/// Looks for `words`, as they are if they stand in quotation marks, in `section`, everywhere if that is empty, and hands the first `limit` pages to
/// `then`; nothing if the search cannot be had.
pub fn search(words: &str, section: &str, limit: u32, then: impl FnOnce(Option<Found>) + 'static) {
    // `boot.js` has the function: WebAssembly cannot import a module by itself.
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
