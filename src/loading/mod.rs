//! Loading and caching of documents in the browser. The publisher has all documents in memory and loads none.
//!
//! A document counts as loaded when the code that its page needs is there, too ([`load_code_with`]).

mod error;
pub mod json;

pub use error::LoadError;

use futures::{FutureExt, future::Shared};
use gloo_net::http::Request;
use serde::de::DeserializeOwned;
use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    future::Future,
    pin::Pin,
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;

/// The text of a document, which several callers can await.
type Text = Shared<Pin<Box<dyn Future<Output = Result<Rc<str>, LoadError>>>>>;

/// Number of documents cached: enough for the pages that the visitor moves between, few enough that memory does not
/// grow with a long visit.
const CACHED: usize = 24;

/// Loads the code that the document in a text needs; resolves with false if some of it could not be loaded.
type LoadCode = fn(Rc<str>) -> Pin<Box<dyn Future<Output = bool>>>;

thread_local! {
    static LOAD_CODE: Cell<Option<LoadCode>> = const { Cell::new(None) };
    /// The documents requested last, newest at the end, by path. Pending requests are included, so that a click on a
    /// link that is being prefetched waits for that request instead of sending a second one.
    static TEXTS: RefCell<VecDeque<(String, Text)>> = const { RefCell::new(VecDeque::new()) };
}

/// Sets the function that loads the code of a document; call before any document is loaded.
pub fn load_code_with(load: LoadCode) {
    LOAD_CODE.set(Some(load));
}

/// Loads the document at `path`, from the cache if possible, and passes it to `then`. Failures are not cached: the next
/// call tries again.
pub fn load<T: DeserializeOwned>(path: String, then: impl FnOnce(Result<T, LoadError>) + 'static) {
    spawn_local(async move {
        let outcome = request(&path).await;
        let outcome = outcome.and_then(|text| json::parse(&text).ok_or(LoadError::Malformed));
        if outcome.is_err() {
            evict(&path);
        }
        then(outcome);
    });
}

/// Caches the document at `path` ahead of the click on a link to it.
pub fn prefetch(path: &str) {
    let request = request(path);
    let path = path.to_string();
    spawn_local(async move {
        if request.await.is_err() {
            evict(&path);
        }
    });
}

/// Whether the document at `path` is cached, completely.
pub fn is_cached(path: &str) -> bool {
    TEXTS.with_borrow(|texts| texts.iter().any(|(known, text)| known == path && text.peek().is_some()))
}

fn request(path: &str) -> Text {
    TEXTS.with_borrow_mut(|texts| {
        if let Some((_, text)) = texts.iter().find(|(known, _)| known == path) {
            return text.clone();
        }
        let text = fetch(path.to_string()).boxed_local().shared();
        if texts.len() == CACHED {
            texts.pop_front();
        }
        texts.push_back((path.to_string(), text.clone()));
        text
    })
}

fn evict(path: &str) {
    TEXTS.with_borrow_mut(|texts| texts.retain(|(known, _)| known != path));
}

async fn fetch(path: String) -> Result<Rc<str>, LoadError> {
    let response = Request::get(&path).send().await.map_err(|_| LoadError::Unreachable)?;
    let is_json = response.headers().get("content-type").is_some_and(|t| t.contains("json"));
    let status = response.status();
    // Always read the body: an unread one keeps the connection busy until it is garbage-collected.
    let text = response.text().await.map_err(|_| LoadError::Unreachable)?;
    let text: Rc<str> = match status {
        // Development servers answer with 200 and HTML for a file that does not exist.
        200..=299 if is_json => text.into(),
        200..=299 | 404 | 410 => return Err(LoadError::NotFound),
        status => return Err(LoadError::Status(status)),
    };
    match LOAD_CODE.get() {
        Some(load) if !load(text.clone()).await => Err(LoadError::NoCode),
        _ => Ok(text),
    }
}
