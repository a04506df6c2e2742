//! The interface to `assets/js/ranking.js`.

use js_sys::{Function, Promise, Reflect};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The result of a search.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Found {
    /// The number of pages found, shown or not.
    pub total: u32,
    /// The corrected words that were searched; empty if the words were searched as typed.
    pub instead: String,
    /// The words that do not appear anywhere on the site.
    pub missing: Vec<String>,
    /// The first pages, best match first.
    pub hits: Vec<Hit>,
    /// The pages and telephone numbers to offer if no page matches.
    pub help: Vec<Help>,
}

/// A page found.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Hit {
    pub path: String,
    pub title: String,
    pub section: String,
    /// Alternates between text and matched words, starting with text.
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
    /// The telephone number as a URL.
    pub href: String,
}

/// Searches for `words`, exactly if they are in quotation marks, in `section`, or on the whole site if it is empty.
/// Passes the first `limit` pages to `then`; `None` if the search could not be loaded.
pub fn search(words: &str, section: &str, limit: u32, then: impl FnOnce(Option<Found>) + 'static) {
    // `boot.js` defines the function, because WebAssembly cannot import a module dynamically.
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
