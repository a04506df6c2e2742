//! State that is kept in the URL, so that it can be linked to and survives reload and Back: one field of the query,
//! such as `topic` in `?topic=research`.

use super::history::History;
use leptos::{prelude::*, web_sys::UrlSearchParams};
use leptos_router::{hooks::use_location, location::Url};

/// The longest value in characters; input fields have the same limit. Servers refuse URLs of several thousand
/// characters.
pub const MAX_LENGTH: usize = 200;

/// A field of the query, readable and writable.
#[derive(Clone, Copy)]
pub struct QueryField {
    name: &'static str,
    value: Signal<String>,
    set: StoredValue<Box<dyn Fn(String, bool) + Send + Sync>>,
}

/// The field `name` of the current URL.
///
/// Empty in the first view, which must match the prerendered HTML; the URL is read once the page has hydrated.
pub fn use_query_field(name: &'static str) -> QueryField {
    let location = use_location();
    let history = StoredValue::new_local(History::get());
    let is_hydrated = RwSignal::new(false);
    Effect::new(move || is_hydrated.set(true));
    let value = Signal::derive(move || match is_hydrated.get() {
        true => params(&location.search.read()).get(name).map(|value| limited(&value)).unwrap_or_default(),
        false => String::new(),
    });
    let set = move |value: String, is_typed: bool| {
        let params = params(&location.search.read_untracked());
        params.delete(name);
        if !value.is_empty() {
            params.append(name, &limited(&value));
        }
        // Browsers write a space as a plus; other software only understands `%20`.
        let query = String::from(params.to_string()).replace('+', "%20");
        let mark = if query.is_empty() { "" } else { "?" };
        let href = [&location.pathname.get_untracked(), mark, &query].concat();
        history.with_value(|history| match is_typed {
            true => history.replace_when_resting(&href),
            false => history.push(&href),
        });
    };
    QueryField { name, value, set: StoredValue::new(Box::new(set)) }
}

fn params(search: &str) -> UrlSearchParams {
    UrlSearchParams::new_with_str(search).expect("any text is a query")
}

fn limited(value: &str) -> String {
    value.trim().chars().take(MAX_LENGTH).collect()
}

impl QueryField {
    /// The name of the field in the query.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The trimmed value; empty if the query does not have the field.
    pub fn get(self) -> String {
        self.value.get()
    }

    /// Sets the value in a new history entry, so that Back undoes the choice.
    pub fn choose(self, value: String) {
        self.set.with_value(|set| set(value, false));
    }

    /// Sets the value in the current history entry, as the visitor types, so that Back leaves the page.
    pub fn type_in(self, value: String) {
        self.set.with_value(|set| set(value, true));
    }
}

/// The query with these names and values, without the empty ones: `?q=knee`.
pub fn string(fields: &[(&str, &str)]) -> String {
    let fields = fields.iter().filter(|(_, value)| !value.is_empty());
    let fields: Vec<String> = fields.map(|(name, value)| [name, "=", &Url::escape(value)].concat()).collect();
    if fields.is_empty() { String::new() } else { ["?", &fields.join("&")].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_has_no_empty_fields() {
        assert_eq!(string(&[("q", "100%20mg & more"), ("section", "")]), "?q=100%2520mg%20%26%20more");
        assert_eq!(string(&[("q", "")]), "");
    }

    #[test]
    fn a_long_value_is_cut() {
        assert_eq!(limited(&format!("  {}", "é".repeat(7_000))).chars().count(), MAX_LENGTH);
    }
}
