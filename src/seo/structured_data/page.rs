//! The page: what kind it is, what it rests on, when it was reviewed, and where it stands.

use super::Writer;
use crate::{
    content::model::exam::Audience,
    site::{LANGUAGE, path},
};
use serde_json::{Value, json};

/// The section whose pages are written for patients and those who refer them.
const PATIENT_CARE: &str = "/patient-care/";

impl Writer<'_> {
    pub(super) fn page(&self, route: &str) -> Value {
        let page = &self.routes[route];
        let title = if route == path::HOME { &*self.catalog.home.title } else { &*page.title };
        let (reviewed, sources) = self.provenance(route).unzip();
        json!({
            "@type": kind(route, self.is_person(route)),
            "@id": self.at(route),
            "url": self.at(route),
            "name": title,
            "description": page.description,
            "inLanguage": LANGUAGE,
            "isPartOf": self.website_reference(),
            "breadcrumb": (route != path::HOME).then(|| json!({ "@id": self.breadcrumbs_id(route) })),
            "primaryImageOfPage": { "@type": "ImageObject", "contentUrl": path::social_card(&self.at(route)) },
            "audience": self.audience(route).map(|who| json!({ "@type": "PeopleAudience", "audienceType": who })),
            "lastReviewed": reviewed,
            "isBasedOn": sources,
        })
    }

    /// The pages above, from the home page down, and the page itself.
    pub(super) fn breadcrumbs(&self, route: &str) -> Option<Value> {
        let mut trail = vec![route.to_string()];
        while let Some(above) = trail.last().and_then(|path| path::parent(path)) {
            trail.push(above);
        }
        let items = trail.iter().rev().enumerate().map(|(i, path)| {
            let label = &self.routes[path].label;
            json!({ "@type": "ListItem", "position": i + 1, "name": label, "item": self.at(path) })
        });
        (route != path::HOME).then(|| {
            json!({
                "@type": "BreadcrumbList",
                "@id": self.breadcrumbs_id(route),
                "itemListElement": items.collect::<Vec<_>>(),
            })
        })
    }

    fn breadcrumbs_id(&self, route: &str) -> String {
        self.at(route) + "#breadcrumbs"
    }

    fn is_person(&self, route: &str) -> bool {
        route.strip_prefix(path::FACULTY).is_some_and(|slug| self.catalog.people.contains_key(slug.trim_matches('/')))
    }

    /// Whom the exam is for, on the page of one.
    fn audience(&self, route: &str) -> Option<&'static str> {
        let exam = self.catalog.exams.get(route.strip_prefix(path::EXAM_PREP)?.trim_end_matches('/'))?;
        Some(match exam.audience {
            Audience::Adults => "Adults",
            Audience::Children => "Children",
        })
    }

    /// Day of the last review and sources of the entry behind a page. A further page of a list has none.
    fn provenance(&self, route: &str) -> Option<(&String, &Vec<String>)> {
        let catalog = self.catalog;
        let below = |listing: &str| Some(route.strip_prefix(listing)?.trim_end_matches('/'));
        if route == path::HOME {
            return Some((&catalog.home.reviewed, &catalog.home.sources));
        }
        let page = catalog.pages.get(route).map(|e| (&e.reviewed, &e.sources));
        page.or_else(|| catalog.news.get(below(path::NEWS)?).map(|e| (&e.reviewed, &e.sources)))
            .or_else(|| catalog.courses.get(below(path::COURSES)?).map(|e| (&e.reviewed, &e.sources)))
            .or_else(|| catalog.exams.get(below(path::EXAM_PREP)?).map(|e| (&e.reviewed, &e.sources)))
            .or_else(|| catalog.people.get(below(path::FACULTY)?).map(|e| (&e.reviewed, &e.sources)))
    }
}

fn kind(route: &str, is_person: bool) -> &'static str {
    match route {
        path::CONTACT => "ContactPage",
        path::SEARCH => "SearchResultsPage",
        path::NEWS | path::COURSES | path::CALENDAR | path::FACULTY => "CollectionPage",
        _ if route.starts_with(PATIENT_CARE) => "MedicalWebPage",
        _ if is_person => "ProfilePage",
        _ => "WebPage",
    }
}
