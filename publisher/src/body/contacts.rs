use super::opening_hours;
use crate::content::{model::Desk, values::Phone};
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::widgets::list_filter::TERMS;

/// A desk in a list.
pub struct ListedDesk {
    pub slug: String,
    pub desk: Desk,
    /// Search terms for the page's finder. If there are some, the desk has an anchor.
    pub found_by: Option<String>,
}

/// The anchor of a desk on a page with a finder.
pub fn anchor(slug: &str) -> String {
    format!("desk-{slug}")
}

/// A list of desks, each with its purpose, telephone number, status, hours and location. With `has_note`, a note about
/// the hours follows.
#[component]
pub fn Contacts(desks: Vec<ListedDesk>, has_note: bool) -> impl IntoView {
    let desks = desks.into_iter().map(desk).collect_view();
    view! {
        <ul class="contacts">{desks}</ul>
        {has_note.then(|| view! { <p class="contacts__note">{radiology::text::opening_hours::NOTE}</p> })}
    }
}

fn desk(ListedDesk { slug, desk, found_by }: ListedDesk) -> impl IntoView {
    let hours = desk.hours.iter().map(opening_hours::in_words).collect::<Vec<_>>().join("; ");
    // The app fills in the status by the browser's clock.
    let open = (!hours.is_empty()).then(|| {
        let week = opening_hours::of_week(&desk.hours);
        view! {
            <div>
                <dt>"Hours"</dt>
                " "
                <dd>{hours}<p class="contacts__status when-ready" data-hours=week></p></dd>
            </div>
        }
    });
    let note = if open.is_some() { "Please note" } else { "Hours" };
    let details = [
        (note, desk.hours_note),
        ("Location", desk.place.map(|lines| lines.join(", "))),
        ("Mail", desk.mail.map(|lines| lines.join(", "))),
        ("Fax", desk.fax.map(|fax| fax.to_string())),
        ("As of", desk.as_of),
    ];
    let details = details
        .into_iter()
        .filter_map(|(term, detail)| Some(view! { <div><dt>{term}</dt>" "<dd>{detail?}</dd></div> }))
        .collect_view();
    let email = desk.email.map(|email| {
        let href = email.href();
        view! { <div><dt>"Email"</dt>" "<dd><a href=href>{email.to_string()}</a></dd></div> }
    });
    let anchor = found_by.is_some().then(|| anchor(&slug));
    view! {
        <li {..custom_attribute(TERMS, found_by)} class="contacts__desk" tabindex=anchor.is_some().then_some("-1") id=anchor>
            <p class="contacts__name">{desk.name}</p>
            <p class="contacts__phone">
                {number(desk.phone)}
                {desk.extension.map(|extension| view! { " "<span class="contacts__other">{extension}</span> })}
                {desk.other_phone.map(|other| view! { <span class="contacts__other">"or "{number(other)}</span> })}
            </p>
            <p class="contacts__purpose">{desk.purpose}</p>
            <dl class="contacts__details">{open}{details}{email}</dl>
        </li>
    }
}

/// A telephone number as a link that calls it.
pub fn number(number: Phone) -> impl IntoView {
    view! { <a href=number.href()>{number.to_string()}</a> }
}
