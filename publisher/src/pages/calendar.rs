//! The calendar: what the browser lays out by month, and, below it, all of it as tables.

use super::{builder::PageBuilder, calendar_entry, subscriptions::Subscriptions};
use crate::{
    body,
    content::{
        model::{
            Block,
            block::{Heading, Level, Table},
            desk::Day,
            event::{Category, Time},
        },
        recurrence,
        schedule::{Listed, schedule},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::document::{Calendar, CalendarEvent, Markup},
    text::{date, month::Month, time},
};

/// How many months ahead of the day of the build can be turned to.
const AHEAD: i32 = 24;

impl PageBuilder<'_> {
    pub(super) fn calendar(&self) -> Calendar {
        calendar(&schedule(self.catalog), self.built)
    }

    /// What takes place every week, what has a date, the `rest` of the page, and the feeds.
    pub(super) fn below_the_calendar(&self, rest: &[Block]) -> Markup {
        let schedule = schedule(self.catalog);
        let weekly = [heading("Every week", "every-week"), weekly(&schedule)];
        let dated = [heading("By date", "by-date"), dated(&schedule, self.built)];
        markup(|| {
            view! {
                <div class="body">
                    {body::body(&weekly, self.catalog)}
                    {body::body(rest, self.catalog)}
                    {body::body(&dated, self.catalog)}
                </div>
                <Subscriptions origin=self.catalog.site.origin.clone()/>
            }
            .into_any()
        })
    }
}

/// `built` is the day on which this is made.
pub fn calendar(schedule: &[Listed], built: &str) -> Calendar {
    let built_in = Month::of(built).expect("a date");
    let months = schedule.iter().filter_map(|listed| match &listed.time {
        Time::Dates(dates) => Some((month_of(&dates.start, "01"), month_of(&dates.end, "12"))),
        Time::Weekly(_) => None,
    });
    let (first, last): (Vec<_>, Vec<_>) = months.unzip();
    Calendar {
        categories: Category::ALL.map(|it| (it.slug().to_string(), it.plural().to_string())).into(),
        built: built.to_string(),
        first: first.into_iter().chain([built_in.iso()]).min().expect("one at least"),
        last: last.into_iter().chain([built_in.plus(AHEAD).iso()]).max().expect("one at least"),
        events: schedule.iter().map(event).collect(),
    }
}

/// The month of a date; that of a year is the one given.
fn month_of(iso: &str, of_year: &str) -> String {
    iso.get(..7).map_or_else(|| [iso, "-", of_year].concat(), String::from)
}

fn event(listed: &Listed) -> CalendarEvent {
    let (from, to, weekdays, exceptions) = match &listed.time {
        Time::Weekly(weekly) => {
            let days = recurrence::days(&weekly.rule).unwrap_or_default();
            let until = weekly.until.clone().unwrap_or_default();
            (&weekly.from, until, days.into_iter().map(bit).sum(), weekly.exceptions.concat())
        }
        Time::Dates(dates) if listed.has_day() => (&dates.start, dates.end.clone(), 0b111_1111, String::new()),
        Time::Dates(dates) => (&dates.start, dates.end.clone(), 0, String::new()),
    };
    CalendarEvent {
        category: listed.category.slug().to_string(),
        from: from.clone(),
        to,
        weekdays,
        exceptions,
        label: markup(|| calendar_entry::label(listed)),
        entry: markup(|| calendar_entry::entry(listed)),
    }
}

/// A day of the week in [`CalendarEvent::weekdays`].
fn bit(day: Day) -> u8 {
    match day {
        Day::Sunday => 1,
        Day::Monday => 1 << 1,
        Day::Tuesday => 1 << 2,
        Day::Wednesday => 1 << 3,
        Day::Thursday => 1 << 4,
        Day::Friday => 1 << 5,
        Day::Saturday => 1 << 6,
    }
}

fn weekly(schedule: &[Listed]) -> Block {
    let rows = schedule.iter().filter_map(|listed| {
        let days = calendar_entry::rhythm(listed)?;
        let whom = listed.audience.unwrap_or("Ask the department").to_string();
        let when = format!("{days}, {}", time::twelve_hour(listed.starts()?));
        Some(vec![when, title(listed), whom, add(listed, "Add series")])
    });
    table("Weekly conferences", ["When", "What", "Who it’s for", "Add to your calendar"], rows.collect())
}

/// `built` is today. What is over is not for a visitor's calendar.
fn dated(schedule: &[Listed], built: &str) -> Block {
    let mut rows: Vec<_> = schedule
        .iter()
        .filter_map(|listed| {
            let Time::Dates(dates) = &listed.time else { return None };
            let place = listed.place.clone().unwrap_or_else(|| "Ask the department".to_string());
            let starts = dates.starts.as_deref().map(|starts| format!(", {}", time::twelve_hour(starts)));
            let when = date::range(&dates.start, &dates.end) + &starts.unwrap_or_default();
            let is_past = built.get(..dates.end.len()).is_some_and(|built| dates.end.as_str() < built);
            let add = if is_past { "Past".to_string() } else { add(listed, "Add") };
            Some((&dates.start, &dates.end, vec![when, title(listed), place, add]))
        })
        .collect();
    rows.sort();
    let rows = rows.into_iter().rev().map(|(_, _, row)| row).collect();
    table("Courses and events by date, latest first", ["When", "What", "Where", "Add to your calendar"], rows)
}

fn heading(text: &str, id: &str) -> Block {
    Block::Heading(Heading { text: text.to_string(), id: id.to_string(), level: Level::Two })
}

fn table(caption: &str, columns: [&str; 4], rows: Vec<Vec<String>>) -> Block {
    Block::Table(Table {
        caption: caption.to_string(),
        columns: columns.map(String::from).to_vec(),
        rows,
        unknown: None,
    })
}

/// Inline text.
fn title(listed: &Listed) -> String {
    match &listed.page {
        Some(page) => format!("[{}]({page})", listed.title),
        None => listed.title.to_string(),
    }
}

/// Inline text.
fn add(listed: &Listed, label: &str) -> String {
    listed.file().map_or_else(|| "Date unknown".to_string(), |file| format!("[{label}]({file})"))
}
