//! Defines the routes of the site: one for each page.

use super::{
    catalog::{Catalog, page_file},
    model::{Course, Exam, Home, NewsItem, Page, Person},
    normalize::normalize,
    values::{Day, WebAddress},
};
use radiology::site::path;
use std::{borrow::Cow, collections::BTreeSet};

/// The number of items on each page of the news list.
pub const NEWS_ON_A_PAGE: usize = 12;
/// The number of news items on the home page.
pub const NEWS_ON_HOME: usize = 3;

/// The entry that a page shows, with one variant for each kind of page. The compiler flags every `match` that lacks a
/// kind.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'a> {
    Home(&'a Home),
    Page(&'a Page),
    /// A page of the news list, from 2 on; the first is an [`Entry::Page`].
    NewsPage(usize),
    NewsItem(&'a str, &'a NewsItem),
    Course(&'a str, &'a Course),
    Exam(&'a str, &'a Exam),
    Person(&'a str, &'a Person),
}

impl<'a> Entry<'a> {
    /// Returns the last review day and the sources. Later pages of a list have none of their own.
    pub fn provenance(self) -> Option<(Day, &'a [WebAddress])> {
        let (reviewed, sources) = match self {
            Entry::Home(home) => (home.reviewed, &home.sources),
            Entry::Page(page) => (page.reviewed, &page.sources),
            Entry::NewsPage(_) => return None,
            Entry::NewsItem(_, item) => (item.reviewed, &item.sources),
            Entry::Course(_, course) => (course.reviewed, &course.sources),
            Entry::Exam(_, exam) => (exam.reviewed, &exam.sources),
            Entry::Person(_, person) => (person.reviewed, &person.sources),
        };
        Some((reviewed, sources))
    }
}

/// A page of the site, with its text for menus, lists and search engines.
#[derive(Clone, Debug)]
pub struct Route<'a> {
    /// The path: `/about/news/`.
    pub path: String,
    pub entry: Entry<'a>,
    pub title: Cow<'a, str>,
    /// The label in menus.
    pub label: Cow<'a, str>,
    pub summary: Cow<'a, str>,
    pub description: Cow<'a, str>,
}

impl<'a> Route<'a> {
    fn new(path: String, entry: Entry<'a>, title: &'a str, summary: &'a str, description: &'a str) -> Self {
        Route {
            path,
            entry,
            title: title.into(),
            label: title.into(),
            summary: summary.into(),
            description: description.into(),
        }
    }

    /// Returns the name of the picture behind the page's title.
    pub fn picture(&self) -> Option<&'a String> {
        match self.entry {
            Entry::Page(page) => page.picture.as_ref(),
            Entry::NewsItem(_, item) => item.picture.as_ref(),
            Entry::Course(_, course) => course.picture.as_ref(),
            Entry::Exam(_, exam) => exam.picture.as_ref(),
            Entry::Home(_) | Entry::NewsPage(_) | Entry::Person(..) => None,
        }
    }

    /// Returns the file that an editor changes, relative to the content folder.
    pub fn file(&self) -> String {
        match self.entry {
            Entry::Home(_) => "home.json".to_string(),
            Entry::Page(_) => page_file(&self.path),
            Entry::NewsPage(_) => page_file(path::NEWS),
            Entry::NewsItem(slug, _) => format!("news/{slug}.json"),
            Entry::Course(slug, _) => format!("courses/{slug}.json"),
            Entry::Exam(slug, _) => format!("exams/{slug}.json"),
            Entry::Person(slug, _) => format!("people/{slug}.json"),
        }
    }

    /// Returns whether the site search and search engines index the page. Later pages of a list add nothing to the
    /// pages that they list.
    pub fn is_searched(&self) -> bool {
        !matches!(self.entry, Entry::NewsPage(_))
    }
}

