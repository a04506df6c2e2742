//! State that stands in the address, so that it can be linked and survives reload and back: one
//! field of the query, as `topic` in `?topic=research`.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

/// One field of the query.
#[derive(Clone, Copy)]
pub struct QueryField {
    name: &'static str,
    value: Signal<String>,
    set: StoredValue<Box<dyn Fn(String, bool) + Send + Sync>>,
}

/// The field `name` of the address on show.
///
/// Empty in the first view, which is the one in the HTML; the address is looked at once the page is
/// on show.
pub fn use_query_field(name: &'static str) -> QueryField {
    let location = use_location();
    let navigate = use_navigate();
    let is_on_show = RwSignal::new(false);
    Effect::new(move || is_on_show.set(true));
    let value = Signal::derive(move || match is_on_show.get() {
        true => location.query.read().get(name).unwrap_or_default().trim().to_string(),
        false => String::new(),
    });
    let set = move |value: String, replace: bool| {
        let mut query = location.query.get_untracked();
        query.remove(name);
        if !value.is_empty() {
            query.insert(name, value);
        }
        let to = location.pathname.get_untracked() + &query.to_query_string();
        navigate(&to, NavigateOptions { replace, scroll: false, ..Default::default() });
    };
    QueryField { name, value, set: StoredValue::new(Box::new(set)) }
}

impl QueryField {
    /// As it stands in the address.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// What the address says, without spaces around it; empty when it says nothing.
    pub fn get(self) -> String {
        self.value.get()
    }

    /// A choice: "back" undoes it.
    pub fn choose(self, value: String) {
        self.set.with_value(|set| set(value, false));
    }

    /// A step of typing: "back" leaves the page.
    pub fn type_in(self, value: String) {
        self.set.with_value(|set| set(value, true));
    }
}

/// A query of these fields, but for those that say nothing: `?q=knee`.
pub fn string(fields: &[(&'static str, &str)]) -> String {
    let mut query = ParamsMap::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        query.insert(*name, value.to_string());
    }
    query.to_query_string()
}
