//! `conditions.json`: what changes how one prepares for an exam, as questions of the exam plan.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Conditions {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// In the order in which they are asked.
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Condition {
    /// As `when` of an instruction names it. Those that begin with `age-` exclude one another.
    pub id: String,
    /// What one ticks: "I have diabetes".
    pub label: String,
    /// The same, said by a parent, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_a_child: Option<String>,
}
