//! The calendar: the browser renders the data by month, and tables below it list everything.

use super::{builder::PageBuilder, calendar_entry, subscriptions::Subscriptions};
use crate::{
    body,
    content::{
        model::{
            Block,
            block::{Heading, Level, Table},
            event::{Category, Time},
        },
        schedule::{Listed, schedule},
        values::{Day, PartialDate, Weekday},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::document::{Calendar, CalendarEvent, Markup},
    text::{date, time},
};

/// Number of months after the build date that a visitor can page forward to.
const AHEAD: i32 = 24;

impl PageBuilder<'_> {
    pub(super) fn calendar(&self) -> Calendar {
        calendar(&schedule(self.catalog), self.built)
    }

    /// Renders the weekly events, the dated events, the `rest` of the page, and the feeds.
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

/// `built` is the build date.
pub fn calendar(schedule: &[Listed], built: Day) -> Calendar {
    let dates =
        || schedule.iter().filter_map(|listed| if let Time::Dates(dates) = &listed.time { Some(dates) } else { None });
    let first = dates().map(|dates| dates.start.first_day()).fold(built, Day::min);
    let last = dates().map(|dates| dates.end.last_day()).fold(built.plus_months(AHEAD), Day::max);
    Calendar {
        categories: Category::ALL.map(|it| (it.slug().to_string(), it.plural().to_string())).into(),
        built: built.to_string(),
        first: PartialDate::month_of(first).to_string(),
        last: PartialDate::month_of(last).to_string(),
        events: schedule.iter().map(event).collect(),
    }
}

fn event(listed: &Listed) -> CalendarEvent {
    let (from, to, weekdays, exceptions) = match &listed.time {
        Time::Weekly(weekly) => {
            let until = weekly.until.map(|day| day.to_string()).unwrap_or_default();
            let exceptions = weekly.exceptions.iter().map(Day::to_string).collect();
            (weekly.from.to_string(), until, weekly.rule.days().iter().map(|day| bit(*day)).sum(), exceptions)
        }
        Time::Dates(dates) => {
            let weekdays = if listed.has_day() { 0b111_1111 } else { 0 };
            (dates.start.to_string(), dates.end.to_string(), weekdays, String::new())
        }
    };
    CalendarEvent {
        category: listed.category.slug().to_string(),
        from,
        to,
        weekdays,
        exceptions,
        label: markup(|| calendar_entry::label(listed)),
        entry: markup(|| calendar_entry::entry(listed)),
    }
}

/// Returns the bit for a weekday in [`CalendarEvent::weekdays`].
fn bit(day: Weekday) -> u8 {
    match day {
        Weekday::Sunday => 1,
        Weekday::Monday => 1 << 1,
        Weekday::Tuesday => 1 << 2,
        Weekday::Wednesday => 1 << 3,
        Weekday::Thursday => 1 << 4,
        Weekday::Friday => 1 << 5,
        Weekday::Saturday => 1 << 6,
    }
}

fn weekly(schedule: &[Listed]) -> Block {
    let rows = schedule.iter().filter_map(|listed| {
        let days = calendar_entry::rhythm(listed)?;
        let audience = listed.audience.unwrap_or("Ask the department").to_string();
        let when = format!("{days}, {}", time::in_words(listed.starts()?.minutes()));
        Some(vec![when, title(listed), audience, add(listed, "Add series")])
    });
    table("Weekly conferences", ["When", "What", "Who it’s for", "Add to your calendar"], rows.collect())
}

/// Builds the table of dated events. `built` is today's date: past events get no calendar link because visitors have
/// no use for them in a calendar.
fn dated(schedule: &[Listed], built: Day) -> Block {
    let mut rows: Vec<_> = schedule
        .iter()
        .filter_map(|listed| {
            let Time::Dates(dates) = &listed.time else { return None };
            let place = listed.place.clone().unwrap_or_else(|| "Ask the department".to_string());
            let starts = dates.starts.map(|starts| format!(", {}", time::in_words(starts.minutes())));
            let when = date::range(&dates.start.to_string(), &dates.end.to_string()) + &starts.unwrap_or_default();
            let is_past = dates.end.last_day() < built;
            let add = if is_past { "Past".to_string() } else { add(listed, "Add") };
            Some((dates.start, dates.end, vec![when, title(listed), place, add]))
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

/// Returns the title as inline text.
fn title(listed: &Listed) -> String {
    match &listed.page {
        Some(page) => format!("[{}]({page})", listed.title),
        None => listed.title.to_string(),
    }
}

/// Returns the calendar link as inline text.
fn add(listed: &Listed, label: &str) -> String {
    listed.file().map_or_else(|| "Date unknown".to_string(), |file| format!("[{label}]({file})"))
}
