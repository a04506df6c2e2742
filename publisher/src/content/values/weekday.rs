use super::day::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A day of the week, in the order of ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    pub fn of(day: Day) -> Weekday {
        Self::ALL[day.date().weekday().to_monday_zero_offset() as usize]
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_weekday() {
        for (day, weekday) in [("2026-11-23", Weekday::Monday), ("2026-11-29", Weekday::Sunday)] {
            assert_eq!(Weekday::of(day.parse().expect("a day")), weekday);
        }
    }
}
