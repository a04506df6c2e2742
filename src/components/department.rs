//! The department, where no document has come to say who it is.

use crate::{dom, site::id};
use leptos::prelude::*;

/// How to call the department, and its wordmark. The publisher writes both on the element of the app, since the app itself
/// is the same for every department.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Department {
    pub phone: String,
    /// The number as a link calls it (RFC 3966).
    pub phone_href: String,
    /// The two lines of the wordmark.
    pub wordmark: [String; 2],
}

/// The attributes in which the page has the fields of a [`Department`], in their order.
pub const ATTRIBUTES: [&str; 4] = ["data-phone", "data-phone-href", "data-wordmark-first", "data-wordmark-second"];

impl Department {
    /// Reads it from the page; in the publisher, from the context.
    pub fn get() -> Department {
        if !dom::is_browser() {
            return use_context().unwrap_or_default();
        }
        let app = dom::by_id(id::APP);
        let [phone, phone_href, first, second] =
            ATTRIBUTES.map(|name| app.as_ref().and_then(|app| app.get_attribute(name)).unwrap_or_default());
        Department { phone, phone_href, wordmark: [first, second] }
    }
}
