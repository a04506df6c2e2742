use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Length of a visit in minutes, from a short to a long one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Written", into = "Written")]
#[schemars(with = "Written")]
pub struct Minutes {
    min: u16,
    max: u16,
}

/// Length of the visit.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Minutes")]
struct Written {
    /// Minutes of a short visit.
    min: u16,
    /// Minutes of a long visit.
    max: u16,
}

impl Minutes {
    /// Returns the minutes of a short visit.
    pub fn min(self) -> u16 {
        self.min
    }

    /// Returns the minutes of a long visit, at least those of a short one.
    pub fn max(self) -> u16 {
        self.max
    }
}

/// Appears in place of an invalid length.
pub(super) fn example() -> Value {
    json!(Minutes { min: 30, max: 60 })
}

impl TryFrom<Written> for Minutes {
    type Error = String;

    /// # Errors
    /// Rejects a short visit that is longer than a long one.
    fn try_from(Written { min, max }: Written) -> Result<Minutes, String> {
        if min <= max {
            Ok(Minutes { min, max })
        } else {
            Err(format!("the shortest visit, {min}, is longer than the longest, {max}"))
        }
    }
}

impl From<Minutes> for Written {
    fn from(Minutes { min, max }: Minutes) -> Written {
        Written { min, max }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_visit_is_no_longer_than_a_long_one() {
        let read = |min: u16, max: u16| serde_json::from_value::<Minutes>(json!({ "min": min, "max": max }));
        assert_eq!(read(30, 30).expect("a length"), Minutes { min: 30, max: 30 });
        let error = read(60, 30).expect_err("no length").to_string();
        assert_eq!(error, "the shortest visit, 60, is longer than the longest, 30");
    }
}
