//! Computes when each page last changed, as far as the content knows: from the review dates of its entry and of the
//! other entries that it shows.

use super::{
    catalog::Catalog,
    model::{Block, Desk, NewsItem, Page, Person},
    news::in_order,
    route::{Entry, NEWS_ON_A_PAGE, NEWS_ON_HOME, Route, spoken},
    values::Day,
};
use radiology::site::path;
use std::collections::BTreeMap;

impl Catalog {
    /// Returns the day of the last change of every page, by route.
    pub fn modified(&self) -> BTreeMap<String, Day> {
        let reviews = Reviews::of(self);
        let day = |route: &Route| reviews.of_route(route).into_iter().max();
        self.routes().into_iter().filter_map(|route| Some((route.path.clone(), day(&route)?))).collect()
    }
}

struct Reviews<'a> {
    catalog: &'a Catalog,
    /// The news in list order.
    news: Vec<&'a NewsItem>,
    /// The review days of the news items that name a person, by [`spoken`] name.
    naming: BTreeMap<String, Vec<Day>>,
}

impl<'a> Reviews<'a> {
    fn of(catalog: &'a Catalog) -> Self {
        let news: Vec<_> = in_order(catalog).into_iter().map(|(_, item)| item).collect();
        let mut naming: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (name, item) in news.iter().flat_map(|item| item.people.iter().map(move |name| (name, item))) {
            naming.entry(spoken(name)).or_default().push(item.reviewed);
        }
        Reviews { catalog, news, naming }
    }

    /// Returns the review days of everything that a page shows.
    fn of_route(&self, route: &Route) -> Vec<Day> {
        match route.entry {
            Entry::Home(home) => {
                let courses = self.catalog.courses.values().map(|course| course.reviewed);
                courses.chain(self.of_news(0, NEWS_ON_HOME)).chain([home.reviewed]).collect()
            }
            Entry::Page(page) => self.of_page(&route.path, page),
            Entry::NewsPage(number) => self.of_news((number - 1) * NEWS_ON_A_PAGE, NEWS_ON_A_PAGE).collect(),
            Entry::NewsItem(_, item) => vec![item.reviewed],
            Entry::Course(_, course) => vec![course.reviewed],
            Entry::Exam(_, exam) => self.of_desks(&exam.desks).chain([exam.reviewed]).collect(),
            Entry::Person(_, person) => self.of_person(person),
        }
    }

    fn of_page(&self, route: &str, page: &Page) -> Vec<Day> {
        let catalog = self.catalog;
        let mut days = vec![page.reviewed];
        for block in &page.body {
            match block {
                Block::Contacts(slugs) => days.extend(self.of_desks(slugs)),
                Block::People(slugs) => {
                    days.extend(slugs.iter().filter_map(|slug| catalog.people.get(slug)).map(reviewed))
                }
                _ => {}
            }
        }
        let courses = catalog.courses.values().map(|course| course.reviewed);
        match route {
            path::NEWS => days.extend(self.of_news(0, NEWS_ON_A_PAGE)),
            path::COURSES => days.extend(courses),
            path::CALENDAR => days.extend(courses.chain(catalog.events.values().map(|event| event.reviewed))),
            path::EXAM_PREP => days.extend(catalog.exams.values().map(|exam| exam.reviewed)),
            path::FACULTY => days.extend(catalog.people.values().map(reviewed)),
            path::REPORT => days.extend(catalog.explained_terms().map(|term| term.reviewed)),
            _ => {}
        }
        days
    }

    fn of_desks<'r>(&self, slugs: &'r [String]) -> impl Iterator<Item = Day> + use<'a, 'r> {
        let catalog = self.catalog;
        slugs.iter().filter_map(|slug| catalog.desks.get(slug)).map(|desk: &Desk| desk.reviewed)
    }

    fn of_person(&self, person: &Person) -> Vec<Day> {
        let naming = self.naming.get(&spoken(&person.name())).into_iter().flatten().copied();
        naming.chain([reviewed(person)]).collect()
    }

    /// Returns the review days of a slice of the news list.
    fn of_news(&self, from: usize, count: usize) -> impl Iterator<Item = Day> {
        self.news.iter().skip(from).take(count).map(|item| item.reviewed)
    }
}

fn reviewed(person: &Person) -> Day {
    person.reviewed
}
