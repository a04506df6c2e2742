//! JSON, read by the browser's own parser.
//!
//! This keeps a parser out of the bundle, and half of the code that serde derives: a JavaScript object
//! is asked for the fields of a type, so that nothing has to match names or count positions.

use serde::de::DeserializeOwned;

/// Reads a value from JSON; `None` if `text` is not JSON or describes another type. There is no error message: its text
/// would add more to the bundle than it helps.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}
