//! Data that only the code of one part of a page reads.

use crate::dom::{self, Native};
use send_wrapper::SendWrapper;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, ser::Error};
use serde_wasm_bindgen::{from_value, preserve};
use wasm_bindgen::JsValue;

/// The `T` of a widget or a page, in a document. In the browser it stays as the browser has parsed it until the chunk
/// with the widget calls [`Data::read`], so that the code that reads a `T` is in that chunk.
#[derive(Clone, Debug)]
pub enum Data<T> {
    Typed(Box<T>, Native),
    Unread(SendWrapper<JsValue>),
}

impl<T> Data<T> {
    /// The value, in the publisher; `None` in the browser.
    pub fn typed(&self) -> Option<&T> {
        match self {
            Data::Typed(value, _) => Some(value),
            Data::Unread(_) => None,
        }
    }

    /// As [`Data::typed`], to change it.
    pub fn typed_mut(&mut self) -> Option<&mut T> {
        match self {
            Data::Typed(value, _) => Some(value),
            Data::Unread(_) => None,
        }
    }
}

impl<T: PartialEq> PartialEq for Data<T> {
    fn eq(&self, other: &Data<T>) -> bool {
        match (self, other) {
            (Data::Typed(value, _), Data::Typed(other, _)) => value == other,
            (Data::Unread(value), Data::Unread(other)) => **value == **other,
            _ => false,
        }
    }
}

impl<T: DeserializeOwned> Data<T> {
    /// Reads the value; `None` if the document is not of the type that this version of the app expects.
    pub fn read(self) -> Option<T> {
        match self {
            Data::Typed(value, _) => Some(*value),
            Data::Unread(value) => from_value(value.take()).ok(),
        }
    }
}

/// Only for the publisher, which makes the documents.
impl<T> From<T> for Data<T> {
    fn from(value: T) -> Data<T> {
        let Some(native) = dom::native() else { unreachable!("documents are made natively") };
        Data::Typed(Box::new(value), native)
    }
}

impl<T: Serialize> Serialize for Data<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Typed(value, _) => value.serialize(serializer),
            Data::Unread(_) => Err(S::Error::custom("the browser writes no documents")),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Data<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Data<T>, D::Error> {
        match dom::native() {
            Some(native) => T::deserialize(deserializer).map(|value| Data::Typed(Box::new(value), native)),
            None => preserve::deserialize(deserializer).map(|value| Data::Unread(SendWrapper::new(value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn natively_the_value_is_there_and_json_does_not_show_the_wrapper() {
        let data: Data<Vec<u8>> = serde_json::from_str("[1,2]").expect("a list");
        assert_eq!(data.typed(), Some(&vec![1, 2]));
        assert_eq!(serde_json::to_string(&data).expect("JSON"), "[1,2]");
        assert_eq!(data.read(), Some(vec![1, 2]));
    }
}
