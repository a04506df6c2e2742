use crate::{content::model::event::Category, site::path};
use leptos::prelude::*;

/// The feeds of the calendar, each for the program of this device and as an address to copy.
/// `origin` is the site's.
#[component]
pub fn Subscriptions(origin: String) -> impl IntoView {
    let of_categories = Category::ALL.map(|category| (category.slug(), category.plural()));
    let feeds = [("all", "Everything")]
        .into_iter()
        .chain(of_categories)
        .map(|(slug, name)| {
            let file = path::calendar_file(slug);
            let address = format!("{origin}{file}");
            // Registered for calendars that are subscribed to; https: would be read once.
            let webcal = address.replacen("https://", "webcal://", 1);
            view! {
                <li>
                    <h3>{name}</h3>
                    <a href=webcal rel="external">"Subscribe"<span class="visually-hidden">": "{name}</span></a>
                    <a class="subscriptions__address" href=file rel="external">{address}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="subscriptions" aria-labelledby="subscribe">
            <h2 id="subscribe" tabindex="-1">"Subscribe"</h2>
            <p>
                "A calendar that subscribes shows what is listed here and follows its changes. “Subscribe” opens the \
                 calendar program of this device; in a calendar on the web, such as Google Calendar or Outlook, add the \
                 address instead. How long an event takes is not known, so entries have a beginning and no end."
            </p>
            <ul>{feeds}</ul>
        </section>
    }
}
