//! The results of a search.

use super::{
    address::address,
    engine::{self, Found, Help, Hit},
};
use crate::components::{ResultCount, recreated};
use leptos::prelude::*;

/// The state of a search.
#[derive(Clone, PartialEq)]
enum State {
    Idle,
    Searching,
    Found(Found),
    Failed,
}

/// The number of pages that match and the first `limit` of them. `words` are trimmed; `section` is empty for the whole
/// site.
#[component]
pub fn SearchResults(
    #[prop(into)] words: Signal<String>,
    #[prop(into)] section: Signal<String>,
    limit: u32,
) -> impl IntoView {
    let state = RwSignal::new(State::Idle);
    // Counts the searches: only the result of the latest one is shown.
    let searches = StoredValue::new(0);
    Effect::new(move || {
        let words = words.get();
        searches.update_value(|searches| *searches += 1);
        let this = searches.get_value();
        if words.is_empty() {
            return state.set(State::Idle);
        }
        // The last results stay until the next ones replace them.
        state.update(|state| {
            if !matches!(state, State::Found(_)) {
                *state = State::Searching;
            }
        });
        engine::search(&words, &section.get(), limit, move |found| {
            if searches.try_get_value() == Some(this) {
                state.set(found.map_or(State::Failed, State::Found));
            }
        });
    });
    let count = Signal::derive(move || state.with(in_words));
    let address = move || address(&words.get_untracked(), &section.get_untracked());
    // A memo, so that the same results do not render again.
    let shown = Memo::new(move |_| state.get());
    view! {
        <ResultCount words=count/>
        {recreated(move || match shown.get() {
            State::Idle | State::Searching => ().into_any(),
            State::Found(found) => view! {
                {exact_search(&found, &words.get_untracked(), &section.get_untracked())}
                {if found.hits.is_empty() { help_list(found.help).into_any() } else { list(found, address(), limit).into_any() }}
            }
            .into_any(),
            // The browser does not retry a failed module import until the page reloads.
            State::Failed => failed(address()).into_any(),
        })}
    }
}

/// The count for the visitor.
fn in_words(state: &State) -> String {
    let Found { total, instead, missing, .. } = match state {
        State::Idle => return String::new(),
        State::Searching => return "Searching…".to_string(),
        State::Failed => return "The search could not be loaded".to_string(),
        State::Found(found) => found,
    };
    let mut words = match total {
        0 => "No results".to_string(),
        1 => "1 page matches".to_string(),
        total => total.to_string() + " pages match",
    };
    if !instead.is_empty() {
        words += &[" for “", instead, "”"].concat();
    }
    if !missing.is_empty() {
        words += &[". Not found on this site: “", &missing.join("”, “"), "”"].concat();
    }
    words
}

/// The link to a search for `words` as they were typed, if they were corrected.
fn exact_search(found: &Found, words: &str, section: &str) -> Option<impl IntoView + use<>> {
    (!found.instead.is_empty()).then(|| {
        let quoted = ["\"", words, "\""].concat();
        view! {
            <p><a href=address(&quoted, section)>"Search instead for “"{words.to_string()}"”"</a></p>
        }
    })
}

/// The alternatives to offer if no page matches.
fn help_list(help: Vec<Help>) -> impl IntoView {
    let help = help.into_iter().map(|Help { audience, path, title, desk, phone, href }| {
        view! {
            <li>
                <p class="search-results__section">{audience}</p>
                <p><a href=path>{title}</a>", or call "{desk}" at "<a href=href>{phone}</a></p>
            </li>
        }
    });
    view! {
        <p>"Try other words, or go to the page for you."</p>
        <ul class="search-help">{help.collect_view()}</ul>
    }
}

/// The pages found and, if there are more than `limit`, the link `all` to the rest.
pub fn list(found: Found, all: String, limit: u32) -> impl IntoView {
    let has_more = found.hits.len() == limit as usize && found.total > limit;
    let more = has_more.then(|| view! { <p><a class="more" href=all>"All results"</a></p> });
    let hits = found.hits.into_iter().map(hit).collect_view();
    view! { <ol class="search-results">{hits}</ol>{more} }
}

fn hit(Hit { path, title, section, excerpt }: Hit) -> impl IntoView {
    let excerpt = excerpt
        .into_iter()
        .enumerate()
        .map(|(i, text)| if i % 2 == 0 { text.into_any() } else { view! { <mark>{text}</mark> }.into_any() })
        .collect_view();
    view! {
        <li>
            <p class="search-results__section">{section}</p>
            <h2 class="search-results__title"><a href=path>{title}</a></h2>
            <p class="search-results__excerpt">{excerpt}" …"</p>
        </li>
    }
}

/// Says that the search could not be loaded. `address` is the page to try again.
fn failed(address: String) -> impl IntoView {
    view! {
        <p>
            "Search needs a connection the first time you use it. Without one, the menu and every page you can \
             reach from it still work."
        </p>
        <p><a class="button" href=address rel="external">"Try again"</a></p>
    }
}
