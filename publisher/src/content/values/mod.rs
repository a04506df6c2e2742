//! Defines types that only valid content can create: days, times, telephone numbers, web addresses, paths, ranges.
//! Reading a file rejects anything else, so later code needs no checks.

mod age_range;
mod day;
mod duration;
mod email;
mod href;
mod minutes;
mod page_path;
mod partial_date;
mod phone;
mod site_origin;
mod text;
mod time_of_day;
mod web_address;
mod weekday;
mod weekly_rule;
mod zone;

pub use age_range::AgeRange;
pub use day::Day;
pub use duration::Duration;
pub use email::Email;
pub use href::{Href, PageTarget, unknown_is_empty};
pub use minutes::Minutes;
pub use page_path::{OldPath, PagePath};
pub use partial_date::{PartialDate, Precision};
pub use phone::{Phone, misspelled};
use serde_json::Value;
pub use site_origin::SiteOrigin;
pub use text::Invalid;
pub use time_of_day::{TimeOfDay, TimeOrMidnight};
pub use web_address::WebAddress;
pub use weekday::Weekday;
pub use weekly_rule::WeeklyRule;
pub use zone::{in_durham, today};

/// Returns an example of each type. The reader replaces an invalid value with one of them to find the other errors in
/// the file.
pub(super) fn examples() -> impl Iterator<Item = Value> {
    let texts = [
        day::EXAMPLE,
        time_of_day::EXAMPLE,
        duration::EXAMPLE,
        phone::EXAMPLE,
        weekly_rule::EXAMPLE,
        email::EXAMPLE,
        page_path::EXAMPLE,
        site_origin::EXAMPLE,
        web_address::EXAMPLE,
    ];
    texts.into_iter().map(Value::from).chain([age_range::example(), minutes::example()])
}

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
        let takes: [fn(&str) -> bool; 13] = [
            is_written_as_read::<Day>,
            is_written_as_read::<PartialDate>,
            is_written_as_read::<TimeOfDay>,
            is_written_as_read::<TimeOrMidnight>,
            is_written_as_read::<Duration>,
            is_written_as_read::<Phone>,
            is_written_as_read::<WeeklyRule>,
            is_written_as_read::<Email>,
            is_written_as_read::<Href>,
            is_written_as_read::<OldPath>,
            is_written_as_read::<PagePath>,
            is_written_as_read::<SiteOrigin>,
            is_written_as_read::<WebAddress>,
        ];
        for takes in takes {
            assert!(examples().any(|example| example.as_str().is_some_and(takes)));
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