impl Catalog {
    /// Returns every route of the site.
    pub fn routes(&self) -> Vec<Route<'_>> {
        let home = &self.home;
        let mut routes =
            vec![Route::new(path::HOME.to_string(), Entry::Home(home), "Home", &home.summary, &home.description)];
        routes.extend(self.pages.iter().map(|(route, page)| Route {
            label: page.label.as_deref().unwrap_or(&page.title).into(),
            ..Route::new(route.clone(), Entry::Page(page), &page.title, &page.summary, &page.description)
        }));
        let below = |listing, slug: &str| format!("{listing}{slug}/");
        routes.extend(self.news.iter().map(|(slug, item)| {
            let entry = Entry::NewsItem(slug, item);
            Route::new(below(path::NEWS, slug), entry, &item.title, &item.summary, &item.description)
        }));
        routes.extend(self.courses.iter().map(|(slug, course)| {
            let entry = Entry::Course(slug, course);
            Route::new(below(path::COURSES, slug), entry, &course.title, &course.summary, &course.description)
        }));
        routes.extend(self.exams.iter().map(|(slug, exam)| {
            let entry = Entry::Exam(slug, exam);
            Route::new(below(path::EXAM_PREP, slug), entry, &exam.title, &exam.summary, &exam.description)
        }));
        routes.extend((2..=self.news_pages()).map(|number| self.news_page(number)));
        let named = self.named_in_news();
        let people = self.people.iter().filter(|(_, person)| has_page(person, &named));
        routes.extend(people.map(|(slug, person)| self.person_page(slug, person)));
        routes
    }

    /// Returns the number of pages in the news list, including the first, `path::NEWS`.
    pub fn news_pages(&self) -> usize {
        self.news.len().div_ceil(NEWS_ON_A_PAGE)
    }

    fn news_page(&self, number: usize) -> Route<'_> {
        let count = self.news_pages();
        let title = format!("News, page {number}");
        Route {
            path: path::news_page(number),
            entry: Entry::NewsPage(number),
            label: title.clone().into(),
            title: title.into(),
            summary: format!("Page {number} of {count} of the news of {}, newest first.", self.site.name).into(),
            description: format!(
                "News of {}, page {number} of {count}, newest first: people, research, education, patient care, \
                 community and events, each item with its source.",
                self.site.name
            )
            .into(),
        }
    }

    fn person_page<'a>(&'a self, slug: &'a str, person: &'a Person) -> Route<'a> {
        let site = &self.site.name;
        let what = format!("an entry in the faculty directory of {site}, drawn from public pages, with its sources.");
        let place = person.division.as_deref().map(|division| format!(", {division}"));
        // Search engines show about 160 characters: omit a part that does not fit instead of truncating it.
        let description = [place.unwrap_or_default().as_str(), ""]
            .map(|place| format!("{}{place}: {what}", person.full_name()))
            .into_iter()
            .find(|text| text.chars().count() <= 160);
        let known = [person.role.as_deref(), person.division.as_deref()];
        let summary = match known.into_iter().flatten().collect::<Vec<_>>().join(", ") {
            nothing if nothing.is_empty() => format!("In the faculty directory of {site}"),
            summary => summary,
        };
        Route {
            path: path::person(slug),
            entry: Entry::Person(slug, person),
            title: person.full_name().into(),
            label: person.name().into(),
            summary: summary.into(),
            description: description.unwrap_or_else(|| format!("{}: {what}", person.name())).into(),
        }
    }

    /// Returns the [`spoken`] names of the people in news items.
    pub fn named_in_news(&self) -> BTreeSet<String> {
        self.news.values().flat_map(|item| &item.people).map(|name| spoken(name)).collect()
    }

    /// Returns the page of the division with this name, if the division exists and has one.
    pub fn division_page(&self, name: &str) -> Option<&String> {
        let name = normalize(name);
        let is_it = |(route, page): &(&String, &Page)| {
            let names = [Some(&page.title), page.label.as_ref()];
            route.starts_with(path::DIVISIONS) && names.into_iter().flatten().any(|title| normalize(title) == name)
        };
        self.pages.iter().find(is_it).map(|(route, _)| route)
    }
}

/// Returns whether a person needs a page: whether there is more to say than the name, credentials and division that
/// the directory already shows. That means a role (which the content has only with recent evidence), an interest,
/// or a news item that names the person.
pub fn has_page(person: &Person, named_in_news: &BTreeSet<String>) -> bool {
    person.role.is_some() || !person.interests.is_empty() || named_in_news.contains(&spoken(&person.name()))
}

/// Returns a full name as people say it: normalized and without initials. "Erik K. Paulson" and "Erik Paulson" become
/// one person; "Karen Johnson" and "G. Allan Johnson" stay two.
pub fn spoken(name: &str) -> String {
    normalize(name).split(' ').filter(|word| word.len() > 1).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given_name: &str, family_name: &str) -> Person {
        Person {
            schema: None,
            given_name: given_name.into(),
            family_name: family_name.into(),
            credentials: "MD".into(),
            role: None,
            division: Some("Breast Imaging".into()),
            interests: Vec::new(),
            as_of: "2025".into(),
            sources: Vec::new(),
            reviewed: "2026-11-23".parse().expect("a day"),
        }
    }

    #[test]
    fn a_person_has_a_page_if_there_is_more_to_say_than_the_directory_says() {
        let named = BTreeSet::from([spoken("Karen Johnson")]);
        assert!(!has_page(&person("Ann", "Example"), &named));
        assert!(has_page(&person("Karen", "Johnson"), &named));
        assert!(has_page(&Person { role: Some("Professor".into()), ..person("Ann", "Example") }, &named));
        assert!(has_page(&Person { interests: vec!["MRI".into()], ..person("Ann", "Example") }, &named));
    }

    #[test]
    fn initials_and_accents_make_no_other_person() {
        assert_eq!(spoken("Erik K. Paulson"), spoken("Erik Paulson"));
        assert_eq!(spoken("W. Paul Segars"), spoken("Paul Segars"));
        assert_eq!(spoken("Waleska Pabón-Ramos"), spoken("Waleska Pabon-Ramos"));
        assert_ne!(spoken("Karen Johnson"), spoken("G. Allan Johnson"));
        assert_ne!(spoken("Linda Gray"), spoken("Linda Gray-Leithe"));
    }
}
