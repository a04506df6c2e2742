//! `people/*.json`: members of the department, as public pages show them.

use crate::content::values::{Day, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// First name with middle initials: "Erik K."
    pub given_name: String,
    /// Last name.
    pub family_name: String,
    /// Degrees: "MD, PhD".
    #[schemars(extend("x-may-be-empty" = true))]
    pub credentials: String,
    /// Role; only with evidence from 2023 or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Division of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<String>,
    /// Clinical and research interests, a few words each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// Date of the evidence.
    pub as_of: String,
    /// URLs of the sources of the facts.
    pub sources: Vec<WebAddress>,
    /// Date of the last review, `YYYY-MM-DD`.
    pub reviewed: Day,
}

impl Person {
    /// Returns the name: "Erik K. Paulson".
    pub fn name(&self) -> String {
        [&self.given_name, " ", &self.family_name].concat()
    }

    /// Returns the name with credentials: "Erik K. Paulson, MD".
    pub fn full_name(&self) -> String {
        let comma = if self.credentials.is_empty() { "" } else { ", " };
        [&self.name(), comma, &self.credentials].concat()
    }

    /// Returns the initials: "EP".
    pub fn monogram(&self) -> String {
        [&self.given_name, &self.family_name].iter().filter_map(|name| name.chars().next()).collect()
    }
}
