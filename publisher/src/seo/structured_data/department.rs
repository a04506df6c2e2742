//! The department, its website, and its desks.

use super::{Writer, term};
use crate::content::{
    model::{Block, Desk, Page, desk::Hours},
    values::{Phone, TimeOrMidnight, Weekday},
};
use radiology::site::{LANGUAGE, path};
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes the department with everything known about it.
    pub(super) fn department(&self) -> Value {
        let site = &self.catalog.site;
        let mut department = self.department_reference();
        // Skip the first line of the postal address because it is the name.
        let lines = site.footer.address.iter().filter(|line| !site.wordmark.contains(line)).map(String::as_str);
        department["alternateName"] = site.name.clone().into();
        department["description"] = self.catalog.home.summary.clone().into();
        department["telephone"] = site.footer.phone.international().into();
        department["address"] = address(&lines.collect::<Vec<_>>());
        department["logo"] = self.at("/assets/icons/icon-512.png").into();
        department["parentOrganization"] =
            site.footer.parents.iter().map(|parent| json!({ "@type": "Organization", "url": parent.href })).collect();
        department
    }

    /// Returns the minimum that identifies the department.
    pub(super) fn department_reference(&self) -> Value {
        json!({
            "@type": "MedicalOrganization",
            "@id": self.at("/#department"),
            "name": self.catalog.home.title,
            "url": self.at(path::HOME),
        })
    }

    pub(super) fn website(&self) -> Value {
        let mut website = self.website_reference();
        website["alternateName"] = self.catalog.home.title.clone().into();
        website["inLanguage"] = LANGUAGE.into();
        website["publisher"] = json!({ "@id": self.at("/#department") });
        website["potentialAction"] = json!({
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": self.at(path::SEARCH) + "?q={search_term_string}",
            },
            "query-input": "required name=search_term_string",
        });
        website
    }

    pub(super) fn website_reference(&self) -> Value {
        json!({
            "@type": "WebSite",
            "@id": self.at("/#website"),
            "name": self.catalog.site.name,
            "url": self.at(path::HOME),
        })
    }

    /// Describes the department with its telephone desks and its walk-in desks, for a page that lists them.
    pub(super) fn desks(&self, page: &Page) -> Vec<Value> {
        let slugs = page.body.iter().flat_map(|block| match block {
            Block::Contacts(slugs) => slugs.as_slice(),
            _ => &[],
        });
        let desks = slugs.filter_map(|slug| Some((slug, self.catalog.desks.get(slug)?)));
        // Skip the main line because it belongs to the department itself.
        let desks = desks.filter(|(_, desk)| desk.phone != self.catalog.site.footer.phone);
        let (places, lines): (Vec<_>, Vec<_>) = desks.partition(|(_, desk)| desk.place.is_some());
        let mut department = self.department();
        department["contactPoint"] = lines.into_iter().map(|(_, desk)| contact_point(desk)).collect();
        let clinics = places.into_iter().map(|(slug, desk)| self.clinic(slug, desk));
        [department].into_iter().chain(clinics).collect()
    }

    fn clinic(&self, slug: &str, desk: &Desk) -> Value {
        let lines: Vec<&str> = desk.place.iter().flatten().map(String::as_str).collect();
        json!({
            "@type": "MedicalClinic",
            "@id": self.at(path::CONTACT) + "#" + slug,
            "name": desk.name,
            "description": desk.purpose,
            "telephone": telephones(desk),
            "faxNumber": desk.fax.as_ref().map(Phone::international),
            "email": desk.email,
            "address": address(&lines),
            "openingHoursSpecification": hours(&desk.hours),
            "parentOrganization": { "@id": self.at("/#department") },
        })
    }
}

fn contact_point(desk: &Desk) -> Value {
    json!({
        "@type": "ContactPoint",
        "contactType": desk.name,
        "description": desk.purpose,
        "telephone": telephones(desk),
        "faxNumber": desk.fax.as_ref().map(Phone::international),
        "email": desk.email,
        "hoursAvailable": hours(&desk.hours),
    })
}

fn is_box(line: &str) -> bool {
    line.starts_with("Box ") || line.starts_with("P.O. Box ")
}

fn hours(hours: &[Hours]) -> Vec<Value> {
    let specification = |Hours { days, opens, closes }: &Hours| {
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": days.iter().map(|day| day_of_week(*day)).collect::<Vec<_>>(),
            "opens": opens,
            // The schema.org time format has no hour 24.
            "closes": if *closes == TimeOrMidnight::Midnight { "23:59".to_string() } else { closes.to_string() },
        })
    };
    hours.iter().map(specification).collect()
}

pub(super) fn day_of_week(day: Weekday) -> String {
    term(day.as_str())
}

fn telephones(desk: &Desk) -> Vec<String> {
    [Some(&desk.phone), desk.other_phone.as_ref()].into_iter().flatten().map(Phone::international).collect()
}

/// Describes a postal address if it ends with city, state, and ZIP code; otherwise returns the lines unchanged.
fn address(lines: &[&str]) -> Value {
    let whole = lines.join(", ");
    let parts: Vec<&str> = whole.split(", ").collect();
    let [street @ .., town, last] = &parts[..] else { return whole.into() };
    let (state, zip) = match last.split_once(' ') {
        Some((state, zip)) if state.len() == 2 && zip.len() == 5 && zip.bytes().all(|b| b.is_ascii_digit()) => {
            (state, zip)
        }
        _ => return whole.into(),
    };
    let (boxes, street): (Vec<&str>, Vec<&str>) = street.iter().partition(|part| is_box(part));
    json!({
        "@type": "PostalAddress",
        "streetAddress": street.join(", "),
        "postOfficeBoxNumber": boxes.join(", "),
        "addressLocality": town,
        "addressRegion": state,
        "postalCode": zip,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart_only_where_it_is_whole() {
        let whole = address(&["Duke North, first floor", "2301 Erwin Road, Durham, NC 27710"]);
        assert_eq!(whole["streetAddress"], "Duke North, first floor, 2301 Erwin Road");
        assert_eq!([&whole["addressLocality"], &whole["addressRegion"]], ["Durham", "NC"]);
        assert_eq!(whole["postalCode"], "27710");
        assert_eq!(address(&["Box 3808 DUMC", "Durham, NC 27710"])["postOfficeBoxNumber"], "Box 3808 DUMC");
        assert_eq!(address(&["Clinic 2E", "40 Medicine Circle"]), "Clinic 2E, 40 Medicine Circle");
    }

    #[test]
    fn midnight_at_the_end_of_a_day_is_its_last_minute() {
        let opens = "00:00".parse().expect("a time");
        let hours = hours(&[Hours { days: vec![Weekday::Sunday], opens, closes: TimeOrMidnight::Midnight }]);
        assert_eq!(hours[0]["closes"], "23:59");
        assert_eq!(hours[0]["dayOfWeek"][0], "https://schema.org/Sunday");
    }
}
