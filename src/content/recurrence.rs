//! Recurrence rules ([RFC 5545, 3.3.10](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10)),
//! read by the `rrule` crate.

use super::model::desk::Day;
use rrule::{Frequency, NWeekday, RRule, Unvalidated, Weekday};

/// The days of a weekly rule, from Monday on; `None` if the text is no such rule or names no day.
pub fn days(rule: &str) -> Option<Vec<Day>> {
    let rule: RRule<Unvalidated> = rule.parse().ok()?;
    let mut days: Vec<Day> = rule
        .get_by_weekday()
        .iter()
        .map(|weekday| match weekday {
            NWeekday::Every(weekday) | NWeekday::Nth(_, weekday) => day(*weekday),
        })
        .collect();
    days.sort();
    (rule.get_freq() == Frequency::Weekly && !days.is_empty()).then_some(days)
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

    #[test]
    fn a_weekly_rule_names_its_days() {
        assert_eq!(days("FREQ=WEEKLY;BYDAY=FR,MO"), Some(vec![Day::Monday, Day::Friday]));
        for not_weekly in ["FREQ=DAILY", "FREQ=WEEKLY", "every Monday", ""] {
            assert_eq!(days(not_weekly), None, "{not_weekly}");
        }
    }
}
