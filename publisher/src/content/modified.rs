//! When each page last changed, as far as the content knows: by the reviews of the entry and of what
//! it shows of others.

use super::{
    catalog::Catalog,
    model::{Block, Desk, NewsItem, Page, Person},
    news::in_order,
    route::{Entry, NEWS_ON_A_PAGE, NEWS_ON_HOME, Route, spoken},
};
use radiology::site::path;
use std::collections::BTreeMap;

impl Catalog {
    /// The day of the last change of every page by route, `YYYY-MM-DD`.
    pub fn modified(&self) -> BTreeMap<String, String> {
        let reviews = Reviews::of(self);
        let day = |route: &Route| reviews.of_route(route).into_iter().max().unwrap_or_default().to_string();
        self.routes().into_iter().map(|route| (route.path.clone(), day(&route))).collect()
    }
}

struct Reviews<'a> {
    catalog: &'a Catalog,
    /// In the order of the list.
    news: Vec<&'a NewsItem>,
    /// The days of the items that name somebody, by the [`spoken`] name.
    naming: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Reviews<'a> {
    fn of(catalog: &'a Catalog) -> Self {
        let news: Vec<_> = in_order(catalog).into_iter().map(|(_, item)| item).collect();
        let mut naming: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (name, item) in news.iter().flat_map(|item| item.people.iter().map(move |name| (name, item))) {
            naming.entry(spoken(name)).or_default().push(item.reviewed.as_str());
        }
        Reviews { catalog, news, naming }
    }

    /// The days of all that a page shows.
    fn of_route<'r>(&self, route: &Route<'r>) -> Vec<&'r str>
    where
        'a: 'r,
    {
        match route.entry {
            Entry::Home(home) => {
                let courses = self.catalog.courses.values().map(|course| course.reviewed.as_str());
                courses.chain(self.of_news(0, NEWS_ON_HOME)).chain([home.reviewed.as_str()]).collect()
            }
            Entry::Page(page) => self.of_page(&route.path, page),
            Entry::NewsPage(number) => self.of_news((number - 1) * NEWS_ON_A_PAGE, NEWS_ON_A_PAGE).collect(),
            Entry::NewsItem(_, item) => vec![&item.reviewed],
            Entry::Course(_, course) => vec![&course.reviewed],
            Entry::Exam(_, exam) => self.of_desks(&exam.desks).chain([exam.reviewed.as_str()]).collect(),
            Entry::Person(_, person) => self.of_person(person),
        }
    }

    fn of_page<'r>(&self, route: &str, page: &'r Page) -> Vec<&'r str>
    where
        'a: 'r,
    {
        let catalog = self.catalog;
        let mut days = vec![page.reviewed.as_str()];
        for block in &page.body {
            match block {
                Block::Contacts(slugs) => days.extend(self.of_desks(slugs)),
                Block::People(slugs) => {
                    days.extend(slugs.iter().filter_map(|slug| catalog.people.get(slug)).map(reviewed))
                }
                _ => {}
            }
        }
        let courses = catalog.courses.values().map(|course| course.reviewed.as_str());
        match route {
            path::NEWS => days.extend(self.of_news(0, NEWS_ON_A_PAGE)),
            path::COURSES => days.extend(courses),
            path::CALENDAR => days.extend(courses.chain(catalog.events.values().map(|event| event.reviewed.as_str()))),
            path::EXAM_PREP => days.extend(catalog.exams.values().map(|exam| exam.reviewed.as_str())),
            path::FACULTY => days.extend(catalog.people.values().map(reviewed)),
            _ => {}
        }
        days
    }

    fn of_desks<'r>(&self, slugs: &'r [String]) -> impl Iterator<Item = &'r str> + use<'a, 'r>
    where
        'a: 'r,
    {
        let catalog = self.catalog;
        slugs.iter().filter_map(|slug| catalog.desks.get(slug)).map(|desk: &Desk| desk.reviewed.as_str())
    }

    fn of_person<'r>(&self, person: &'r Person) -> Vec<&'r str>
    where
        'a: 'r,
    {
        let naming = self.naming.get(&spoken(&person.name())).into_iter().flatten().copied();
        naming.chain([reviewed(person)]).collect()
    }

    /// Of a part of the list of the news.
    fn of_news(&self, from: usize, count: usize) -> impl Iterator<Item = &'a str> {
        self.news.iter().skip(from).take(count).map(|item| item.reviewed.as_str())
    }
}

fn reviewed(person: &Person) -> &str {
    &person.reviewed
}
