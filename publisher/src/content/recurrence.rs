//! What takes place every week, by the recurrence rules of
//! [RFC 5545](https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3), which the `rrule` crate reads
//! and expands.

use super::model::{desk::Day, event::Weekly};
use jiff::{civil, tz::TimeZone};
use radiology::site::TIME_ZONE;
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Unvalidated, Weekday};

/// The days of a weekly rule, from Monday on; `None` if the text is no such rule, names no day, or
/// says more: first and last day and exceptions are fields of their own.
pub fn days(rule: &str) -> Option<Vec<Day>> {
    let says_more = rule.split(';').any(|part| !part.starts_with("FREQ=") && !part.starts_with("BYDAY="));
    let rule: RRule<Unvalidated> = rule.parse().ok()?;
    let days: Option<Vec<Day>> = rule
        .get_by_weekday()
        .iter()
        .map(|weekday| match weekday {
            NWeekday::Every(weekday) => Some(day(*weekday)),
            NWeekday::Nth(..) => None,
        })
        .collect();
    let mut days = days?;
    days.sort();
    days.dedup();
    (rule.get_freq() == Frequency::Weekly && !days.is_empty() && !says_more).then_some(days)
}

/// A weekly event as a calendar file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The first time, in Durham: `20261126T073000`.
    pub start: String,
    /// The rule, with its end in UTC if it has one.
    pub rule: String,
    /// The times that do not take place, in Durham.
    pub exceptions: Vec<String>,
}

/// `None` when rule, time or dates are not what they should be.
pub fn series(weekly: &Weekly) -> Option<Series> {
    let time: civil::Time = weekly.starts.parse().ok()?;
    let at = |date: &str| Some(date.parse::<civil::Date>().ok()?.to_datetime(time));
    let rule = match &weekly.until {
        None => weekly.rule.clone(),
        Some(until) => {
            let last = at(until)?.to_zoned(TimeZone::get(TIME_ZONE).ok()?).ok()?;
            format!("{};UNTIL={}", weekly.rule, last.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ"))
        }
    };
    let exceptions = weekly.exceptions.iter().map(|date| Some(basic(at(date)?))).collect::<Option<_>>()?;
    let days = days(&weekly.rule)?;
    let mut first = weekly.from.parse::<civil::Date>().ok()?;
    while !days.contains(&of_week(first)) {
        first = first.tomorrow().ok()?;
    }
    Some(Series { start: basic(first.to_datetime(time)), rule, exceptions })
}

/// The days from `after` to `before`, both `YYYY-MM-DD` and included, on which it takes place.
///
/// Counted by the clock on the wall, as if it were UTC: on which day a time falls does not depend on
/// the zone, and with it the crate would refuse a time that a night in autumn has twice.
pub fn occurrences(weekly: &Weekly, after: &str, before: &str) -> Option<Vec<String>> {
    let Series { start, exceptions, .. } = series(weekly)?;
    let (date, time) = start.split_once('T')?;
    let mut text = format!("DTSTART:{date}T{time}Z\nRRULE:{}", weekly.rule);
    if let Some(until) = &weekly.until {
        text += &format!(";UNTIL={}T{time}Z", until.replace('-', ""));
    }
    if !exceptions.is_empty() {
        text += &format!("\nEXDATE:{}Z", exceptions.join("Z,"));
    }
    let set: RRuleSet = text.parse().ok()?;
    let dates = set.into_iter().map(|time| time.format("%Y-%m-%d").to_string());
    Some(dates.skip_while(|date| date.as_str() < after).take_while(|date| date.as_str() <= before).collect())
}

/// `20261126T073000`.
fn basic(time: civil::DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

fn of_week(date: civil::Date) -> Day {
    const DAYS: [Day; 7] =
        [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday, Day::Saturday, Day::Sunday];
    DAYS[date.weekday().to_monday_zero_offset() as usize]
}

fn day(weekday: Weekday) -> Day {
    match weekday {
        Weekday::Mon => Day::Monday,
        Weekday::Tue => Day::Tuesday,
        Weekday::Wed => Day::Wednesday,
        Weekday::Thu => Day::Thursday,
        Weekday::Fri => Day::Friday,
        Weekday::Sat => Day::Saturday,
        Weekday::Sun => Day::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekly(rule: &str, from: &str, until: Option<&str>, exceptions: &[&str]) -> Weekly {
        Weekly {
            rule: rule.into(),
            starts: "07:30".into(),
            from: from.into(),
            until: until.map(String::from),
            exceptions: exceptions.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn a_weekly_rule_names_its_days() {
        assert_eq!(days("FREQ=WEEKLY;BYDAY=FR,MO"), Some(vec![Day::Monday, Day::Friday]));
        for not_weekly in ["FREQ=DAILY", "FREQ=WEEKLY", "every Monday", ""] {
            assert_eq!(days(not_weekly), None, "{not_weekly}");
        }
    }

    /// A rule of every second week was once read as one of every week.
    #[test]
    fn a_rule_that_says_more_than_days_is_not_taken_for_one_that_does_not() {
        for more in ["INTERVAL=2", "COUNT=3", "UNTIL=20261231T000000Z", "BYMONTH=9", "BYSETPOS=1", "WKST=SU"] {
            assert_eq!(days(&format!("FREQ=WEEKLY;BYDAY=TH;{more}")), None, "{more}");
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
        assert_eq!(series, Some(expected));
    }

    #[test]
    fn occurrences_keep_to_first_and_last_day_and_exceptions() {
        let on_thursdays = weekly("FREQ=WEEKLY;BYDAY=TH", "2026-11-23", Some("2026-12-17"), &["2026-11-26"]);
        let days = occurrences(&on_thursdays, "2026-01-01", "2027-12-31");
        assert_eq!(days.expect("a series"), ["2026-12-03", "2026-12-10", "2026-12-17"]);
        let days = occurrences(&on_thursdays, "2026-12-04", "2026-12-16");
        assert_eq!(days.expect("a series"), ["2026-12-10"]);
    }
}
