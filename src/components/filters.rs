//! What narrows a list down: choices and words that stand in the address, and the count of what is
//! left, announced politely. Controls show only when the program runs.

use super::query::QueryField;
use leptos::{html, prelude::*};

/// The controls of one list.
#[component]
pub fn Filters(children: Children) -> impl IntoView {
    view! { <div class="filters">{children()}</div> }
}

/// A choice among `options`, value and label each; the first, with an empty value, is for all.
#[component]
pub fn FilterChoice(#[prop(into)] label: String, field: QueryField, options: Vec<(String, String)>) -> impl IntoView {
    let element = NodeRef::<html::Select>::new();
    let id = format!("filter-{}", field.name());
    let options =
        options.into_iter().map(|(value, label)| view! { <option value=value>{label}</option> }).collect_view();
    // The address can change without a hand on the control: back, or a link.
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

/// Words to look for.
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
            <input id=id node_ref=element type="search" autocomplete="off" on:input=on_input/>
        </div>
    }
}

/// How many entries are left, in words.
#[component]
pub fn ResultCount(#[prop(into)] words: Signal<String>) -> impl IntoView {
    view! { <p class="filters__count" role="status">{words}</p> }
}
