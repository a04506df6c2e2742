//! The calendar as blocks: what takes place every week, and what has a date.

use super::{Deriver, location};
use crate::{
    content::{
        model::{
            Block, Event,
            block::{Heading, Level, Table},
            desk::Day,
            event::Time,
        },
        recurrence,
    },
    site::path,
    text::{date, time},
};

impl Deriver<'_> {
    pub(super) fn calendar(&self) -> Vec<Block> {
        let events = self.catalog.events.values();
        let mut weekly: Vec<(Vec<Day>, &str, &Event)> = events
            .clone()
            .filter_map(|event| match &event.time {
                Time::Weekly(weekly) => Some((recurrence::days(&weekly.rule)?, weekly.starts.as_str(), event)),
                Time::Dates(_) => None,
            })
            .collect();
        weekly.sort_by_key(|(days, starts, _)| (starts.to_string(), days.clone()));
        let weekly = weekly.into_iter().map(|(days, starts, event)| {
            vec![
                format!("{}, {}", in_words(&days), time::twelve_hour(starts)),
                title(&event.title, event.page.as_deref()),
                event.audience.clone().unwrap_or_else(|| "Ask the department".to_string()),
            ]
        });

        let courses = self.catalog.courses.iter().map(|(slug, course)| {
            let place = location(course.venue.as_deref(), course.place.as_deref(), course.mode.label());
            let page = format!("{}{slug}/", path::COURSES);
            (course.start.as_str(), course.end.as_str(), title(&course.title, Some(&page)), place)
        });
        let events = events.filter_map(|event| match &event.time {
            Time::Dates(dates) => {
                let place = event.place.clone().unwrap_or_else(|| "Ask the department".to_string());
                Some((dates.start.as_str(), dates.end.as_str(), title(&event.title, event.page.as_deref()), place))
            }
            Time::Weekly(_) => None,
        });
        let mut dated: Vec<_> = courses.chain(events).collect();
        dated.sort();
        let dated =
            dated.into_iter().rev().map(|(start, end, title, place)| vec![date::range(start, end), title, place]);

        vec![
            heading("Every week", "every-week"),
            table("Weekly conferences", ["When", "What", "For whom"], weekly.collect()),
            heading("By date", "by-date"),
            table("Courses and events by date, latest first", ["When", "What", "Where"], dated.collect()),
        ]
    }
}

fn heading(text: &str, id: &str) -> Block {
    Block::Heading(Heading { text: text.to_string(), id: id.to_string(), level: Level::Two })
}

fn table(caption: &str, columns: [&str; 3], rows: Vec<Vec<String>>) -> Block {
    Block::Table(Table {
        caption: caption.to_string(),
        columns: columns.map(String::from).to_vec(),
        rows,
        unknown: None,
    })
}

/// Inline text.
fn title(title: &str, page: Option<&str>) -> String {
    match page {
        Some(page) => format!("[{title}]({page})"),
        None => title.to_string(),
    }
}

/// "Monday, Tuesday and Friday".
fn in_words(days: &[Day]) -> String {
    let names: Vec<&str> = days.iter().map(|day| day.as_str()).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
