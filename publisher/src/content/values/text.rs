//! Implements the behavior that all values share: JSON stores them as text.

use std::{error::Error, fmt};

/// Text that its type cannot parse. The message names the expected and the found value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The expected value: "a date like 2026-05-06".
    expected: String,
    found: String,
    /// A suggested correction, where one can be guessed: "midnight is 00:00 of the next day".
    hint: Option<&'static str>,
}

impl Invalid {
    pub(super) fn new(expected: impl Into<String>, found: &str) -> Self {
        Invalid { expected: expected.into(), found: found.to_string(), hint: None }
    }

    pub(super) fn with_hint(self, hint: Option<&'static str>) -> Self {
        Invalid { hint, ..self }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found “{}”", self.expected, self.found)?;
        self.hint.map_or(Ok(()), |hint| write!(f, "; {hint}"))
    }
}

impl Error for Invalid {}

/// Implements reading `$type`, which has `FromStr` and `Display`, from JSON text and writing it back. `$pattern`, a
/// regular expression, describes the text to editors' apps.
macro_rules! json_text {
    ($type:ty, $pattern:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

/// Implements reading the text of `$type`, a struct around a `String`.
macro_rules! plain_text {
    ($type:ident) => {
        impl $type {
            /// Returns the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(super) use {json_text, plain_text};
