use crate::{
    body::contacts::anchor,
    content::model::finder::{Audience, Need},
};
use leptos::prelude::*;

/// Lets visitors choose who they are, then what they need. Each need links to its desk on the same page, `route`, and
/// adds its ID to the URL: once the app is running, it shows only the desks for that need.
#[component]
pub fn Needs(audiences: Vec<Audience>, route: String) -> impl IntoView {
    let audiences = audiences
        .into_iter()
        .map(|Audience { who, needs, links }| {
            let needs = needs.into_iter().map(|need| item(need, &route)).collect_view();
            let links = links
                .into_iter()
                .map(|link| view! { <li><a href=link.href.to_string()>{link.label}</a></li> })
                .collect_view();
            view! {
                <details class="needs__audience" name="needs">
                    <summary>{who}</summary>
                    <ul>{needs}{links}</ul>
                </details>
            }
        })
        .collect_view();
    view! {
        <nav class="needs" aria-labelledby="needs">
            <h2 id="needs" tabindex="-1">"How can we help?"</h2>
            {audiences}
        </nav>
    }
}

fn item(Need { id, need, desks }: Need, route: &str) -> impl IntoView + use<> {
    let desk = desks.first().map(|slug| anchor(slug)).unwrap_or_default();
    let href = format!("{route}?need={id}#{desk}");
    view! { <li><a href=href data-need=id>{need}</a></li> }
}
