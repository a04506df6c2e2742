//! `people/*.json`: members of the department, as public pages show them.

use crate::content::values::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// With middle initials: "Erik K."
    pub given_name: String,
    pub family_name: String,
    pub credentials: String,
    /// Only with evidence from 2023 or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// What time the evidence is from.
    pub as_of: String,
    pub sources: Vec<String>,
    pub reviewed: Day,
}

impl Person {
    /// "Erik K. Paulson".
    pub fn name(&self) -> String {
        [&self.given_name, " ", &self.family_name].concat()
    }

    /// "Erik K. Paulson, MD".
    pub fn full_name(&self) -> String {
        let comma = if self.credentials.is_empty() { "" } else { ", " };
        [&self.name(), comma, &self.credentials].concat()
    }

    /// "EP", where there is no portrait.
    pub fn monogram(&self) -> String {
        [&self.given_name, &self.family_name].iter().filter_map(|name| name.chars().next()).collect()
    }
}
