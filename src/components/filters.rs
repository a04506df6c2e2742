//! What narrows a list down: choices and words that stand in the address, and the count of what is
//! left, announced politely. Controls show only when the program runs.

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

/// Search words.
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

/// How many entries are left, in words.
#[component]
pub fn ResultCount(#[prop(into)] words: Signal<String>) -> impl IntoView {
    view! { <p class="filters__count" role="status" inner_html=changing_text(move || words.get())></p> }
}

/// How many entries are left, in words, and, once something was asked for, the way back to all.
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

/// The link disappears with the filters that it clears, and must not take the focus along.
fn keep_focus(_: leptos::ev::MouseEvent) {
    dom::focus_first(".filters :is(input, select)");
}

/// Value and label of all that a choice offers, the whole list first.
pub fn with_all(label: &str, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), label.to_string())];
    all.extend(options);
    all
}

/// Whether each value of `chosen` is one of `facets`, which are parted by spaces; an empty one is
/// no choice.
pub fn has(facets: &str, chosen: &[String]) -> bool {
    chosen.iter().all(|value| value.is_empty() || facets.split(' ').any(|facet| facet == value))
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn an_entry_has_all_that_is_chosen_or_is_left_out() {
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
