//! The news: its order, the pages of the list, and the index that the app searches.

use super::{
    builder::{PageBuilder, Text},
    frame::Pagination,
    summaries::news_summary,
};
use crate::{
    content::{
        catalog::Catalog,
        inline,
        model::{NewsItem, news::Topic},
        news::{in_order, place_in_time, years},
        normalize::key,
        route::NEWS_ON_A_PAGE,
        search_terms,
    },
    html::{self, markup},
};
use leptos::prelude::*;
use radiology::{
    model::document::{NewsEntry, NewsFinder, NewsSummary, Part, Widget},
    site::{id, path},
    widgets::{CardForm, news_card},
};
use rayon::prelude::*;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Number of items in each part of the index.
const ENTRIES: usize = 100;

/// Returns all news in list order.
pub fn all(catalog: &Catalog) -> Vec<NewsSummary> {
    in_order(catalog).into_iter().map(|(slug, item)| news_summary(slug, item)).collect()
}

/// Returns the parts of the index, keyed by path.
pub fn index(catalog: &Catalog) -> BTreeMap<String, Vec<NewsEntry>> {
    let news = in_order(catalog);
    let parts = news.par_chunks(ENTRIES).map(|items| items.iter().map(|(slug, item)| entry(slug, item)).collect());
    parts.enumerate().map(|(i, entries)| (path::news_index(i + 1), entries)).collect()
}

/// Builds the finder for `news`, which must be in list order.
pub(super) fn news_finder(news: &[(&String, &NewsItem)]) -> NewsFinder {
    let mut years: BTreeMap<Reverse<String>, (usize, usize)> = BTreeMap::new();
    for (i, (_, item)) in news.iter().enumerate() {
        let part = i / ENTRIES + 1;
        for year in years_of(item) {
            let (first, last) = years.entry(Reverse(year)).or_insert((part, part));
            *first = part.min(*first);
            *last = part.max(*last);
        }
    }
    let years = years.into_iter().map(|(Reverse(year), (first, last))| (year, first, last));
    let topics: BTreeSet<&str> = news.iter().map(|(_, item)| item.topic.label()).collect();
    NewsFinder {
        total: format!("{} items", news.len()),
        parts: news.len().div_ceil(ENTRIES),
        topics: topics.into_iter().map(|label| (key(label), label.to_string())).collect(),
        years: years.collect(),
    }
}

impl PageBuilder<'_> {
    /// Builds a page of the list after the first.
    pub(super) fn news_page(&self, number: usize) -> Text {
        let route = &self.routes[&path::news_page(number)];
        let page = &self.catalog.pages[path::NEWS];
        let [finder, list] = self.news_list(number);
        Text {
            title: route.title.to_string(),
            summary: route.summary.to_string(),
            eyebrow: None,
            picture: page.picture.clone(),
            parts: vec![finder, list, Part::Markup(self.foot(path::NEWS, page))],
        }
    }

    /// Returns the finder and page `number` of the list.
    pub(super) fn news_list(&self, number: usize) -> [Part; 2] {
        let items = self.news.iter().skip((number - 1) * NEWS_ON_A_PAGE).take(NEWS_ON_A_PAGE);
        let items = items.map(|(slug, item)| news_summary(slug, item)).collect();
        [
            Widget::NewsFinder(self.news_finder.clone().into()).into(),
            Part::Markup(markup(|| news_list(items, self.news_order.clone(), number, self.catalog.news_pages()))),
        ]
    }

    /// Returns up to `count` other items: first those that name the same people, then those on the same topic that are
    /// nearest in the list.
    pub(super) fn related_news(&self, place: usize, count: usize) -> Vec<NewsSummary> {
        let (_, item) = self.news[place];
        let by_distance = |places: &mut Vec<usize>| places.sort_by_key(|other| (other.abs_diff(place), *other));
        let names = item.people.iter().map(|name| crate::content::route::spoken(name));
        let mut found: Vec<usize> = names.flat_map(|name| self.news_naming[&name].clone()).collect();
        by_distance(&mut found);
        let around = (1..self.news.len()).flat_map(|step| [place.checked_sub(step), Some(place + step)]);
        let on_topic = around.flatten().filter(|other| self.on_topic(*other, item.topic)).take(count + found.len());
        found.extend(on_topic);
        let mut seen = BTreeSet::from([place]);
        found.retain(|other| seen.insert(*other));
        found.into_iter().take(count).map(|other| news_summary(self.news[other].0, self.news[other].1)).collect()
    }

    fn on_topic(&self, place: usize, topic: Topic) -> bool {
        self.news.get(place).is_some_and(|(_, item)| item.topic == topic)
    }
}

fn entry(slug: &str, item: &NewsItem) -> NewsEntry {
    let body = item.body.iter().flat_map(|block| block.texts()).map(inline::plain);
    let texts: Vec<String> =
        [&item.title, &item.summary].into_iter().chain(&item.people).cloned().chain(body).collect();
    NewsEntry {
        card: html::from_template(&news_card(&news_summary(slug, item), CardForm::Row)),
        facets: [key(item.topic.label())].into_iter().chain(years_of(item)).collect::<Vec<_>>().join(" "),
        words: search_terms::gather(texts.iter().map(String::as_str)),
    }
}

/// Returns the years that an item may be from.
fn years_of(item: &NewsItem) -> Vec<String> {
    years(item).into_iter().flatten().map(|year| format!("{year:04}")).collect()
}

/// Describes the visible order of the `news` list: featured items, and items without an exact date.
pub(super) fn order_in_words(news: &[(&String, &NewsItem)]) -> String {
    let (pinned, others): (Vec<&NewsItem>, Vec<_>) =
        news.iter().map(|(_, item)| *item).partition(|item| item.pinned.is_some());
    let has = |test: fn(&&NewsItem) -> bool| others.iter().any(test);
    [
        Some(if pinned.is_empty() { "Newest first." } else { "Featured items first, then the newest." }),
        has(|item| item.date.is_none() && place_in_time(item).is_some())
            .then_some("Items without an exact date come after the others of their year, or of their first year."),
        has(|item| place_in_time(item).is_none()).then_some("Items whose year is not known come last."),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// Renders a page of the list; the first page features its first item.
pub fn news_list(items: Vec<NewsSummary>, order: String, number: usize, pages: usize) -> AnyView {
    let items = items.into_iter().enumerate().map(|(i, item)| {
        let is_lead = number == 1 && i == 0;
        let class = is_lead.then_some("news-list__lead");
        let form = if is_lead { CardForm::Lead } else { CardForm::Row };
        view! { <li class=class inner_html=news_card(&item, form)></li> }
    });
    let address = |number| if number == 1 { path::NEWS.to_string() } else { path::news_page(number) };
    view! {
        <section class="news-list unless-asked" id=id::NEWS_LIST aria-labelledby="all-news">
            <h2 id="all-news">{if number == 1 { "Latest news" } else { "Earlier news" }}</h2>
            <p class="news-list__order">{order}</p>
            <ul>{items.collect_view()}</ul>
            <Pagination label="Pages of the news" page=number pages address/>
        </section>
    }
    .into_any()
}
