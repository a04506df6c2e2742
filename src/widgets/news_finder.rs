//! The finder of news by words, topic and year. The index has parts, newest first, and the browser fetches only as many
//! as it takes to find twelve items; without a query, it fetches none.

use crate::{
    components::{
        FilterChoice, FilterLine, FilterWords, Filters,
        filters::{has, with_all},
        recreated, use_query_field,
    },
    dom, loading,
    model::document::{self, Markup, NewsEntry},
    site::{id, path},
    text::search_terms::SearchTerms,
};
use leptos::prelude::*;

/// The number of items shown at first, and added by "Show more".
const STEP: usize = 12;

/// A part of the index; `None` until it has loaded.
type IndexPart = Option<Vec<NewsEntry>>;

/// The results from the loaded parts of the index.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    /// The cards of the items found.
    items: Vec<Markup>,
    /// Whether there is at least one more item.
    has_more: bool,
    /// The number of the part of the index to load next.
    needed: Option<usize>,
}

/// The content below the items.
#[derive(Clone, Copy, PartialEq)]
enum Foot {
    Nothing,
    Empty,
    More,
    Loading,
    Failed,
}

/// The filters and the items found, which replace the prerendered list while a filter is set.
#[component]
pub fn NewsFinder(finder: document::NewsFinder) -> impl IntoView {
    let document::NewsFinder { total, parts, topics, years } = finder;
    let [typed, topic, year] = ["q", "topic", "year"].map(use_query_field);
    let topics = with_all("All topics", topics);
    let year_options = years.iter().map(|(year, ..)| (year.clone(), year.clone())).collect();
    let year_options = with_all("All years", year_options);
    let asked = Memo::new(move |_| [typed, topic, year].map(|field| field.get()));
    let results = Results::of(asked, parts, years);
    let Results { is_asked, found, .. } = results;
    // Hide the prerendered page of the list while a filter is set.
    Effect::new(move || {
        if let Some(list) = document().get_element_by_id(id::NEWS_LIST) {
            _ = list.toggle_attribute_with_force("hidden", is_asked.get());
        }
    });
    let foot = Memo::new(move |_| results.foot());
    let count = Signal::derive(move || match is_asked.get() {
        true => in_words(found.with(|found| found.items.len()), foot.get()),
        false => total.clone(),
    });
    let items = move || {
        is_asked.get().then(|| {
            let items = found.with(|found| found.items.clone());
            let items = items.into_iter().map(|card| view! { <li inner_html=card.0></li> }).collect_view();
            view! { <ul>{items}</ul> }
        })
    };
    view! {
        <section class="finder news-list" aria-labelledby="find-news">
            <h2 id="find-news" class="visually-hidden">"Find news"</h2>
            <Filters>
                <FilterWords label="Words" field=typed/>
                <FilterChoice label="Topic" field=topic options=topics/>
                <FilterChoice label="Year" field=year options=year_options/>
            </Filters>
            <FilterLine words=count is_asked/>
            {items}
            {recreated(move || match foot.get() {
                Foot::Nothing => ().into_any(),
                Foot::Empty => view! {
                    <p class="finder__state">"Try other words, another topic or another year."</p>
                }
                .into_any(),
                Foot::More => view! {
                    <button class="button button--quiet" type="button" on:click=move |_| results.show_more()>"Show more"</button>
                }
                .into_any(),
                Foot::Loading => loading().into_any(),
                Foot::Failed => failed(move |_| results.has_failed.set(false)).into_any(),
            })}
        </section>
    }
}

/// The items that match the filters, from the parts of the index that have loaded.
#[derive(Clone, Copy)]
struct Results {
    /// Whether a filter is set.
    is_asked: Memo<bool>,
    found: Memo<Found>,
    /// The number of items to show.
    wanted: RwSignal<usize>,
    /// Whether a part of the index could not be loaded. Loading continues once it is false again.
    has_failed: RwSignal<bool>,
}

