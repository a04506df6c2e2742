//! JSON, parsed by the browser.
//!
//! This keeps a parser out of the bundle, and half of the code that serde derives: the fields of a type are read by
//! name from a JavaScript object, so no code has to match names or count positions.

use serde::de::DeserializeOwned;

/// Parses a value from JSON; `None` if `text` is not JSON or not of the type `T`. There is no error message, because
/// its text would add more to the bundle than it helps.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}
