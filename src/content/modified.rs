//! When each page last changed, as far as the content knows: by the reviews of the entry and of what
//! it shows of others.

use super::{
    catalog::Catalog,
    model::{Block, Desk, NewsItem, Page, Person},
    news::in_order,
    route::{NEWS_ON_A_PAGE, NEWS_ON_HOME, spoken},
};
use crate::site::path;
use std::collections::BTreeMap;

impl Catalog {
    /// The day of the last change of every page by route, `YYYY-MM-DD`.
    pub fn modified(&self) -> BTreeMap<String, String> {
        self.routes().into_iter().map(|route| (route.path.clone(), self.modified_at(&route.path).to_string())).collect()
    }

    /// The newest of what the page at `route` shows.
    fn modified_at(&self, route: &str) -> &str {
        let below = |listing: &str| Some(route.strip_prefix(listing)?.trim_end_matches('/'));
        let days: Vec<&str> = if let Some(page) = self.pages.get(route) {
            self.of_page(route, page)
        } else if let Some(item) = below(path::NEWS).and_then(|slug| self.news.get(slug)) {
            vec![&item.reviewed]
        } else if let Some(course) = below(path::COURSES).and_then(|slug| self.courses.get(slug)) {
            vec![&course.reviewed]
        } else if let Some(exam) = below(path::EXAM_PREP).and_then(|slug| self.exams.get(slug)) {
            self.of_desks(&exam.desks).chain([exam.reviewed.as_str()]).collect()
        } else if let Some(person) = below(path::FACULTY).and_then(|slug| self.people.get(slug)) {
            self.of_person(person)
        } else if let Some(number) = (2..=self.news_pages()).find(|number| path::news_page(*number) == route) {
            self.of_news((number - 1) * NEWS_ON_A_PAGE, NEWS_ON_A_PAGE)
        } else {
            let courses = self.courses.values().map(|course| course.reviewed.as_str());
            courses.chain(self.of_news(0, NEWS_ON_HOME)).chain([self.home.reviewed.as_str()]).collect()
        };
        days.into_iter().max().unwrap_or_default()
    }

    fn of_page<'a>(&'a self, route: &str, page: &'a Page) -> Vec<&'a str> {
        let mut days = vec![page.reviewed.as_str()];
        for block in &page.body {
            match block {
                Block::Contacts(slugs) => days.extend(self.of_desks(slugs)),
                Block::People(slugs) => {
                    days.extend(slugs.iter().filter_map(|slug| self.people.get(slug)).map(reviewed))
                }
                _ => {}
            }
        }
        let courses = self.courses.values().map(|course| course.reviewed.as_str());
        match route {
            path::NEWS => days.extend(self.of_news(0, NEWS_ON_A_PAGE)),
            path::COURSES => days.extend(courses),
            path::CALENDAR => days.extend(courses.chain(self.events.values().map(|event| event.reviewed.as_str()))),
            path::EXAM_PREP => days.extend(self.exams.values().map(|exam| exam.reviewed.as_str())),
            path::FACULTY => days.extend(self.people.values().map(reviewed)),
            _ => {}
        }
        days
    }

    fn of_desks<'a>(&'a self, slugs: &'a [String]) -> impl Iterator<Item = &'a str> {
        slugs.iter().filter_map(|slug| self.desks.get(slug)).map(|desk: &Desk| desk.reviewed.as_str())
    }

    fn of_person<'a>(&'a self, person: &'a Person) -> Vec<&'a str> {
        let name = spoken(&person.name());
        let names = |item: &&NewsItem| item.people.iter().any(|other| spoken(other) == name);
        self.news.values().filter(names).map(|item| item.reviewed.as_str()).chain([reviewed(person)]).collect()
    }

    /// Of a part of the list of the news.
    fn of_news(&self, from: usize, count: usize) -> Vec<&str> {
        in_order(self).into_iter().skip(from).take(count).map(|(_, item)| item.reviewed.as_str()).collect()
    }
}

fn reviewed(person: &Person) -> &str {
    &person.reviewed
}
