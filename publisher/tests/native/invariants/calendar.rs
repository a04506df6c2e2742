//! The site's events in the calendar grid and in calendar files.

use crate::fixture::{Site, day};
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use publisher::{
    content::{
        catalog::Catalog,
        model::event::{Category, Time},
        recurrence,
        schedule::schedule,
    },
    feeds,
    pages::calendar::calendar,
};
use radiology::{model::document::Calendar, site::path, text::month::Month, widgets::calendar::days::Days};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

/// The dates on which the grid shows each event, by the title in the event's label.
pub fn grid_dates(calendar: &Calendar, years: RangeInclusive<u16>) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::<String, Vec<String>>::new();
    let mut month = Month::of(&format!("{}-01", years.start())).expect("a month");
    while month.iso() < format!("{}-13", years.end()) {
        let days = Days::of(calendar, month, "");
        for day in 1..=month.days() {
            let date = month.date(day);
            for event in days.on(&date, day) {
                found.entry(title(&event.label.0)).or_default().push(date.clone());
            }
        }
        month = month.plus(1);
    }
    found
}

/// The title at the end of a label.
pub fn title(label: &str) -> String {
    let end = label.rfind("</p>").expect("a paragraph");
    let start = label[..end].rfind('>').expect("an element before it") + 1;
    label[start..end].trim().to_string()
}

/// The UID of an event or course in the files.
pub fn uid(catalog: &Catalog, slug: &str) -> String {
    format!("{slug}@{}", catalog.site.origin.host())
}

/// Parses a calendar file; panics on content that the parser does not understand.
pub fn read(text: &str) -> ICalendar {
    ICalendar::parse(text).unwrap_or_else(|entry| panic!("{entry:?}\n{text}"))
}

pub fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    let is_event = |c: &&ICalendarComponent| c.component_type == ICalendarComponentType::VEvent;
    calendar.components.iter().filter(is_event).collect()
}

pub fn uids(text: &str) -> Vec<String> {
    let calendar = read(text);
    events(&calendar).iter().map(|event| event.uid().expect("a UID").to_string()).collect()
}

pub fn the_grid_shows_conferences_on_the_days_of_their_recurrence_rules(site: &Site) {
    let year: u16 = site.today.year().try_into().expect("a year");
    let (from, to) = (day(&format!("{}-01-01", year - 1)), day(&format!("{}-12-31", year + 1)));
    let found = grid_dates(&calendar(&schedule(&site.catalog), site.today), year - 1..=year + 1);
    // Two conferences may have the same title.
    let mut expected = BTreeMap::<&String, BTreeSet<String>>::new();
    for event in site.catalog.events.values() {
        if let Time::Weekly(weekly) = &event.time {
            let days = recurrence::occurrences(weekly, from, to).expect("a series");
            expected.entry(&event.title).or_default().extend(days.iter().map(ToString::to_string));
        }
    }
    for (title, expected) in expected.into_iter().filter(|(_, days)| !days.is_empty()) {
        let found: BTreeSet<String> = found.get(title).into_iter().flatten().cloned().collect();
        assert!(found.is_superset(&expected), "{title}: {expected:?} in {found:?}");
    }
}

pub fn every_dated_event_is_in_one_category_file_in_the_full_calendar_and_in_its_own_file(site: &Site) {
    let catalog = &site.catalog;
    let files = feeds::calendar::files(catalog);
    let all = uids(&files["/calendar/all.ics"]);
    let unique: BTreeSet<&String> = all.iter().collect();
    assert_eq!(unique.len(), all.len(), "duplicate UIDs: {all:?}");
    let schedule = schedule(catalog);
    let with_day = || schedule.iter().filter(|listed| listed.has_day());
    let expected: BTreeSet<String> = with_day().map(|listed| uid(catalog, listed.slug)).collect();
    assert_eq!(unique.into_iter().cloned().collect::<BTreeSet<_>>(), expected);
    let of_categories: Vec<String> =
        Category::ALL.iter().flat_map(|c| uids(&files[&path::calendar_file(c.slug())])).collect();
    assert_eq!(of_categories.len(), all.len());
    assert_eq!(of_categories.into_iter().collect::<BTreeSet<_>>(), expected);
    for listed in with_day() {
        assert_eq!(uids(&files[&listed.file().expect("has a day")]), [uid(catalog, listed.slug)]);
    }
    assert_eq!(files.len(), 1 + Category::ALL.len() + expected.len());
}
