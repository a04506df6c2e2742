//! Expands weekly events with the `rrule` crate, by the recurrence rules of
//! [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3).

use super::{
    model::event::Weekly,
    values::{Day, Weekday, in_durham},
};
use jiff::{civil::DateTime, tz::TimeZone};
use rrule::RRuleSet;
use std::iter::successors;

/// A weekly event in the format of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The first occurrence, in Durham time: `20261126T073000`.
    pub start: String,
    /// The rule, with its end in UTC if it has one.
    pub rule: String,
    /// The canceled occurrences, in Durham time.
    pub exceptions: Vec<String>,
}

/// Returns the series of a weekly event.
pub fn series(weekly: &Weekly) -> Series {
    let at = |day: Day| day.date().to_datetime(weekly.starts.time());
    let rule = match weekly.until {
        None => weekly.rule.to_string(),
        Some(until) => {
            let last = in_durham(at(until)).with_time_zone(TimeZone::UTC);
            format!("{};UNTIL={}", weekly.rule, last.strftime("%Y%m%dT%H%M%SZ"))
        }
    };
    Series {
        start: basic(at(first_day(weekly))),
        rule,
        exceptions: weekly.exceptions.iter().map(|day| basic(at(*day))).collect(),
    }
}

/// Returns the first day that matches the rule.
fn first_day(weekly: &Weekly) -> Day {
    let mut week = successors(Some(weekly.from), |day| Some(day.tomorrow())).take(7);
    week.find(|day| weekly.rule.days().contains(&Weekday::of(*day))).unwrap_or(weekly.from)
}

/// Returns the days of the event from `after` to `before`, inclusive; `None` if the event ends before it begins.
///
/// Treats local time as UTC: the day of an occurrence does not depend on the time zone, and with the zone the crate
/// rejects a time that occurs twice on the night when daylight saving time ends.
pub fn occurrences(weekly: &Weekly, after: Day, before: Day) -> Option<Vec<Day>> {
    let Series { start, exceptions, .. } = series(weekly);
    let mut text = format!("DTSTART:{start}Z\nRRULE:{}", weekly.rule);
    if let Some(until) = weekly.until {
        text += &format!(";UNTIL={}Z", basic(until.date().to_datetime(weekly.starts.time())));
    }
    if !exceptions.is_empty() {
        text += &format!("\nEXDATE:{}Z", exceptions.join("Z,"));
    }
    let set: RRuleSet = text.parse().ok()?;
    let days = set.into_iter().map_while(|time| time.format("%Y-%m-%d").to_string().parse::<Day>().ok());
    Some(days.skip_while(|day| *day < after).take_while(|day| *day <= before).collect())
}

/// Formats a time as `20261126T073000`.
fn basic(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn weekly(rule: &str, from: &str, until: Option<&str>, exceptions: &[&str]) -> Weekly {
        Weekly {
            rule: rule.parse().expect("a rule"),
            starts: "07:30".parse().expect("a time"),
            from: day(from),
            until: until.map(day),
            exceptions: exceptions.iter().map(|text| day(text)).collect(),
        }
    }

    #[test]
    fn a_series_begins_on_the_first_day_of_its_rule_and_ends_in_utc() {
        let series = series(&weekly("FREQ=WEEKLY;BYDAY=TH", "2026-11-23", Some("2027-07-01"), &["2026-11-26"]));
        let expected = Series {
            start: "20261126T073000".into(),
            rule: "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270701T113000Z".into(), // 7:30 in summer
            exceptions: vec!["20261126T073000".into()],
        };
        assert_eq!(series, expected);
    }

    #[test]
    fn occurrences_keep_to_first_and_last_day_and_exceptions() {
        let on_thursdays = weekly("FREQ=WEEKLY;BYDAY=TH", "2026-11-23", Some("2026-12-17"), &["2026-11-26"]);
        let days = |after, before| occurrences(&on_thursdays, day(after), day(before)).expect("a series");
        assert_eq!(days("2026-01-01", "2027-12-31"), ["2026-12-03", "2026-12-10", "2026-12-17"].map(day));
        assert_eq!(days("2026-12-04", "2026-12-16"), ["2026-12-10"].map(day));
    }
}
