//! Defines types that only valid text can create: days, times, durations, telephone numbers. JSON stores each as text.
//! Reading a file rejects invalid text, so later code needs no checks.

mod day;
mod duration;
mod partial_date;
mod phone;
mod text;
mod time_of_day;
mod weekday;
mod weekly_rule;
mod zone;

pub use day::Day;
pub use duration::Duration;
pub use partial_date::{PartialDate, Precision};
pub use phone::{Phone, misspelled};
pub use text::Invalid;
pub use time_of_day::{TimeOfDay, TimeOrMidnight};
pub use weekday::Weekday;
pub use weekly_rule::WeeklyRule;
pub use zone::{in_durham, today};

/// Example texts of each type. The reader replaces an invalid text with one of them to find the other errors in the
/// file.
pub(super) const EXAMPLES: [&str; 5] =
    [day::EXAMPLE, time_of_day::EXAMPLE, duration::EXAMPLE, phone::EXAMPLE, weekly_rule::EXAMPLE];

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Serialize, de::DeserializeOwned};

    fn is_written_as_read<T: Serialize + DeserializeOwned>(text: &str) -> bool {
        let value = serde_json::from_value::<T>(text.into()).ok();
        value.is_some_and(|value| serde_json::to_value(value).is_ok_and(|json| json == text))
    }

    #[test]
    fn every_type_is_written_as_it_was_read_and_has_an_example() {
        let takes: [fn(&str) -> bool; 7] = [
            is_written_as_read::<Day>,
            is_written_as_read::<PartialDate>,
            is_written_as_read::<TimeOfDay>,
            is_written_as_read::<TimeOrMidnight>,
            is_written_as_read::<Duration>,
            is_written_as_read::<Phone>,
            is_written_as_read::<WeeklyRule>,
        ];
        for takes in takes {
            assert!(EXAMPLES.into_iter().any(takes));
            assert!(!takes("") && !takes("yesterday"));
        }
    }

    #[test]
    fn what_is_no_text_is_no_value() {
        for json in [serde_json::json!(5), serde_json::json!(null), serde_json::json!(["2026-05-06"])] {
            assert!(serde_json::from_value::<Day>(json.clone()).is_err(), "{json}");
        }
    }
}
