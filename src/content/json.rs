//! JSON, read by the browser's own parser.
//!
//! In the bundle this saves the parser, and half of the code that serde derives: a JavaScript object
//! is asked for the fields of a type, so that nothing has to match names or count positions.

use serde::de::DeserializeOwned;

/// The value that `text` writes down; `None` if it is no JSON, or another value. Why not is not
/// said: the words would weigh more than they help.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}
