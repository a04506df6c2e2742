//! `conditions.json`: what changes how one prepares for an exam, as questions of the exam plan.

use crate::content::values::AgeRange;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// In the order in which they are asked.
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// As `when` of an instruction names it. Links to plans hold it: an id never changes its meaning.
    pub id: String,
    /// What one ticks: "I have diabetes". An age has none, as its range says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The same, said by a parent, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_a_child: Option<String>,
    /// For an age of the child. Of the ages that one exam uses, exactly one fits each child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
}
