//! JSON, read by the browser's own parser in the browser and by `serde_json` elsewhere.
//!
//! In the bundle this saves the parser, and half of the code that serde derives: a JavaScript object
//! is asked for the fields of a type, so that nothing has to match names or count positions.

use codee::{Decoder, Encoder};
use serde::de::DeserializeOwned;

/// Codec of the resources that travel from the publisher to the browser.
pub struct Json;

/// Reads a value.
///
/// # Errors
/// What is wrong with the text.
#[cfg(target_arch = "wasm32")]
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let value = js_sys::JSON::parse(text).map_err(|_| "no JSON".to_string())?;
    serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
}

/// Reads a value.
///
/// # Errors
/// What is wrong with the text, and where.
#[cfg(not(target_arch = "wasm32"))]
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl<T: DeserializeOwned> Decoder<T> for Json {
    type Error = String;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, String> {
        parse(text)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: serde::Serialize> Encoder<T> for Json {
    type Error = String;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, String> {
        serde_json::to_string(value).map_err(|error| error.to_string())
    }
}

/// The browser sends no resources anywhere; leptos asks for an encoder all the same.
#[cfg(target_arch = "wasm32")]
impl<T> Encoder<T> for Json {
    type Error = String;
    type Encoded = String;

    fn encode(_: &T) -> Result<String, String> {
        Err("nothing is encoded in the browser".to_string())
    }
}
