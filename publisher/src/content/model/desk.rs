//! `desks/*.json`: who to call, when, and where they are.

use crate::content::values::{Day, Email, Phone, TimeOfDay, TimeOrMidnight, WebAddress, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the desk.
    pub name: String,
    /// Reasons to call.
    pub purpose: String,
    /// Telephone number: (919) 684-2711.
    pub phone: Phone,
    /// Menu option to choose after the call is answered: "option 2".
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
    /// Reasons to call in the words of callers: "schedule an MRI".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Postal address of a place that visitors can go to, line by line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Vec<String>>,
    /// Postal address for mail only, such as a post office box, line by line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<Vec<String>>,
    /// Opening hours; empty if not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
    /// A note about the hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_note: Option<String>,
    /// Date of these details, if they are not recent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// URLs of the sources of the facts.
    pub sources: Vec<WebAddress>,
    /// Date of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}

/// Opening hours, Eastern time (schema.org `OpeningHoursSpecification`).
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
