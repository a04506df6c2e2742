//! The page: its type, sources, review date, and position on the site.

use super::Writer;
use crate::content::{catalog::Route, model::exam::Audience, route::Entry};
use radiology::site::{LANGUAGE, path};
use serde_json::{Value, json};

impl Writer<'_> {
    pub(super) fn page(&self, page: &Route) -> Value {
        let route = page.path.as_str();
        let title = match page.entry {
            Entry::Home(home) => home.title.as_str(),
            _ => &*page.title,
        };
        let (reviewed, sources) = page.entry.provenance().unzip();
        json!({
            "@type": kind(page),
            "@id": self.at(route),
            "url": self.at(route),
            "name": title,
            "description": page.description,
            "inLanguage": LANGUAGE,
            "isPartOf": self.website_reference(),
            "breadcrumb": (route != path::HOME).then(|| json!({ "@id": self.breadcrumbs_id(route) })),
            "primaryImageOfPage": { "@type": "ImageObject", "contentUrl": path::social_card(&self.at(route)) },
            "audience": audience(page.entry).map(|who| json!({ "@type": "PeopleAudience", "audienceType": who })),
            "lastReviewed": reviewed,
            "isBasedOn": sources,
        })
    }

    /// Lists the ancestors of the page, from the home page down, and the page itself.
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
}

/// Returns the audience of an exam page.
fn audience(entry: Entry) -> Option<&'static str> {
    match entry {
        Entry::Exam(_, exam) => Some(match exam.audience {
            Audience::Adults => "Adults",
            Audience::Children => "Children",
        }),
        Entry::Home(_)
        | Entry::Page(_)
        | Entry::NewsPage(_)
        | Entry::NewsItem(..)
        | Entry::Course(..)
        | Entry::Person(..) => None,
    }
}

fn kind(route: &Route) -> &'static str {
    match route.entry {
        Entry::Exam(..) => "MedicalWebPage",
        Entry::Person(..) => "ProfilePage",
        Entry::Page(_) => match route.path.as_str() {
            path::CONTACT => "ContactPage",
            path::SEARCH => "SearchResultsPage",
            path::NEWS | path::COURSES | path::CALENDAR | path::FACULTY => "CollectionPage",
            path if path.starts_with(path::PATIENT_CARE) => "MedicalWebPage",
            _ => "WebPage",
        },
        Entry::Home(_) | Entry::NewsPage(_) | Entry::NewsItem(..) | Entry::Course(..) => "WebPage",
    }
}
