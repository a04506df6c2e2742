//! Filters the desks in the markup below it by words or by the need chosen in the markup above it. Words or need are a
//! field of the URL's query.

use super::list_filter::{Left, narrow};
use crate::{
    components::{FilterWords, Filters, Markup, ResultCount, use_query_field},
    dom::{self, each, hide},
    model::document,
    text::search_terms::SearchTerms,
};
use leptos::prelude::*;
use web_sys::HtmlElement;

#[component]
pub fn DeskFinder(finder: document::DeskFinder) -> impl IntoView {
    let document::DeskFinder { takes_words, all, foot } = finder;
    let field = use_query_field("need");
    let count = RwSignal::new(all.clone());
    Effect::new(move |was_narrow: Option<bool>| {
        let need = field.get();
        let is_narrow = !need.is_empty();
        // Without a query, the page stays as it is in the HTML.
        if is_narrow || was_narrow == Some(true) {
            let found = if takes_words { by_words(&need) } else { by_need(&need) };
            count.set(if is_narrow { [&found.to_string(), " of ", &all].concat() } else { all.clone() });
        }
        is_narrow
    });
    view! {
        <div class="desk-finder">
            {takes_words.then(|| view! { <Filters><FilterWords label="What do you need? For example, “MRI” or “copy of my images”" field/></Filters> })}
            <div class="when-ready-in-place"><ResultCount words=count/></div>
            <Markup html=foot.0/>
        </div>
    }
}

/// Filters by words; returns the number of desks and places that match.
fn by_words(typed: &str) -> usize {
    let terms = SearchTerms::new(&dom::decomposed(typed));
    let count = narrow(!typed.is_empty(), &|words, _| terms.matches(words)).count;
    each(".desk-finder__none", &mut |none| hide(&none, count > 0));
    count
}

/// Filters by need; returns the number of desks that have it. A need that no desk has, such as one from an old link,
/// counts as none.
fn by_need(need: &str) -> usize {
    let found = narrow(!need.is_empty(), &|needs, _| needs.split(' ').any(|id| id == need));
    match found {
        Left { count: 0, .. } if !need.is_empty() => by_need(""),
        Left { count, first } => {
            choose(need, first);
            count
        }
    }
}

/// Marks the chosen need and moves the focus to its desks, as a link does.
fn choose(need: &str, first: Option<HtmlElement>) {
    each(".desk-finder__all", &mut |back| hide(&back, need.is_empty()));
    each("[data-need]", &mut |link| {
        if link.get_attribute("data-need").as_deref() != Some(need) {
            _ = link.remove_attribute("aria-current");
            return;
        }
        _ = link.set_attribute("aria-current", "true");
        if let Ok(Some(audience)) = link.closest("details") {
            _ = audience.set_attribute("open", "");
        }
    });
    let focused = if need.is_empty() { dom::by_id("needs") } else { first };
    if !need.is_empty() {
        each(".desk-finder", &mut |finder| finder.scroll_into_view());
    }
    if let Some(focused) = focused {
        dom::focus(&focused);
    }
}
