use super::Prose;
use crate::content::model::Person;
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::widgets::list_filter::{FACETS, TERMS};

/// A person in a list.
#[derive(Clone, Debug)]
pub struct ListedPerson {
    pub person: Person,
    /// The path of the person's page, if there is one.
    pub page: Option<String>,
    /// Only in the directory.
    pub entry: Option<DirectoryEntry>,
}

/// The additional details and search terms of a person in the directory.
#[derive(Clone, Debug)]
pub struct DirectoryEntry {
    /// Inline text.
    pub division: Option<String>,
    /// The value that the division's filter compares.
    pub division_key: String,
    /// Search terms, normalized.
    pub words: String,
}

/// A list of people with the facts that public pages state about them.
#[component]
pub fn People(people: Vec<ListedPerson>) -> impl IntoView {
    let people = people.into_iter().map(person).collect_view();
    view! { <ul class="people">{people}</ul> }
}

fn person(ListedPerson { person, page, entry }: ListedPerson) -> impl IntoView {
    let monogram = person.monogram();
    let name = person.full_name();
    let name = match page {
        Some(page) => view! { <a href=page>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let interests = (!person.interests.is_empty()).then(|| person.interests.join(", "));
    let (words, key, division) = match entry {
        Some(entry) => (Some(entry.words), Some(entry.division_key), entry.division),
        None => (None, None, None),
    };
    view! {
        <li class="people__person" {..custom_attribute(TERMS, words)} {..custom_attribute(FACETS, key)}>
            <span class="monogram" aria-hidden="true">{monogram}</span>
            <div>
                <p class="people__name">{name}</p>
                {division.map(|division| view! { <p class="people__division"><Prose text=division/></p> })}
                {person.role.map(|role| view! { <p class="people__role">{role}</p> })}
                {interests.map(|interests| view! { <p class="people__interests">{interests}</p> })}
                <p class="people__as-of"><span class="people__term">"Information from: "</span>{person.as_of}</p>
            </div>
        </li>
    }
}
