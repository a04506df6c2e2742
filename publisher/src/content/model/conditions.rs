//! `conditions.json`: the conditions that change how to prepare for an exam, as questions of the exam plan.

use crate::content::values::AgeRange;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The conditions in the order in which the plan asks about them.
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The id that `when` of an instruction names. Links to plans contain it, so its meaning never changes.
    pub id: String,
    /// Label of the checkbox: "I have diabetes". An age has none; its range is its label.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The label in the words of a parent, if different.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_a_child: Option<String>,
    /// The ages, if the condition is an age of the child. Each child matches exactly one of the ages that an exam uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
}
