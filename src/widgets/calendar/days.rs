//! The events on the days of a month, computed from the days of the week. Tests compare the result with the expansion
//! of the recurrence rules.

use crate::{
    model::document::{Calendar, CalendarEvent},
    text::month::Month,
};

/// The events of a month.
pub struct Days<'a> {
    pub month: Month,
    pub events: Vec<&'a CalendarEvent>,
}

impl<'a> Days<'a> {
    /// The events of `calendar` in a category; `category` is its slug, or empty for all events.
    pub fn of(calendar: &'a Calendar, month: Month, category: &str) -> Self {
        let is_wanted = |event: &&CalendarEvent| category.is_empty() || event.category == category;
        Days { month, events: calendar.events.iter().filter(is_wanted).collect() }
    }

    /// The events on a day, given as the date `YYYY-MM-DD` and as the day of the month.
    pub fn on(&self, date: &str, day: i32) -> impl Iterator<Item = &'a CalendarEvent> {
        let weekday = self.month.weekday(day);
        self.events.iter().copied().filter(move |event| {
            event.weekdays >> weekday & 1 == 1
                && event.from.as_str() <= date
                && (event.to.is_empty() || event.to.as_str() >= date)
                && !event.exceptions.contains(date)
        })
    }

    /// The first day with events, or else the first day of the month, `YYYY-MM-DD`.
    pub fn first(&self) -> String {
        let first = (1..=self.month.days()).find(|day| self.on(&self.month.date(*day), *day).next().is_some());
        self.month.date(first.unwrap_or(1))
    }

    /// The events of the month whose day is not known.
    pub fn without_day(&self) -> impl Iterator<Item = &'a CalendarEvent> {
        let month = self.month.iso();
        self.events.iter().copied().filter(move |event| {
            event.weekdays == 0 && *event.from <= month[..event.from.len()] && *event.to >= month[..event.to.len()]
        })
    }

    /// The number of entries in the month; an event of several days counts once.
    pub fn count(&self) -> usize {
        let on_days = (1..=self.month.days()).map(|day| {
            let date = self.month.date(day);
            self.on(&date, day).filter(|event| begins(event, &date, day)).count()
        });
        on_days.sum::<usize>() + self.without_day().count()
    }
}

/// Whether a list of the month has the event on this day: an event of several days is listed only on its first day, or
/// on the first day of the month.
pub fn begins(event: &CalendarEvent, date: &str, day: i32) -> bool {
    event.weekdays != 0b111_1111 || event.from == date || day == 1
}
