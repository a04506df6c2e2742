use super::Writer;
use crate::content::model::Person;
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes a faculty member. Never use `Physician`, whatever the degree: it means someone who treats patients
    /// now, and public pages from several years do not establish that.
    pub(super) fn person(&self, route: &str, person: &Person) -> Value {
        let address = self.at(route);
        json!({
            "@type": "Person",
            "@id": format!("{address}#person"),
            "url": address,
            "name": person.name(),
            "givenName": person.given_name,
            "familyName": person.family_name,
            "honorificSuffix": person.credentials,
            "jobTitle": person.role,
            "knowsAbout": person.interests,
            "affiliation": [self.department_reference(), { "@type": "Organization", "name": person.division }],
        })
    }
}
