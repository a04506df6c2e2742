//! The people of the department, as its directory lists them.

use crate::content::{catalog::Collection, model::Person};
use std::collections::BTreeMap;

/// The people of one division, by family name.
pub struct DivisionPeople {
    pub division: String,
    pub people: Vec<Person>,
}

/// Divisions by name, the people in each by family name; those without a division last.
pub fn people_by_division(people: &Collection<Person>) -> Vec<DivisionPeople> {
    let mut divisions: BTreeMap<(bool, String), Vec<Person>> = BTreeMap::new();
    for person in people.values() {
        let key = match &person.division {
            Some(division) => (false, division.clone()),
            None => (true, "Division not listed".to_string()),
        };
        divisions.entry(key).or_default().push(person.clone());
    }
    divisions
        .into_iter()
        .map(|((_, division), mut people)| {
            people.sort_by(|a, b| (&a.family_name, &a.given_name).cmp(&(&b.family_name, &b.given_name)));
            DivisionPeople { division, people }
        })
        .collect()
}
