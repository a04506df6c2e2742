use super::engine::{self, Found, Hit};
use crate::{
    components::{ResultCount, query},
    site::{PHONE, PHONE_HREF, path},
};
use leptos::prelude::*;

/// Where a search stands.
#[derive(Clone, PartialEq)]
enum State {
    Idle,
    Searching,
    Found(Found),
    Failed,
}

/// The pages for `words`, which have no spaces around them, in `section`, as many as `limit`, and how many there are.
#[component]
pub fn SearchResults(
    #[prop(into)] words: Signal<String>,
    #[prop(into)] section: Signal<String>,
    limit: u32,
) -> impl IntoView {
    let state = RwSignal::new(State::Idle);
    // Counts the searches: only the last one has a say.
    let asked = StoredValue::new(0);
    Effect::new(move || {
        let words = words.get();
        asked.update_value(|asked| *asked += 1);
        let mine = asked.get_value();
        if words.is_empty() {
            return state.set(State::Idle);
        }
        // What was found last stays on show until the next is found.
        state.update(|state| {
            if !matches!(state, State::Found(_)) {
                *state = State::Searching;
            }
        });
        engine::search(&words, &section.get(), limit, move |found| {
            if asked.try_get_value() == Some(mine) {
                state.set(found.map_or(State::Failed, State::Found));
            }
        });
    });
    let count = Signal::derive(move || state.with(in_words));
    let address = move || address(&words.get_untracked(), &section.get_untracked());
    view! {
        <ResultCount words=count/>
        {move || match state.get() {
            State::Idle | State::Searching => ().into_any(),
            State::Found(Found { hits, .. }) if hits.is_empty() => nothing().into_any(),
            State::Found(found) => list(found, address(), limit).into_any(),
            // A module that has failed to load stays failed until a page is loaded anew.
            State::Failed => view! {
                <p>
                    "Search needs a connection the first time you use it. Without one, the menu and every page you can \
                     reach from it still work."
                </p>
                <p><a class="button" href=address() rel="external">"Try again"</a></p>
            }
            .into_any(),
        }}
    }
}

/// The search page with this search.
pub fn address(words: &str, section: &str) -> String {
    [path::SEARCH, &query::string(&[("q", words), ("section", section)])].concat()
}

fn in_words(state: &State) -> String {
    let Found { total, instead, partly, .. } = match state {
        State::Idle => return String::new(),
        State::Searching => return "Searching…".to_string(),
        State::Failed => return "The search could not be loaded".to_string(),
        State::Found(found) => found,
    };
    let mut words = match (total, partly) {
        (0, _) => "No page matches".to_string(),
        (1, false) => "1 page matches".to_string(),
        (total, false) => total.to_string() + " pages match",
        (1, true) => "1 page has some of the words".to_string(),
        (total, true) => total.to_string() + " pages have some of the words",
    };
    if !instead.is_empty() {
        words += ", looking for “";
        words += instead;
        words += "”";
    }
    words
}

fn nothing() -> impl IntoView {
    view! {
        <p>
            "Try fewer or other words, or call the department at "
            <a href=PHONE_HREF>{PHONE}</a>"."
        </p>
    }
}

/// The pages found, and the way to `all` of them where there are more than `limit`.
pub fn list(found: Found, all: String, limit: u32) -> impl IntoView {
    let more = (found.total > limit).then(|| view! { <p><a class="more" href=all>"All results"</a></p> });
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
