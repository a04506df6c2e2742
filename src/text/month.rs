//! Months of the Gregorian calendar, for the grid of the calendar page. The arithmetic is our own because a date
//! library would be larger than the page itself.

use super::{date, moment::WallTime};

/// A month of a year, counted from January of the year 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// Parses the month of `2026-12` or `2026-12-05`; `None` for anything else.
    pub fn of(iso: &str) -> Option<Month> {
        let (year, month) = (iso.get(..4)?, iso.get(5..7)?);
        let is_complete = matches!(iso.len(), 7 | 10) && iso.as_bytes()[4] == b'-';
        let month: i32 = month.parse().ok()?;
        (is_complete && (1..=12).contains(&month)).then_some(Month(year.parse::<i32>().ok()? * 12 + month - 1))
    }

    /// The month that is this many later; earlier if negative.
    pub fn plus(self, months: i32) -> Month {
        Month(self.0 + months)
    }

    /// ISO 8601: `2026-12`.
    pub fn iso(self) -> String {
        let mut iso = (self.0 / 12).to_string();
        two_digits(&mut iso, self.0 % 12 + 1);
        iso
    }

    /// The date of a day of the month: `2026-12-05`.
    pub fn date(self, day: i32) -> String {
        let mut iso = self.iso();
        two_digits(&mut iso, day);
        iso
    }

    /// Name and year: "December 2026".
    pub fn name(self) -> String {
        date::long(&self.iso())
    }

    /// The number of days.
    pub fn days(self) -> i32 {
        let year = self.0 / 12;
        match self.0 % 12 {
            1 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            1 => 28,
            3 | 5 | 8 | 10 => 30,
            _ => 31,
        }
    }

    /// The index in [`date::WEEKDAYS`] of a day of the month.
    pub fn weekday(self, day: i32) -> usize {
        let (year, month) = (i64::from(self.0 / 12), i64::from(self.0 % 12 + 1));
        WallTime { year, month, day: day.into(), minute: 0 }.weekday()
    }
}

/// The number of the day in `2026-12-05`; 0 if there is none.
pub fn day(iso: &str) -> i32 {
    iso.get(8..).and_then(|day| day.parse().ok()).unwrap_or(0)
}

fn two_digits(iso: &mut String, number: i32) {
    iso.push_str(if number < 10 { "-0" } else { "-" });
    iso.push_str(&number.to_string());
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};

    #[test]
    fn every_day_of_four_centuries_agrees_with_jiff() {
        let mut expected = date(1800, 1, 1);
        let mut month = Month::of("1800-01").expect("a month");
        while expected.year() < 2200 {
            assert_eq!(month.days(), i32::from(expected.days_in_month()), "{expected}");
            for day in 1..=month.days() {
                assert_eq!(month.date(day), expected.to_string());
                assert_eq!(
                    month.weekday(day),
                    usize::from(expected.weekday().to_sunday_zero_offset() as u8),
                    "{expected}"
                );
                expected = expected.checked_add(1.day()).expect("in range");
            }
            month = month.plus(1);
        }
    }

    #[test]
    fn only_months_and_dates_are_parsed() {
        let december = Month::of("2026-12").expect("a month");
        assert_eq!(Month::of("2026-12-05"), Some(december));
        assert_eq!((december.iso(), december.name()), ("2026-12".to_string(), "December 2026".to_string()));
        assert_eq!(december.plus(1).iso(), "2027-01");
        assert_eq!(december.plus(-12).iso(), "2025-12");
        for invalid in
            ["", "2026", "2026-13", "2026-00", "2026-1", "december", "2026-12-", "20261205", "2026–12", "-026-12x"]
        {
            assert_eq!(Month::of(invalid), None, "{invalid}");
        }
        assert_eq!((day("2026-12-05"), day("2026-12")), (5, 0));
    }
}