impl Results {
    /// The results for `asked`: words, topic and year. Loads the `parts` of the index in their order, as far as needed.
    fn of(asked: Memo<[String; 3]>, parts: usize, years: Vec<(String, usize, usize)>) -> Results {
        let is_asked = Memo::new(move |_| asked.with(|asked| asked.iter().any(|value| !value.is_empty())));
        let index = RwSignal::new(vec![None; parts]);
        let wanted = RwSignal::new(STEP);
        let has_failed = RwSignal::new(false);
        let found = Memo::new(move |_| match is_asked.get() {
            true => index.with(|index| search(index, &years, &asked.read(), wanted.get())),
            false => Found::default(),
        });
        Effect::new(move || {
            asked.track();
            wanted.set(STEP);
            has_failed.set(false);
        });
        Effect::new(move || {
            let needed = found.with(|found| found.needed);
            if let (Some(number), false) = (needed, has_failed.get()) {
                loading::load(path::news_index(number), move |loaded| match loaded {
                    Ok(entries) => _ = index.try_update(|index| index[number - 1] = Some(entries)),
                    Err(_) => _ = has_failed.try_set(true),
                });
            }
        });
        Results { is_asked, found, wanted, has_failed }
    }

    /// The content below the items.
    fn foot(self) -> Foot {
        match (self.is_asked.get(), self.has_failed.get()) {
            (false, _) => Foot::Nothing,
            (true, true) => Foot::Failed,
            (true, false) => self.found.with(|found| match found {
                Found { needed: Some(_), .. } => Foot::Loading,
                Found { has_more: true, .. } => Foot::More,
                Found { items, .. } if items.is_empty() => Foot::Empty,
                _ => Foot::Nothing,
            }),
        }
    }

    /// Shows more items and moves the focus to the first of them, because the button may disappear.
    fn show_more(self) {
        let first_new = self.found.with_untracked(|found| found.items.len()) + 1;
        self.wanted.update(|wanted| *wanted += STEP);
        request_animation_frame(move || {
            dom::focus_first(&[".finder li:nth-child(", &first_new.to_string(), ") a"].concat())
        });
    }
}

/// The message when a part of the index failed to load.
pub fn failed(retry: impl FnMut(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    view! {
        <p class="finder__state">
            "Your filters are still set."
            <button class="button" type="button" on:click=retry>"Try again"</button>
        </p>
    }
}

/// The loading state: bars in place of headlines after a moment, a message when it takes long.
pub fn loading() -> impl IntoView {
    view! {
        <div class="finder__loading">
            <span class="skeleton__bar"></span>
            <span class="skeleton__bar"></span>
            <span class="skeleton__bar"></span>
            <p class="finder__slow">"This is taking longer than usual. You can wait, or clear the filters to go back to the list."</p>
        </div>
    }
}

/// The first `wanted` items with the words, topic and year in `asked`, as far as the parts of the index have loaded in
/// their order.
fn search(index: &[IndexPart], years: &[(String, usize, usize)], asked: &[String; 3], wanted: usize) -> Found {
    let [typed, chosen @ ..] = asked;
    let [_, year] = chosen;
    let asked = SearchTerms::new(&dom::decomposed(typed));
    let is_match = |entry: &&NewsEntry| asked.matches(&entry.words) && has(&entry.facets, chosen);
    // A year is in few parts of the index; a year without news, in none.
    let (first, last) = match years.iter().find(|(known, ..)| known == year) {
        Some((_, first, last)) => (*first, *last),
        None if year.is_empty() => (1, index.len()),
        None => (1, 0),
    };
    let mut found = Found::default();
    for number in first..=last {
        let Some(part) = index.get(number - 1).and_then(Option::as_ref) else {
            found.needed = Some(number);
            break;
        };
        for entry in part.iter().filter(is_match) {
            if found.items.len() == wanted {
                found.has_more = true;
                return found;
            }
            found.items.push(entry.card.clone());
        }
    }
    found
}

/// The count for the visitor.
fn in_words(count: usize, foot: Foot) -> String {
    let count = match count {
        1 => "1 item matches".to_string(),
        count => count.to_string() + " items match",
    };
    match foot {
        Foot::Nothing => count,
        Foot::Empty => "No news found".to_string(),
        // More than one, since there is at least one more.
        Foot::More => ["The first ", &count.replace(" match", " that match")].concat(),
        Foot::Loading => "Searching the news…".to_string(),
        Foot::Failed => "Part of the news could not be loaded".to_string(),
    }
}

#[cfg(test)]
mod tests;
