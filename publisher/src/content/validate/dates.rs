//! Checks of days, times and durations. The build's day is today.

use super::entry::Entry;
use crate::content::{
    model::event::{Dates, Weekly},
    recurrence,
};
use jiff::{Span, SpanRelativeTo, ToSpan, Unit, civil};

/// Before this year, a date is a slip: `0026` for `2026`.
const FIRST_YEAR: i16 = 1900;
/// Before this one there was no site to review.
const FIRST_REVIEW: i16 = 2000;
/// Nobody announces what is more years away.
const YEARS_AHEAD: i16 = 10;

impl Entry<'_, '_> {
    /// A day that exists, `YYYY-MM-DD`, neither long past nor far away.
    pub fn date(&mut self, field: &str, date: &str) -> bool {
        let Some(day) = day(date) else {
            self.report(field, format!("expected a date like 2026-05-06, found “{date}”"));
            return false;
        };
        self.year(field, day.year(), FIRST_YEAR)
    }

    /// A day, month or year: `2026-05-06`, `2026-05`, `2026`.
    pub fn partial_date(&mut self, field: &str, date: &str) -> bool {
        let full = match date.len() {
            4 => format!("{date}-01-01"),
            7 => format!("{date}-01"),
            _ => date.to_string(),
        };
        let Some(day) = day(&full) else {
            self.report(field, format!("expected a date like 2026-05-06, 2026-05 or 2026, found “{date}”"));
            return false;
        };
        self.year(field, day.year(), FIRST_YEAR)
    }

    /// The day of a review.
    pub fn review(&mut self, reviewed: &str) {
        if self.date("reviewed", reviewed)
            && self.year("reviewed", day(reviewed).map_or(0, civil::Date::year), FIRST_REVIEW)
        {
            self.not_in_the_future("reviewed", reviewed);
        }
    }

    /// Of a date as exact as it is known.
    pub fn not_in_the_future(&mut self, field: &str, date: &str) {
        let today = self.check.today;
        if today.get(..date.len()).is_some_and(|today| date > today) {
            self.report(field, format!("{date} is in the future; today is {today}"));
        }
    }

    fn year(&mut self, field: &str, year: i16, first: i16) -> bool {
        let last = day(self.check.today).map_or(civil::Date::MAX, |day| day.saturating_add(YEARS_AHEAD.years())).year();
        let is_likely = (first..=last).contains(&year);
        if !is_likely {
            self.report(field, format!("expected a year from {first} to {last}, found {year}"));
        }
        is_likely
    }

    /// A time of day, `HH:MM`.
    pub fn time(&mut self, field: &str, time: &str) {
        if !is_time(time) {
            let hint = if time == "24:00" { "; midnight is 00:00 of the next day" } else { "" };
            self.report(field, format!("expected a time like 07:30, found “{time}”{hint}"));
        }
    }

    /// A time of day, `HH:MM`, or `24:00` for the end of the day.
    pub fn time_or_midnight(&mut self, field: &str, time: &str) {
        if time != "24:00" {
            self.time(field, time);
        }
    }

    /// An ISO 8601 duration. Months and years have no length of their own, so a plan cannot count with them.
    pub fn duration(&mut self, field: &str, duration: &str) {
        let minutes = |span: Span| span.total((Unit::Minute, SpanRelativeTo::days_are_24_hours()));
        if !duration.starts_with('P') || duration.parse().and_then(minutes).is_err() {
            self.report(field, format!("expected a duration like PT4H or P2D, found “{duration}”"));
        }
    }

    /// The same days every week.
    pub fn weekly(&mut self, at: &str, weekly: &Weekly) {
        self.time(&format!("{at}.starts"), &weekly.starts);
        if recurrence::days(&weekly.rule).is_none() {
            let expected = "expected a rule like FREQ=WEEKLY;BYDAY=MO,TH (RFC 5545) and no more";
            self.report(&format!("{at}.rule"), format!("{expected}, found “{}”", weekly.rule));
        }
        self.bounds(at, weekly);
    }

    /// First and last day of a weekly event, and its exceptions: days of the rule between them.
    fn bounds(&mut self, at: &str, weekly: &Weekly) {
        let Weekly { from, until, exceptions, .. } = weekly;
        let mut exist = self.date(&format!("{at}.from"), from);
        if let Some(until) = until {
            let field = format!("{at}.until");
            let exists = self.date(&field, until);
            if exists && exist && until < from {
                self.report(&field, format!("{until} is before the first day, {from}"));
            }
            exist &= exists && until >= from;
        }
        for (i, exception) in exceptions.iter().enumerate() {
            exist &= self.date(&format!("{at}.exceptions[{i}]"), exception);
        }
        if !exist {
            return;
        }
        let whole = Weekly { exceptions: Vec::new(), ..weekly.clone() };
        let endless = Weekly { until: None, ..whole.clone() };
        if let Some(until) = until
            && recurrence::occurrences(&endless, from, until).is_some_and(|days| days.is_empty())
        {
            let message = format!("{until} is before the first day on which it takes place");
            self.report(&format!("{at}.until"), message);
        }
        let (Some(first), Some(last)) = (exceptions.iter().min(), exceptions.iter().max()) else { return };
        let Some(days) = recurrence::occurrences(&whole, first, last) else { return };
        for (i, exception) in exceptions.iter().enumerate() {
            let field = format!("{at}.exceptions[{i}]");
            if !days.contains(exception) {
                self.report(&field, format!("expected a day on which it would take place, found “{exception}”"));
            }
            if i > 0 && exceptions[i - 1] >= *exception {
                self.report(&field, format!("{exception} is not after the one before it"));
            }
        }
    }

    /// First and last day, and the time of an event of one day.
    pub fn dates(&mut self, at: &str, dates: &Dates) {
        let Dates { start, end, starts } = dates;
        let field = format!("{at}.end");
        if self.partial_date(&format!("{at}.start"), start) & self.partial_date(&field, end) {
            if end < start {
                self.report(&field, format!("{end} is before the start, {start}"));
            }
            if end.len() != start.len() {
                self.report(&field, format!("expected a date as exact as the start, {start}, found “{end}”"));
            }
        }
        if let Some(starts) = starts {
            let field = format!("{at}.starts");
            self.time(&field, starts);
            if start.len() != 10 || start != end {
                let message = "only an event of one day has a time of day; leave it out for whole days";
                self.report(&field, message.to_string());
            }
        }
    }
}

/// The day that `date` writes as it should: the parser takes other forms as well.
fn day(date: &str) -> Option<civil::Date> {
    date.parse().ok().filter(|day: &civil::Date| day.to_string() == date)
}

fn is_time(time: &str) -> bool {
    time.parse().is_ok_and(|parsed: civil::Time| parsed.strftime("%H:%M").to_string() == time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_form_is_a_date_or_a_time() {
        assert!(day("2026-05-06").is_some());
        for date in ["2026-05-32", "20260506", "2026-05-06T10", "2026-5-6", "26-05-06", "", "２０２６-05-06"] {
            assert_eq!(day(date), None, "{date}");
        }
        assert!(is_time("00:00") && is_time("23:59"));
        for time in ["24:00", "T0730", "0730", "7:30", "07:30:00", "23:60", "07.30", "-7:30", ""] {
            assert!(!is_time(time), "{time}");
        }
    }
}
