//! A news article and its neighbors in the list.

use super::{
    builder::{PageBuilder, Text},
    frame::{Neighbors, Provenance, Summaries},
    person::news_about,
    summaries::date_label,
};
use crate::{
    body::{self, Figure, Prose},
    content::{model::NewsItem, route::spoken},
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::{document::Part, link::Link},
    site::{id, path},
};

/// Number of related news items shown below an article.
const RELATED: usize = 3;

impl PageBuilder<'_> {
    pub(super) fn article(&self, slug: &str, item: &NewsItem) -> Text {
        let eyebrow = [date_label(item), Some(item.topic.label().to_string()), Some(item.origin.label().to_string())];
        Text {
            title: item.title.clone(),
            summary: item.summary.clone(),
            eyebrow: Some(eyebrow.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
            picture: None,
            parts: vec![Part::Markup(markup(|| self.article_body(slug, item)))],
        }
    }

    /// Returns the path of the page for the person with this name, if there is one.
    fn page_of(&self, name: &str) -> Option<String> {
        let slug = self.people.get(&spoken(name))?;
        Some(path::person(slug)).filter(|page| self.routes.contains_key(page))
    }

    fn article_body(&self, slug: &str, item: &NewsItem) -> AnyView {
        let place = self.places[slug];
        let neighbor = |place: Option<usize>| {
            let (slug, item) = self.news.get(place?)?;
            Some(Link::new(&item.title, format!("{}{slug}/", path::NEWS)))
        };
        let picture = item.picture.clone().map(|name| {
            let alt = item.picture_alt.clone().unwrap_or_default();
            view! { <Figure picture=name alt/> }
        });
        view! {
            <article class="body" aria-labelledby=id::PAGE_TITLE>
                {picture}
                {body::body(&item.body, self.catalog)}
                {(!item.people.is_empty()).then(|| people(&item.people, |name| self.page_of(name)))}
            </article>
            <Neighbors newer=neighbor(place.checked_sub(1)) older=neighbor(Some(place + 1))/>
            {news_about("Related news", self.related_news(place, RELATED), None)}
            <Summaries title="Related pages" summaries=self.summaries(&item.related)/>
            <Provenance sources=item.sources.clone() reviewed=item.reviewed/>
        }
        .into_any()
    }
}

/// Lists the people named in the item; `page_of` returns the page of each person who has one.
pub fn people(names: &[String], page_of: impl Fn(&str) -> Option<String>) -> AnyView {
    let person = |name: &String| match page_of(name) {
        Some(page) => format!("[{name}]({page})"),
        None => name.clone(),
    };
    let people = names.iter().map(person).collect::<Vec<_>>().join(", ");
    view! { <p class="article__people"><strong>"People: "</strong><Prose text=people/></p> }.into_any()
}
