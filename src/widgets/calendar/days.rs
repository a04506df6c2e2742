//! On which days of a month what takes place. The days of a week are laid on the month here; that
//! this gives what the recurrence rules say is tested against their expansion.

use crate::{
    model::document::{Calendar, CalendarEvent},
    text::month::Month,
};

/// The days of a month that is on show.
pub struct Days<'a> {
    pub month: Month,
    pub events: Vec<&'a CalendarEvent>,
}

impl<'a> Days<'a> {
    /// `category` is a slug; empty for all.
    pub fn of(calendar: &'a Calendar, month: Month, category: &str) -> Self {
        let is_wanted = |event: &&CalendarEvent| category.is_empty() || event.category == category;
        Days { month, events: calendar.events.iter().filter(is_wanted).collect() }
    }

    /// What takes place on the day `date`, `YYYY-MM-DD`, which is that `day` of the month.
    pub fn on(&self, date: &str, day: i32) -> impl Iterator<Item = &'a CalendarEvent> {
        let weekday = self.month.weekday(day);
        self.events.iter().copied().filter(move |event| {
            event.weekdays >> weekday & 1 == 1
                && event.from.as_str() <= date
                && (event.to.is_empty() || event.to.as_str() >= date)
                && !event.exceptions.contains(date)
        })
    }

    /// The first day with entries, or else the first.
    pub fn first(&self) -> String {
        let first = (1..=self.month.days()).find(|day| self.on(&self.month.date(*day), *day).next().is_some());
        self.month.date(first.unwrap_or(1))
    }

    /// What takes place in the month, on a day that is not known.
    pub fn without_day(&self) -> impl Iterator<Item = &'a CalendarEvent> {
        let month = self.month.iso();
        self.events.iter().copied().filter(move |event| {
            event.weekdays == 0 && *event.from <= month[..event.from.len()] && *event.to >= month[..event.to.len()]
        })
    }

    /// How many entries the month has: an event of several days is one.
    pub fn count(&self) -> usize {
        let on_days = (1..=self.month.days()).map(|day| {
            let date = self.month.date(day);
            self.on(&date, day).filter(|event| begins(event, &date, day)).count()
        });
        on_days.sum::<usize>() + self.without_day().count()
    }
}

/// Whether a list of the month names the event on this day: of one that goes on for days, only the
/// first is, or the first of the month.
pub fn begins(event: &CalendarEvent, date: &str, day: i32) -> bool {
    event.weekdays != 0b111_1111 || event.from == date || day == 1
}
