//! Lists the calendar entries: events, and courses as all-day events.

use super::{
    catalog::Catalog,
    model::event::{Category, Dates, Time},
    values::{Day, TimeOfDay},
};
use radiology::site::path;

/// An event or a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<'a> {
    /// Unique among events and courses, and immutable.
    pub slug: &'a str,
    pub title: &'a str,
    pub category: Category,
    pub time: Time,
    pub audience: Option<&'a str>,
    pub place: Option<String>,
    /// Path of the page with details.
    pub page: Option<String>,
    pub reviewed: Day,
}

impl Listed<'_> {
    /// Returns whether the event has a known day.
    pub fn has_day(&self) -> bool {
        match &self.time {
            Time::Weekly(_) => true,
            Time::Dates(dates) => dates.start.day().is_some(),
        }
    }

    /// Returns the start time in Durham; `None` for all-day events.
    pub fn starts(&self) -> Option<TimeOfDay> {
        match &self.time {
            Time::Weekly(weekly) => Some(weekly.starts),
            Time::Dates(dates) => dates.starts,
        }
    }

    /// Returns the path of the calendar file; only an event with a known day has one.
    pub fn file(&self) -> Option<String> {
        let folder = if self.category == Category::CmeCourse { "courses/" } else { "events/" };
        self.has_day().then(|| path::calendar_file(&[folder, self.slug].concat()))
    }
}

/// Returns all events and courses in the order of a day: all-day first, then by time of day and title.
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
        page: event.page.as_ref().map(ToString::to_string),
        reviewed: event.reviewed,
    });
    let mut all: Vec<_> = courses.chain(events).collect();
    all.sort_by(|a, b| (a.starts(), a.title).cmp(&(b.starts(), b.title)));
    all
}
