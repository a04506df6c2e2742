//! Checks days and times against one another and against today, the day of the build. Parsing the file has already
//! validated each day and time by itself.

use super::entry::Entry;
use crate::content::{
    model::{
        desk::Hours,
        event::{Dates, Weekly},
    },
    recurrence,
    values::{Day, PartialDate},
};

/// A date before this year is a typo: `0026` for `2026`.
const FIRST_YEAR: i16 = 1900;
/// The site did not exist before this year, so nobody can have reviewed it.
const FIRST_REVIEW: i16 = 2000;
/// Nobody announces events further ahead than this.
const YEARS_AHEAD: i16 = 10;

impl Entry<'_, '_> {
    /// Checks that a date is neither in the distant past nor in the distant future.
    pub fn date(&mut self, field: &str, date: impl Into<PartialDate>) -> bool {
        self.year(field, date.into().year(), FIRST_YEAR)
    }

    /// Checks the day of a review.
    pub fn review(&mut self, field: &str, reviewed: Day) {
        if self.date(field, reviewed) && self.year(field, reviewed.year(), FIRST_REVIEW) {
            self.not_in_the_future(field, reviewed);
        }
    }

    pub fn not_in_the_future(&mut self, field: &str, date: impl Into<PartialDate>) {
        let (date, today) = (date.into(), self.check.today);
        if date.first_day() > today {
            self.report(field, format!("{date} is in the future; today is {today}"));
        }
    }

    fn year(&mut self, field: &str, year: i16, first: i16) -> bool {
        let last = self.check.today.plus_years(YEARS_AHEAD).year();
        let is_likely = (first..=last).contains(&year);
        if !is_likely {
            self.report(field, format!("expected a year from {first} to {last}, found {year}"));
        }
        is_likely
    }

    /// Checks the first and last day of a course.
    pub fn days(&mut self, start: Day, end: Day) {
        if self.date("start", start) & self.date("end", end) && end < start && self.was_read(&["start", "end"]) {
            self.report("end", format!("{end} is before the start, {start}"));
        }
    }

    /// Checks that opening hours end after they begin.
    pub fn hours(&mut self, at: &str, hours: &Hours) {
        let Hours { days, opens, closes } = hours;
        let [open_field, close_field] = ["opens", "closes"].map(|name| format!("{at}.{name}"));
        if closes.minutes() <= opens.minutes() && self.was_read(&[&open_field, &close_field]) {
            self.report(&close_field, format!("{closes} is not after {opens}"));
        }
        if days.is_empty() {
            self.report(&format!("{at}.days"), "is empty".to_string());
        }
    }

    /// Checks the first and last day of a weekly event, and that its exceptions are days of the rule between them.
    pub fn weekly(&mut self, at: &str, weekly: &Weekly) {
        let Weekly { from, until, exceptions, .. } = weekly;
        let [from_field, until_field, rule_field] = ["from", "until", "rule"].map(|name| format!("{at}.{name}"));
        let exception_field = |i: usize| format!("{at}.exceptions[{i}]");
        let mut are_likely = self.date(&from_field, *from);
        if let Some(until) = until {
            let is_likely = self.date(&until_field, *until);
            if is_likely && are_likely && until < from && self.was_read(&[&from_field, &until_field]) {
                self.report(&until_field, format!("{until} is before the first day, {from}"));
            }
            are_likely &= is_likely && until >= from;
        }
        let mut fields = vec![from_field, until_field.clone(), rule_field];
        for (i, exception) in exceptions.iter().enumerate() {
            are_likely &= self.date(&exception_field(i), *exception);
            fields.push(exception_field(i));
        }
        if !are_likely || !self.was_read(&fields) {
            return;
        }
        let whole = Weekly { exceptions: Vec::new(), ..weekly.clone() };
        let endless = Weekly { until: None, ..whole.clone() };
        if let Some(until) = *until
            && recurrence::occurrences(&endless, *from, until).is_some_and(|days| days.is_empty())
        {
            self.report(&until_field, format!("{until} is before the first day on which it takes place"));
        }
        let (Some(first), Some(last)) = (exceptions.iter().min(), exceptions.iter().max()) else { return };
        let Some(days) = recurrence::occurrences(&whole, *first, *last) else { return };
        for (i, exception) in exceptions.iter().enumerate() {
            let field = exception_field(i);
            if !days.contains(exception) {
                self.report(&field, format!("expected a day on which it would take place, found “{exception}”"));
            }
            if i > 0 && exceptions[i - 1] >= *exception {
                self.report(&field, format!("{exception} is not after the one before it"));
            }
        }
    }

    /// Checks the first and last day, and the time of a one-day event.
    pub fn dates(&mut self, at: &str, dates: &Dates) {
        let Dates { start, end, starts } = *dates;
        let [start_field, end_field] = ["start", "end"].map(|name| format!("{at}.{name}"));
        let are_likely = self.date(&start_field, start) & self.date(&end_field, end);
        if !self.was_read(&[&start_field, &end_field]) {
            return;
        }
        if are_likely && end < start {
            self.report(&end_field, format!("{end} is before the start, {start}"));
        }
        if are_likely && end.precision() != start.precision() {
            self.report(&end_field, format!("expected a date as exact as the start, {start}, found “{end}”"));
        }
        if starts.is_some() && (start.day().is_none() || start != end) {
            let message = "only an event of one day has a time of day; leave it out for whole days";
            self.report(&format!("{at}.starts"), message.to_string());
        }
    }
}
