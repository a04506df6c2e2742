//! Display preferences: light or dark, and calm. Choices are kept in local storage; `assets/js/preferences.js` applies
//! them before the first paint, as attributes of the document element.

use leptos::prelude::*;

/// `data-scheme`: absent, `light` or `dark`.
const SCHEME: &str = "scheme";
/// `data-calm`: present or absent.
const CALM: &str = "calm";

/// The controls of the preferences.
#[component]
pub fn Preferences() -> impl IntoView {
    let scheme = RwSignal::new(None::<String>);
    let calm = RwSignal::new(false);
    Effect::new(move || {
        scheme.set(store::chosen(SCHEME));
        calm.set(store::chosen(CALM).is_some());
    });
    let choose = move |value: Option<&'static str>| {
        scheme.set(value.map(String::from));
        store::choose(SCHEME, value);
    };
    let schemes = [(None, "Match my device"), (Some("light"), "Light"), (Some("dark"), "Dark")]
        .into_iter()
        .map(|(value, label)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name=SCHEME
                        prop:checked=move || scheme.get().as_deref() == value
                        on:change=move |_| choose(value)
                    />
                    {label}
                </label>
            }
        })
        .collect_view();
    let toggle_calm = move |_| {
        calm.update(|calm| *calm = !*calm);
        store::choose(CALM, calm.get_untracked().then_some(""));
    };
    view! {
        // Not a fieldset: WebKit gives its legend a row of its own.
        <div class="preferences when-ready-in-place" role="group" aria-labelledby="display">
            <span id="display">"Display"</span>
            {schemes}
            <label>
                <input type="checkbox" prop:checked=calm on:change=toggle_calm/>
                "Calm: no motion, no video, larger text"
            </label>
        </div>
    }
}

mod store {
    use crate::dom;
    use leptos::prelude::*;

    fn attribute(name: &str) -> String {
        format!("data-{name}")
    }

    /// The current value of a preference.
    pub fn chosen(name: &str) -> Option<String> {
        document().document_element()?.get_attribute(&attribute(name))
    }

    /// Applies and stores a choice; where storage is blocked, it lasts until the page is unloaded.
    pub fn choose(name: &str, value: Option<&str>) {
        let storage = dom::storage();
        if let Some(root) = document().document_element() {
            _ = match value {
                Some(value) => root.set_attribute(&attribute(name), value),
                None => root.remove_attribute(&attribute(name)),
            };
        }
        if let Some(storage) = storage {
            _ = match value {
                Some(value) => storage.set_item(name, value),
                None => storage.remove_item(name),
            };
        }
    }
}
