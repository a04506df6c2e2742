//! `events/*.json`: what takes place, once or every week (schema.org `Event`).

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Event {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub title: String,
    pub category: Category,
    pub time: Time,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Address of the page that says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    pub sources: Vec<String>,
    pub reviewed: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Category {
    #[serde(rename = "teaching conference")]
    TeachingConference,
    #[serde(rename = "grand rounds")]
    GrandRounds,
    #[serde(rename = "meeting")]
    Meeting,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Time {
    Weekly(Weekly),
    Dates(Dates),
}

/// The same days every week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Weekly {
    /// Recurrence rule of RFC 5545: `FREQ=WEEKLY;BYDAY=MO,TH`.
    pub rule: String,
    /// `HH:MM` in Durham.
    pub starts: String,
}

/// First and last day, as exact as they are known: `2026-01` or `2026-01-15`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Dates {
    pub start: String,
    pub end: String,
}
