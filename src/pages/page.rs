//! A page made of blocks: most of the site.

use super::{
    Place,
    parts::{CourseAgenda, Frame, NewsCard, Provenance, Summaries},
};
use crate::{
    blocks::{Body, People},
    content::model::document::{DivisionPeople, Listing, PageContent},
};
use leptos::prelude::*;

#[component]
pub fn BlockPage(content: PageContent, place: Place) -> impl IntoView {
    let PageContent { page, references, listing, children, related } = content;
    let children = (!children.is_empty())
        .then(|| view! { <Summaries title=format!("More in {}", page.label.as_ref().unwrap_or(&page.title)) summaries=children/> });
    let related = (!related.is_empty()).then(|| view! { <Summaries title="Related pages" summaries=related/> });
    view! {
        <Frame place title=page.title summary=page.summary picture=page.picture>
            <div class="body"><Body blocks=page.body references/></div>
            {listing.map(self::listing)}
            {children}
            {related}
            <Provenance sources=page.sources reviewed=page.reviewed/>
        </Frame>
    }
}

/// What an index lists.
pub fn listing(listing: Listing) -> AnyView {
    match listing {
        Listing::News(items) => {
            let items = items.into_iter().map(|item| view! { <li><NewsCard item/></li> }).collect_view();
            view! {
                <section class="news-list" aria-labelledby="all-news">
                    <h2 id="all-news">"All news"</h2>
                    <ul>{items}</ul>
                </section>
            }
            .into_any()
        }
        Listing::Courses(agenda) => view! {
            <section aria-labelledby="courses">
                <h2 id="courses">"Courses by date"</h2>
                <CourseAgenda
                    agenda
                    none_upcoming="No new dates are published yet. These are the most recent courses."
                    shows_past=true
                />
            </section>
        }
        .into_any(),
        Listing::People(divisions) => divisions
            .into_iter()
            .map(|DivisionPeople { division, people }| {
                view! {
                    <section class="directory">
                        <h2>{division}</h2>
                        <People people/>
                    </section>
                }
            })
            .collect_view()
            .into_any(),
    }
}
