use super::text::{Invalid, json_text};
use jiff::civil::Time;
use std::{fmt, str::FromStr};

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "07:30";
const MIDNIGHT: &str = "24:00";

/// A local time, `00:00` to `23:59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(Time);

impl TimeOfDay {
    /// Returns the time for arithmetic and other formats.
    pub fn time(self) -> Time {
        self.0
    }

    /// Returns the minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> i64 {
        i64::from(self.0.hour()) * 60 + i64::from(self.0.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except `HH:MM`.
    fn from_str(text: &str) -> Result<TimeOfDay, Invalid> {
        // The parser also accepts other forms.
        let time = text.parse().ok().map(TimeOfDay).filter(|time| time.to_string() == text);
        time.ok_or_else(|| {
            let hint = (text == MIDNIGHT).then_some("midnight is 00:00 of the next day");
            Invalid::new(format!("a time like {EXAMPLE}"), text).with_hint(hint)
        })
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

json_text!(TimeOfDay, r"^([01]\d|2[0-3]):[0-5]\d$");

/// A [`TimeOfDay`], or `24:00` for midnight at the end of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeOrMidnight {
    Time(TimeOfDay),
    Midnight,
}

impl TimeOrMidnight {
    /// Returns the minutes since midnight at the start of the day, 0 to 1440.
    pub fn minutes(self) -> i64 {
        match self {
            TimeOrMidnight::Time(time) => time.minutes(),
            TimeOrMidnight::Midnight => 24 * 60,
        }
    }
}

impl FromStr for TimeOrMidnight {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except `HH:MM`.
    fn from_str(text: &str) -> Result<TimeOrMidnight, Invalid> {
        if text == MIDNIGHT { Ok(TimeOrMidnight::Midnight) } else { text.parse().map(TimeOrMidnight::Time) }
    }
}

impl fmt::Display for TimeOrMidnight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TimeOrMidnight::Time(time) => time.fmt(f),
            TimeOrMidnight::Midnight => f.write_str(MIDNIGHT),
        }
    }
}

json_text!(TimeOrMidnight, r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_form_of_a_time_is_a_time() {
        for (text, minutes) in [("00:00", 0), ("07:30", 450), ("18:05", 1085), ("23:59", 1439)] {
            let time: TimeOfDay = text.parse().expect("a time");
            assert_eq!((time.to_string().as_str(), time.minutes()), (text, minutes));
            assert_eq!(text.parse(), Ok(TimeOrMidnight::Time(time)));
        }
        for text in ["T0730", "0730", "7:30", "07:30:00", "23:60", "07.30", "-7:30", "25:00", ""] {
            let error = text.parse::<TimeOfDay>().expect_err(text);
            assert_eq!(error.to_string(), format!("expected a time like 07:30, found “{text}”"));
            assert_eq!(text.parse::<TimeOrMidnight>(), Err(error));
        }
    }

    #[test]
    fn midnight_ends_a_day_and_begins_no_event() {
        let midnight: TimeOrMidnight = "24:00".parse().expect("midnight");
        assert_eq!((midnight.to_string().as_str(), midnight.minutes()), ("24:00", 1440));
        let error = "24:00".parse::<TimeOfDay>().expect_err("no time").to_string();
        assert_eq!(error, "expected a time like 07:30, found “24:00”; midnight is 00:00 of the next day");
    }
}
