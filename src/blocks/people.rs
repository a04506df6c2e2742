use crate::content::model::Person;
use leptos::prelude::*;

/// People with what public pages say of them.
#[component]
pub fn People(people: Vec<Person>) -> impl IntoView {
    let people = people.into_iter().map(person).collect_view();
    view! { <ul class="people">{people}</ul> }
}

fn person(person: Person) -> impl IntoView {
    let initial = |name: &str| name.chars().next().map(String::from).unwrap_or_default();
    let monogram = initial(&person.given_name) + &initial(&person.family_name);
    let credentials = (!person.credentials.is_empty()).then(|| format!(", {}", person.credentials));
    let interests = (!person.interests.is_empty()).then(|| person.interests.join(", "));
    view! {
        <li class="people__person">
            <span class="people__monogram" aria-hidden="true">{monogram}</span>
            <div>
                <p class="people__name">{person.given_name}" "{person.family_name}{credentials}</p>
                {person.role.map(|role| view! { <p class="people__role">{role}</p> })}
                {interests.map(|interests| view! { <p class="people__interests">{interests}</p> })}
                <p class="people__as-of">"Information from: "{person.as_of}</p>
            </div>
        </li>
    }
}
