use super::{
    day::Day,
    text::{Invalid, json_text},
};
use radiology::text::date;
use std::{cmp::Ordering, fmt, str::FromStr};

/// A date as precise as it is known: `2026-05-06`, `2026-05` or `2026`.
///
/// Sorts like its text: a year before its months and a month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The first day that the date can mean.
    first: Day,
    precision: Precision,
}

/// The precision of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    Year,
    Month,
    Day,
}

impl PartialDate {
    pub fn precision(self) -> Precision {
        self.precision
    }

    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// Returns the day, if it is known.
    pub fn day(self) -> Option<Day> {
        (self.precision == Precision::Day).then_some(self.first)
    }

    /// Returns the first day that the date can mean.
    pub fn first_day(self) -> Day {
        self.first
    }

    /// Returns the last day that the date can mean.
    pub fn last_day(self) -> Day {
        match self.precision {
            Precision::Year => self.first.last_of_year(),
            Precision::Month => self.first.last_of_month(),
            Precision::Day => self.first,
        }
    }

    /// Returns the month of a day.
    pub fn month_of(day: Day) -> Self {
        PartialDate { first: day.first_of_month(), precision: Precision::Month }
    }

    /// Formats the date as "May 6, 2026", "May 2026" or "2026".
    pub fn in_words(self) -> String {
        date::long(&self.to_string())
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        PartialDate { first: day, precision: Precision::Day }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first, self.precision).cmp(&(other.first, other.precision))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for PartialDate {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except the `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of a valid calendar date.
    fn from_str(text: &str) -> Result<PartialDate, Invalid> {
        let (rest, precision) = match text.len() {
            4 => ("-01-01", Precision::Year),
            7 => ("-01", Precision::Month),
            _ => ("", Precision::Day),
        };
        let first = [text, rest].concat().parse();
        let first = first.map_err(|_| Invalid::new("a date like 2026-05-06, 2026-05 or 2026", text))?;
        Ok(PartialDate { first, precision })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.first.date();
        match self.precision {
            Precision::Year => write!(f, "{:04}", date.year()),
            Precision::Month => write!(f, "{:04}-{:02}", date.year(), date.month()),
            Precision::Day => date.fmt(f),
        }
    }
}

json_text!(PartialDate, r"^\d{4}(-\d{2}(-\d{2})?)?$");

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_is_as_exact_as_its_text() {
        for (text, precision, first, last) in [
            ("2026-05-06", Precision::Day, "2026-05-06", "2026-05-06"),
            ("2028-02", Precision::Month, "2028-02-01", "2028-02-29"),
            ("2026", Precision::Year, "2026-01-01", "2026-12-31"),
        ] {
            let date = date(text);
            assert_eq!((date.to_string().as_str(), date.precision()), (text, precision));
            assert_eq!([date.first_day().to_string(), date.last_day().to_string()], [first, last]);
            assert_eq!(date.day().is_some(), precision == Precision::Day);
        }
        assert_eq!(PartialDate::month_of(date("2026-05-06").first_day()), date("2026-05"));
        for text in
            ["26", "2026-", "2026-5", "2026-13", "2026-00", "2026-05-32", "202605", "2026-05-06T10", "", "May 2026"]
        {
            let error = text.parse::<PartialDate>().expect_err(text).to_string();
            assert_eq!(error, format!("expected a date like 2026-05-06, 2026-05 or 2026, found “{text}”"));
        }
    }

    #[test]
    fn dates_are_in_the_order_of_their_text() {
        let mut texts = ["2026-01-02", "2025", "2026", "2025-12-31", "2026-02", "2026-01", "2026-01-01", "2025-12"];
        let mut dates = texts.map(date);
        texts.sort_unstable();
        dates.sort_unstable();
        assert_eq!(dates.map(|date| date.to_string()), texts);
    }
}
