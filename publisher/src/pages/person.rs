//! A person: details from public pages, and the news and pages that name the person.

use super::{
    builder::{PageBuilder, Text},
    directory,
    frame::{Provenance, Summaries},
    summaries::{news_summary, summary},
};
use crate::{
    body::{KeyFacts, contacts},
    content::{
        model::{Person, Summary, block::KeyFact},
        normalize::{capitalized, normalize},
        route::spoken,
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::document::{NewsSummary, Part},
    site::path,
    widgets::{CardForm, news_card},
};

/// Number of news items on a person's page; a search for the name finds the rest.
const NEWS: usize = 6;

impl PageBuilder<'_> {
    pub(super) fn person(&self, route: &str, person: &Person) -> Text {
        Text {
            title: person.full_name(),
            summary: self.routes[route].summary.to_string(),
            eyebrow: Some("Faculty".to_string()),
            picture: None,
            parts: vec![Part::Markup(markup(|| self.person_body(person)))],
        }
    }

    fn person_body(&self, person: &Person) -> AnyView {
        let interests = (!person.interests.is_empty()).then(|| capitalized(&person.interests.join(", ")));
        let facts = [
            ("Role", person.role.clone()),
            ("Division", person.division.as_deref().map(|division| directory::linked(division, self.catalog))),
            ("Interests", interests),
            ("Information from", Some(person.as_of.clone())),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(term, detail)| Some(KeyFact { term: term.to_string(), detail: detail? }))
            .collect();
        let naming = self.news_naming.get(&spoken(&person.name())).map(Vec::as_slice).unwrap_or_default();
        let news = naming.iter().take(NEWS).map(|place| {
            let (slug, item) = self.news[*place];
            news_summary(slug, item)
        });
        let all_news = (naming.len() > NEWS).then(|| person.name());
        let doctors = self.catalog.site.find_a_doctor.clone();
        view! {
            <div class="body">
                {portrait(person.monogram(), facts)}
                <p>
                    "This entry is drawn from public pages and may be out of date. To choose a doctor or check who sees \
                     patients now, use the "<a href=doctors.href.to_string() rel="external">{doctors.label}</a>
                    ". To correct it, call the department at "
                    {contacts::number(self.catalog.site.footer.phone.clone())}"."
                </p>
            </div>
            {news_about("In the news", news.collect(), all_news)}
            <Summaries title="Named on these pages" summaries=self.pages_naming(person)/>
            <Provenance sources=person.sources.clone() reviewed=person.reviewed/>
        }
        .into_any()
    }

    /// Returns the pages whose text contains the person's full name.
    fn pages_naming(&self, person: &Person) -> Vec<Summary> {
        let name = format!(" {} ", spoken(&person.name()));
        let names = |text: &&str| text.contains(&person.family_name) && format!(" {} ", spoken(text)).contains(&name);
        let pages = self.catalog.pages.iter().filter(|(route, page)| {
            *route != path::FACULTY && page.body.iter().flat_map(|block| block.texts()).any(|text| names(&text))
        });
        pages.map(|(route, _)| summary(&self.routes[route])).collect()
    }
}

/// Renders the monogram in place of a portrait, with the facts beside it.
pub fn portrait(monogram: String, facts: Vec<KeyFact>) -> impl IntoView {
    view! {
        <div class="portrait">
            <span class="monogram monogram--large" aria-hidden="true">{monogram}</span>
            <KeyFacts facts/>
        </div>
    }
}

/// Lists news items below a heading, with a link to all items that contain `name`; renders nothing if there are none.
pub(super) fn news_about(title: &'static str, items: Vec<NewsSummary>, name: Option<String>) -> Option<AnyView> {
    let items = (!items.is_empty()).then_some(items)?;
    let items =
        items.into_iter().map(|item| view! { <li inner_html=news_card(&item, CardForm::Row)></li> }).collect_view();
    let all = name.map(|name| {
        let address = format!("{}?q={}", path::NEWS, normalize(&name).replace(' ', "+"));
        view! { <p><a class="more" href=address>"All news that mentions “"{name}"” in it"</a></p> }
    });
    // The search index skips this list because each item's own page is indexed.
    let list = view! { <section class="news-list"><h2>{title}</h2><ul>{items}</ul>{all}</section> };
    Some(list.into_any())
}
