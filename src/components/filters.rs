//! The controls that filter a list: choices and search words, which are fields of the URL's query, and the number of
//! entries that match, which is announced politely. They show only when the app runs.

use super::{
    query::{MAX_LENGTH, QueryField},
    translation::changing_text,
};
use crate::dom;
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

/// The controls of one list.
#[component]
pub fn Filters(children: Children) -> impl IntoView {
    view! { <div class="filters when-ready">{children()}</div> }
}

/// A choice among `options`, each with value and label; the first has an empty value and means all.
#[component]
pub fn FilterChoice(#[prop(into)] label: String, field: QueryField, options: Vec<(String, String)>) -> impl IntoView {
    let element = NodeRef::<html::Select>::new();
    let id = format!("filter-{}", field.name());
    let options =
        options.into_iter().map(|(value, label)| view! { <option value=value>{label}</option> }).collect_view();
    // The URL can change without the control, by Back or a link.
    Effect::new(move || {
        let value = field.get();
        if let Some(element) = element.get() {
            element.set_value(&value);
        }
    });
    let choose = move |_| {
        if let Some(element) = element.get_untracked() {
            field.choose(element.value());
        }
    };
    view! {
        <div class="filters__field">
            <label for=id.clone()>{label}</label>
            <select id=id node_ref=element on:change=choose>{options}</select>
        </div>
    }
}

/// A field for search words.
#[component]
pub fn FilterWords(#[prop(into)] label: String, field: QueryField) -> impl IntoView {
    let element = NodeRef::<html::Input>::new();
    let id = format!("filter-{}", field.name());
    Effect::new(move || {
        let value = field.get();
        if let Some(element) = element.get()
            && element.value().trim() != value
        {
            element.set_value(&value);
        }
    });
    let on_input = move |_| {
        if let Some(element) = element.get_untracked() {
            field.type_in(element.value().trim().to_string());
        }
    };
    view! {
        <div class="filters__field filters__field--words">
            <label for=id.clone()>{label}</label>
            <input id=id node_ref=element type="search" autocomplete="off" maxlength=MAX_LENGTH on:input=on_input/>
        </div>
    }
}

/// The number of entries that match, in words.
#[component]
pub fn ResultCount(#[prop(into)] words: Signal<String>) -> impl IntoView {
    view! { <p class="filters__count" role="status" inner_html=changing_text(move || words.get())></p> }
}

/// The number of entries that match and, if `is_asked`, a link that clears the filters.
#[component]
pub fn FilterLine(#[prop(into)] words: Signal<String>, is_asked: Memo<bool>) -> impl IntoView {
    let here = use_location().pathname.get_untracked();
    view! {
        <div class="filters__line">
            <ResultCount words/>
            {move || {
                is_asked
                    .get()
                    .then(|| view! { <a class="filters__clear" href=here.clone() on:click=keep_focus>"Clear filters"</a> })
            }}
        </div>
    }
}

/// Moves the focus to the first filter, because the link disappears with the filters that it clears.
fn keep_focus(_: leptos::ev::MouseEvent) {
    dom::focus_first(".filters :is(input, select)");
}

/// The options of a choice, with value and label, after one for the whole list.
pub fn with_all(label: &str, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), label.to_string())];
    all.extend(options);
    all
}

/// Whether each value of `chosen` is one of `facets`, which are separated by spaces. Empty values match everything.
pub fn has(facets: &str, chosen: &[String]) -> bool {
    chosen.iter().all(|value| value.is_empty() || facets.split(' ').any(|facet| facet == value))
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn an_entry_matches_if_it_has_all_chosen_values() {
        for (chosen, is_left) in [
            (["", ""], true),
            (["in-person", ""], true),
            (["in-person", "neuroradiology"], true),
            (["online", "neuroradiology"], false),
            (["in-person", "imaging"], false),
            (["in-person", "abdominal"], false),
        ] {
            let facets = "in-person abdominal-imaging neuroradiology";
            assert_eq!(has(facets, &chosen.map(String::from)), is_left, "{chosen:?}");
        }
    }
}
