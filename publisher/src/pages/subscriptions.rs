use crate::content::{model::event::Category, values::SiteOrigin};
use leptos::prelude::*;
use radiology::site::path;

/// Lists the calendar feeds, each as a link that opens the device's calendar app and as a URL to copy.
/// `origin` is the site's origin.
#[component]
pub fn Subscriptions(origin: SiteOrigin) -> impl IntoView {
    let of_categories = Category::ALL.map(|category| (category.slug(), category.plural()));
    let feeds = [("all", "Everything")]
        .into_iter()
        .chain(of_categories)
        .map(|(slug, name)| {
            let file = path::calendar_file(slug);
            // The `webcal:` scheme subscribes to a calendar; with `https:`, the calendar app would import it only once.
            let webcal = origin.url(&file).replacen("https://", "webcal://", 1);
            let subscribe = view! {
                <a href=webcal rel="external">"Subscribe"<span class="visually-hidden">": "{name}</span></a>
            };
            feed(name, &file, &origin, Some(subscribe.into_any()))
        })
        .collect();
    let text = "A calendar that subscribes shows what is listed here and follows its changes. “Subscribe” opens the \
                calendar app of this device; in a calendar on the web, such as Google Calendar or Outlook, add the \
                address instead. How long an event takes is not known, so entries have a beginning and no end.";
    section(text, feeds)
}

/// Lists the news feeds as URLs to copy. `origin` is the site's origin.
#[component]
pub fn NewsFeeds(origin: SiteOrigin) -> impl IntoView {
    let feeds = [("Atom", path::NEWS_ATOM), ("JSON Feed", path::NEWS_JSON)]
        .map(|(name, file)| feed(name, file, &origin, None))
        .into();
    let text = "A feed reader that subscribes shows the news with their full text and finds new items by itself. Add \
                one of these addresses to it, or that of any page of this site: readers find the feeds there.";
    section(text, feeds)
}

fn section(text: &'static str, feeds: Vec<AnyView>) -> impl IntoView {
    view! {
        <section class="subscriptions" aria-labelledby="subscribe">
            <h2 id="subscribe" tabindex="-1">"Subscribe"</h2>
            <p>{text}</p>
            <ul>{feeds}</ul>
        </section>
    }
}

/// Renders a feed with its URL; `subscribe` opens the feed in the calendar app.
fn feed(name: &'static str, file: &str, origin: &SiteOrigin, subscribe: Option<AnyView>) -> AnyView {
    view! {
        <li>
            <h3>{name}</h3>
            {subscribe}
            <a class="subscriptions__address" href=file.to_string() rel="external">{origin.url(file)}</a>
        </li>
    }
    .into_any()
}
