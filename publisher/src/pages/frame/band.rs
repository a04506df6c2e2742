use super::Breadcrumbs;
use leptos::prelude::*;
use radiology::{
    components::{Crop, PageHeading, eager_picture},
    model::link::Link,
};

/// Renders the title of a page over a background, with the breadcrumbs.
#[component]
pub fn Band(
    /// Ancestor pages, from the home page down.
    trail: Vec<Link>,
    #[prop(into)] title: String,
    #[prop(into)] summary: String,
    /// Name of the image behind the title.
    #[prop(optional_no_strip)]
    picture: Option<String>,
    /// A line above the title: page kind, date.
    #[prop(optional_no_strip)]
    eyebrow: Option<String>,
) -> impl IntoView {
    let trail = trail.into_iter().map(|link| (link.label, link.href)).collect();
    let class = if picture.is_some() { "band band--picture" } else { "band" };
    let picture = picture.map(|name| {
        view! {
            <div class="band__picture" inner_html=eager_picture(&name, Crop::Band, "", "100vw")></div>
        }
    });
    view! {
        <div class=class>
            {picture}
            <div class="band__text">
                <Breadcrumbs trail/>
                {eyebrow.map(|eyebrow| view! { <p class="band__eyebrow">{eyebrow}</p> })}
                <PageHeading title/>
                <p class="band__summary">{summary}</p>
            </div>
        </div>
    }
}
