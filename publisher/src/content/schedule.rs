//! What the calendar lists: events, and courses as events of whole days.

use super::{
    catalog::Catalog,
    model::event::{Category, Dates, Time},
    values::{Day, TimeOfDay},
};
use radiology::site::path;

/// An event or a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<'a> {
    /// Unique among events and courses, and for good.
    pub slug: &'a str,
    pub title: &'a str,
    pub category: Category,
    pub time: Time,
    pub audience: Option<&'a str>,
    pub place: Option<String>,
    /// Address of the page that says more.
    pub page: Option<String>,
    pub reviewed: Day,
}

impl Listed<'_> {
    /// Whether it is known on which day it takes place.
    pub fn has_day(&self) -> bool {
        match &self.time {
            Time::Weekly(_) => true,
            Time::Dates(dates) => dates.start.day().is_some(),
        }
    }

    /// In Durham, unless it takes whole days.
    pub fn starts(&self) -> Option<TimeOfDay> {
        match &self.time {
            Time::Weekly(weekly) => Some(weekly.starts),
            Time::Dates(dates) => dates.starts,
        }
    }

    /// Address of its calendar file, which only an event with a day has.
    pub fn file(&self) -> Option<String> {
        let folder = if self.category == Category::CmeCourse { "courses/" } else { "events/" };
        self.has_day().then(|| path::calendar_file(&[folder, self.slug].concat()))
    }
}

/// Everything, in the order of a day: what takes whole days, then by the time of day and title.
pub fn schedule(catalog: &Catalog) -> Vec<Listed<'_>> {
    let courses = catalog.courses.iter().map(|(slug, course)| Listed {
        slug,
        title: &course.title,
        category: Category::CmeCourse,
        time: Time::Dates(Dates { start: course.start.into(), end: course.end.into(), starts: None }),
        audience: course.audience.as_deref(),
        place: Some(course.location()),
        page: Some([path::COURSES, slug, "/"].concat()),
        reviewed: course.reviewed,
    });
    let events = catalog.events.iter().map(|(slug, event)| Listed {
        slug,
        title: &event.title,
        category: event.category,
        time: event.time.clone(),
        audience: event.audience.as_deref(),
        place: event.place.clone(),
        page: event.page.clone(),
        reviewed: event.reviewed,
    });
    let mut all: Vec<_> = courses.chain(events).collect();
    all.sort_by(|a, b| (a.starts(), a.title).cmp(&(b.starts(), b.title)));
    all
}
