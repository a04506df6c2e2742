//! The department's people by name: a complete list that the app can filter.

use super::builder::PageBuilder;
use crate::{
    body::{DirectoryEntry, ListedPerson, People, contacts},
    content::{
        catalog::Catalog,
        model::Person,
        normalize::{key, normalize},
        route::has_page,
    },
    html::markup,
};
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::{
    model::document::{Part, PeopleFinder, Widget},
    site::path,
    widgets::list_filter::GROUP,
};
use std::collections::BTreeMap;

/// The path of the style sheet of the directory.
pub const STYLE: &str = "/assets/style/directory.css";

impl PageBuilder<'_> {
    pub(super) fn directory(&self) -> Vec<Part> {
        let people = by_letter(self.catalog);
        let total = self.catalog.people.len();
        let divisions = divisions(self.catalog);
        let letters: Vec<char> = people.keys().copied().collect();
        let list = move || {
            let groups = people.into_iter().map(|(letter, people)| group(letter, people)).collect_view();
            view! {
                <link rel="stylesheet" href=STYLE/>
                <div class="directory unless-asked">{letters_nav(&letters)}{groups}</div>
            }
            .into_any()
        };
        let number = self.catalog.site.footer.phone.clone();
        let none = markup(|| {
            view! {
                <p>
                    "This list is not complete. To reach someone who is not on it, call the department at "
                    {contacts::number(number)}"."
                </p>
            }
            .into_any()
        });
        vec![
            Widget::PeopleFinder(PeopleFinder { total: format!("{total} people"), divisions, none }.into()).into(),
            Part::Markup(markup(list)),
        ]
    }
}

/// Groups all people by the first letter of their family name, sorted by name within each letter.
pub fn by_letter(catalog: &Catalog) -> BTreeMap<char, Vec<ListedPerson>> {
    let named = catalog.named_in_news();
    let mut people: Vec<_> = catalog.people.iter().collect();
    people.sort_by_cached_key(|(_, person)| (normalize(&person.family_name), normalize(&person.given_name)));
    let mut letters: BTreeMap<char, Vec<ListedPerson>> = BTreeMap::new();
    for (slug, person) in people {
        letters.entry(letter(person)).or_default().push(ListedPerson {
            person: person.clone(),
            page: has_page(person, &named).then(|| path::person(slug)),
            entry: Some(entry(person, catalog)),
        });
    }
    letters
}

/// Returns the letter or digit to group by; a name in another script sorts to the end.
fn letter(person: &Person) -> char {
    normalize(&person.family_name).chars().next().map_or('…', |letter| letter.to_ascii_uppercase())
}

fn entry(person: &Person, catalog: &Catalog) -> DirectoryEntry {
    let words: Vec<&str> = [&person.given_name, &person.family_name, &person.credentials]
        .into_iter()
        .chain(&person.division)
        .chain(&person.role)
        .chain(&person.interests)
        .map(String::as_str)
        .collect();
    DirectoryEntry {
        division: person.division.as_deref().map(|division| linked(division, catalog)),
        division_key: person.division.as_deref().map(key).unwrap_or_default(),
        words: normalize(&words.join(" ")),
    }
}

/// Returns the name of a division as inline text, linked to its page if it has one.
pub(super) fn linked(division: &str, catalog: &Catalog) -> String {
    match catalog.division_page(division) {
        Some(page) => format!("[{division}]({page})"),
        None => division.to_string(),
    }
}

/// Returns the divisions of the listed people as values and labels, sorted by name.
fn divisions(catalog: &Catalog) -> Vec<(String, String)> {
    let named = catalog.people.values().filter_map(|person| person.division.as_ref());
    let divisions: BTreeMap<String, String> = named.map(|division| (key(division), division.clone())).collect();
    divisions.into_iter().collect()
}

/// Links to these letters.
pub fn letters_nav(letters: &[char]) -> impl IntoView + use<> {
    let letters = letters
        .iter()
        .map(|letter| view! { <li><a href=format!("#{}", id(*letter))>{*letter}</a></li> })
        .collect_view();
    view! {
        <nav class="directory__letters" aria-label="By last name">
            <ul>{letters}</ul>
        </nav>
    }
}

/// Renders the people whose family names begin with `letter`.
pub fn group(letter: char, people: Vec<ListedPerson>) -> AnyView {
    view! {
        <section class="directory__group" aria-labelledby=id(letter) {..custom_attribute(GROUP, "")}>
            <h2 id=id(letter) tabindex="-1">{letter}</h2>
            <People people/>
        </section>
    }
    .into_any()
}

fn id(letter: char) -> String {
    format!("letter-{}", letter.to_ascii_lowercase())
}
