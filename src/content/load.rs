//! Loading a document in the browser. Natively nothing is loaded: the publisher has all documents.

#[cfg(target_arch = "wasm32")]
pub use browser::{is_at_hand, load, prefetch};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{is_at_hand, load, prefetch};

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::content::{error::LoadError, json};
    use futures::{FutureExt, future::Shared};
    use gloo_net::http::Request;
    use serde::de::DeserializeOwned;
    use std::{cell::RefCell, collections::VecDeque, future::Future, pin::Pin, rc::Rc};
    use wasm_bindgen_futures::spawn_local;

    type Text = Shared<Pin<Box<dyn Future<Output = Result<Rc<str>, LoadError>>>>>;

    /// How many documents are remembered: enough for the pages around the visitor, few enough that
    /// memory does not grow with a long visit.
    const REMEMBERED: usize = 24;

    thread_local! {
        /// The documents asked for last, newest at the end; also those still under way, so that a
        /// click on a link that is being prefetched waits for that request instead of a second one.
        static TEXTS: RefCell<VecDeque<(String, Text)>> = const { RefCell::new(VecDeque::new()) };
    }

    /// Loads the document at `address` and hands it to `then`. A failure is not remembered: the next
    /// call tries again.
    pub fn load<T: DeserializeOwned>(address: String, then: impl FnOnce(Result<T, LoadError>) + 'static) {
        spawn_local(async move {
            let outcome = request(&address).await;
            let outcome = outcome.and_then(|text| json::parse(&text).ok_or(LoadError::Malformed));
            if outcome.is_err() {
                forget(&address);
            }
            then(outcome);
        });
    }

    /// Fetches the document at `address` ahead of the click that will ask for it.
    pub fn prefetch(address: &str) {
        let request = request(address);
        let address = address.to_string();
        spawn_local(async move {
            if request.await.is_err() {
                forget(&address);
            }
        });
    }

    /// Whether the document at `address` has come already.
    pub fn is_at_hand(address: &str) -> bool {
        TEXTS.with_borrow(|texts| texts.iter().any(|(known, text)| known == address && text.peek().is_some()))
    }

    fn request(address: &str) -> Text {
        TEXTS.with_borrow_mut(|texts| {
            if let Some((_, text)) = texts.iter().find(|(known, _)| known == address) {
                return text.clone();
            }
            let text = fetch(address.to_string()).boxed_local().shared();
            if texts.len() == REMEMBERED {
                texts.pop_front();
            }
            texts.push_back((address.to_string(), text.clone()));
            text
        })
    }

    fn forget(address: &str) {
        TEXTS.with_borrow_mut(|texts| texts.retain(|(known, _)| known != address));
    }

    async fn fetch(address: String) -> Result<Rc<str>, LoadError> {
        let response = Request::get(&address).send().await.map_err(|_| LoadError::Unreachable)?;
        let is_json = response.headers().get("content-type").is_some_and(|t| t.contains("json"));
        let status = response.status();
        // Always drain the body: an unread one keeps the connection busy until it is collected.
        let text = response.text().await.map_err(|_| LoadError::Unreachable)?;
        match status {
            // A development server answers 200 with HTML where there is no file.
            200..=299 if is_json => Ok(text.into()),
            200..=299 | 404 | 410 => Err(LoadError::NotFound),
            status => Err(LoadError::Status(status)),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use crate::content::error::LoadError;

    pub fn load<T>(_: String, _: impl FnOnce(Result<T, LoadError>) + 'static) {}
    pub fn prefetch(_: &str) {}
    pub fn is_at_hand(_: &str) -> bool {
        false
    }
}
