use super::text::{Invalid, json_text};
use jiff::{Span, SpanRelativeTo, Unit};
use std::{fmt, str::FromStr};

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "PT4H";

/// A duration in ISO 8601 format: `PT4H`, `P2D`. A day has 24 hours here. Months and years have no fixed length, so no
/// plan can calculate with them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// The text as written: `PT24H` and `P1D` are both valid.
    text: String,
    minutes: i64,
}

impl Duration {
    /// Returns the duration in whole minutes.
    pub fn minutes(&self) -> i64 {
        self.minutes
    }
}

impl FromStr for Duration {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except an ISO 8601 duration of weeks, days, hours, minutes and seconds.
    fn from_str(text: &str) -> Result<Duration, Invalid> {
        let total = |span: Span| span.total((Unit::Minute, SpanRelativeTo::days_are_24_hours()));
        // The parser also accepts friendlier forms and a sign.
        match text.parse().and_then(total) {
            Ok(minutes) if text.starts_with('P') => Ok(Duration { text: text.to_string(), minutes: minutes as i64 }),
            _ => Err(Invalid::new(format!("a duration like {EXAMPLE} or P2D"), text)),
        }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

json_text!(Duration, r"^P");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_become_minutes() {
        const DAY: i64 = 24 * 60;
        for (text, minutes) in [
            ("PT4H", 240),
            ("PT1H30M", 90),
            ("PT24H", DAY),
            ("P14D", 14 * DAY),
            ("P1DT2H", DAY + 120),
            ("P1W", 7 * DAY),
        ] {
            let duration: Duration = text.parse().expect("a duration");
            assert_eq!((duration.to_string().as_str(), duration.minutes()), (text, minutes));
        }
    }

    #[test]
    fn a_month_is_as_long_as_nobody_knows() {
        for text in ["P1M", "P1Y", "4 hours", "-PT4H", "+PT4H", "P", "PT", ""] {
            let error = text.parse::<Duration>().expect_err(text).to_string();
            assert_eq!(error, format!("expected a duration like PT4H or P2D, found “{text}”"));
        }
    }
}
