use super::{
    text::{Invalid, json_text},
    weekday::Weekday,
};
use rrule::{Frequency, NWeekday, RRule, Unvalidated};
use std::{fmt, str::FromStr};

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "FREQ=WEEKLY;BYDAY=MO,TH";

/// The same days every week, as a recurrence rule of [RFC
/// 5545](https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3): `FREQ=WEEKLY;BYDAY=MO,TH`. It contains nothing else:
/// the first day, the last day and the exceptions have their own fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyRule {
    text: String,
    days: Vec<Weekday>,
}

impl WeeklyRule {
    /// The days, starting from Monday; at least one.
    pub fn days(&self) -> &[Weekday] {
        &self.days
    }
}

impl FromStr for WeeklyRule {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text that is not a weekly rule, names no day, or contains other parts.
    fn from_str(text: &str) -> Result<WeeklyRule, Invalid> {
        let days =
            days(text).ok_or_else(|| Invalid::new(format!("a rule like {EXAMPLE} (RFC 5545) and no more"), text))?;
        Ok(WeeklyRule { text: text.to_string(), days })
    }
}

impl fmt::Display for WeeklyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

json_text!(WeeklyRule, "FREQ=WEEKLY");

fn days(rule: &str) -> Option<Vec<Weekday>> {
    let says_more = rule.split(';').any(|part| !part.starts_with("FREQ=") && !part.starts_with("BYDAY="));
    let rule: RRule<Unvalidated> = rule.parse().ok()?;
    let days: Option<Vec<Weekday>> = rule
        .get_by_weekday()
        .iter()
        .map(|day| match day {
            NWeekday::Every(day) => Some(weekday(*day)),
            NWeekday::Nth(..) => None,
        })
        .collect();
    let mut days = days?;
    days.sort();
    days.dedup();
    (rule.get_freq() == Frequency::Weekly && !days.is_empty() && !says_more).then_some(days)
}

fn weekday(day: rrule::Weekday) -> Weekday {
    match day {
        rrule::Weekday::Mon => Weekday::Monday,
        rrule::Weekday::Tue => Weekday::Tuesday,
        rrule::Weekday::Wed => Weekday::Wednesday,
        rrule::Weekday::Thu => Weekday::Thursday,
        rrule::Weekday::Fri => Weekday::Friday,
        rrule::Weekday::Sat => Weekday::Saturday,
        rrule::Weekday::Sun => Weekday::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekly_rule_names_its_days() {
        let rule: WeeklyRule = "FREQ=WEEKLY;BYDAY=FR,MO".parse().expect("a rule");
        assert_eq!(rule.days(), [Weekday::Monday, Weekday::Friday]);
        assert_eq!(rule.to_string(), "FREQ=WEEKLY;BYDAY=FR,MO");
        for text in ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=1MO", "every Monday", ""] {
            let error = text.parse::<WeeklyRule>().expect_err(text).to_string();
            assert_eq!(
                error,
                format!("expected a rule like FREQ=WEEKLY;BYDAY=MO,TH (RFC 5545) and no more, found “{text}”")
            );
        }
    }

    /// Regression test: the parser once read a biweekly rule as a weekly one.
    #[test]
    fn a_rule_that_says_more_than_days_is_not_taken_for_one_that_does_not() {
        for more in ["INTERVAL=2", "COUNT=3", "UNTIL=20261231T000000Z", "BYMONTH=9", "BYSETPOS=1", "WKST=SU"] {
            assert!(format!("FREQ=WEEKLY;BYDAY=TH;{more}").parse::<WeeklyRule>().is_err(), "{more}");
        }
    }
}
