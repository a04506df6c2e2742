use super::text::{Invalid, json_text};
use jiff::{ToSpan, ZonedDateTime, civil::Date};
use radiology::text::date;
use std::{fmt, str::FromStr};

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "2026-05-06";

/// A valid calendar day, `2026-05-06`, in the years 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// Returns the date for arithmetic and other formats.
    pub fn date(self) -> Date {
        self.0
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the next day.
    pub fn tomorrow(self) -> Day {
        Day(self.0.saturating_add(1.day()))
    }

    /// Returns the same day of the month, this many calendar months later, or the last day of that month.
    pub fn plus_months(self, months: i32) -> Day {
        Day(self.0.saturating_add(months.months()))
    }

    /// Returns the same day of the year, this many years later, or the last day of that month.
    pub fn plus_years(self, years: i16) -> Day {
        Day(self.0.saturating_add(years.years()))
    }

    pub fn first_of_month(self) -> Day {
        Day(self.0.first_of_month())
    }

    pub fn last_of_month(self) -> Day {
        Day(self.0.last_of_month())
    }

    pub fn last_of_year(self) -> Day {
        Day(self.0.last_of_year())
    }

    /// Formats the day as "May 6, 2026".
    pub fn in_words(self) -> String {
        date::long(&self.to_string())
    }
}

impl From<&ZonedDateTime> for Day {
    /// Returns the day of a moment in its own time zone.
    fn from(moment: &ZonedDateTime) -> Day {
        Day(moment.date())
    }
}

impl FromStr for Day {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except the `YYYY-MM-DD` of a valid day.
    fn from_str(text: &str) -> Result<Day, Invalid> {
        // The parser also accepts other forms: no hyphens, a time, a sign before a six-digit year.
        let date = text.parse().ok().filter(|date: &Date| date.to_string() == text && date.year() >= 0);
        date.map(Day).ok_or_else(|| Invalid::new(format!("a date like {EXAMPLE}"), text))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

json_text!(Day, r"^\d{4}-\d{2}-\d{2}$");

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn only_the_one_form_of_a_day_that_exists_is_a_day() {
        for text in ["2026-05-06", "2028-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        for text in [
            "2026-05-32",
            "2026-02-29",
            "20260506",
            "2026-05-06T10",
            "2026-5-6",
            "26-05-06",
            "-000001-05-06",
            "",
            "２０２６-05-06",
            " 2026-05-06",
        ] {
            let error = text.parse::<Day>().expect_err(text);
            assert_eq!(error.to_string(), format!("expected a date like 2026-05-06, found “{text}”"));
        }
    }

    #[test]
    fn days_are_in_the_order_of_time() {
        assert!(day("2026-05-06") < day("2026-05-07") && day("2026-05-31") < day("2026-06-01"));
        assert_eq!(day("2026-12-31").tomorrow(), day("2027-01-01"));
        assert_eq!(day("9999-12-31").tomorrow(), day("9999-12-31"), "the last there is");
    }

    #[test]
    fn months_and_years_are_those_of_the_calendar() {
        assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
        assert_eq!(day("2026-11-23").plus_months(12), day("2027-11-23"));
        assert_eq!(day("2028-02-29").plus_years(1), day("2029-02-28"));
        assert_eq!(day("2026-05-06").in_words(), "May 6, 2026");
    }
}
