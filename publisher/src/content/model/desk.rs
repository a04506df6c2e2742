//! `desks/*.json`: whom to call, when, and where they sit.

use crate::content::values::{Day, Email, Phone, TimeOfDay, TimeOrMidnight, WebAddress, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// What the desk is called.
    pub name: String,
    /// What one calls it for.
    pub purpose: String,
    /// In the words of those who call: "schedule an MRI".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Number to call: (919) 684-2711.
    pub phone: Phone,
    /// What to choose after the call is answered: "option 2".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// A second number, such as a toll-free one: (800) 555-0100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_phone: Option<Phone>,
    /// Fax number: (919) 684-2711.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fax: Option<Phone>,
    /// Email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Where to go, line by line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Vec<String>>,
    /// Where to write, line by line, if only a box is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<Vec<String>>,
    /// Empty when they are not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
    /// What else there is to know about the hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_note: Option<String>,
    /// When these details were published, if that is some time ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
    pub reviewed: Day,
}

/// Opening hours in Durham's time (schema.org `OpeningHoursSpecification`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Days with these hours.
    pub days: Vec<Weekday>,
    /// `HH:MM`.
    pub opens: TimeOfDay,
    /// `HH:MM`; `24:00` is midnight at the end of the day.
    pub closes: TimeOrMidnight,
}
