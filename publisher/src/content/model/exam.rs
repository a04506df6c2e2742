//! `exams/*.json`: how to prepare for one kind of exam, as data from which plans are computed.

use super::drawing::{Drawing, Steps};
use crate::content::values::{Day, Duration, Minutes, PagePath, TimeOrMidnight, WebAddress};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the exam.
    pub title: String,
    /// Other names that people use: "CAT scan".
    pub names: Vec<String>,
    /// Parts of the body that it examines.
    pub body_parts: Vec<String>,
    /// The patients. An exam of children has its own page.
    pub audience: Audience,
    /// One sentence, 40–220 characters. Plain text.
    #[schemars(length(min = 40, max = 220))]
    pub summary: String,
    /// For search engines: 70–160 characters, unique in the site.
    #[schemars(length(min = 70, max = 160))]
    pub description: String,
    /// Name of the picture at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-picture" = true))]
    pub picture: Option<String>,
    /// Whether it is a diagnostic test rather than a treatment or a part of another exam.
    #[serde(default = "is_true", skip_serializing_if = "Clone::clone")]
    #[schemars(extend("default" = true))]
    pub is_test: bool,
    /// Questions that the page answers, as visitors type or say them: "can I eat before my CT". The search ranks by them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<String>,
    /// Origin of the guidance on this page.
    pub guidance: Guidance,
    /// Description of the exam. Inline text.
    pub what_it_is: String,
    /// Length of the visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    pub drawing: Drawing,
    pub steps: Steps,
    /// Instructions for before the exam.
    pub before: Vec<Instruction>,
    /// Course of the exam.
    pub during: Vec<Instruction>,
    /// Instructions for after the exam.
    pub after: Vec<Instruction>,
    /// Things to bring. Each is inline text.
    pub bring: Vec<String>,
    /// Information that the staff needs. Each is inline text.
    pub tell_us: Vec<String>,
    /// Desks to call, first to call first.
    #[schemars(extend("x-relation" = "desks"))]
    pub desks: Vec<String>,
    /// Paths of up to four pages that are useful next: `/about/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-path" = true))]
    pub related: Vec<PagePath>,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
    pub reviewed: Day,
}

fn is_true() -> bool {
    true
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Adults,
    Children,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Guidance {
    /// From the department or its health system.
    Department,
    /// General guidance; the care team's instructions take precedence.
    General,
    /// Both; each instruction says which.
    Mixed,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// Inline text.
    pub text: String,
    /// The subject of the instruction.
    pub kind: InstructionKind,
    /// The time at which it begins to apply, or how long it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Conditions, of which one must apply: `diabetes`, `contrast`, …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<String>,
    /// Origin of the instruction.
    pub guidance: Guidance,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InstructionKind {
    Food,
    Drink,
    Caffeine,
    Medicine,
    Clothing,
    Arrival,
    Safety,
    Exercise,
    Supplement,
    Companion,
    Other,
}

/// The time at which an instruction begins to apply, or how long it applies after the exam.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// From this long before the appointment: `PT4H` for four hours, `P2D` for two days.
    Before(Duration),
    /// At the latest this long before the appointment: `PT4H` for four hours, `P2D` for two days.
    By(Duration),
    /// From this time of day, Eastern time.
    Clock(Clock),
    /// For this long after the exam: `PT4H` for four hours, `P2D` for two days.
    After(Duration),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// 0 is the day of the appointment, 1 the day before.
    pub days_before: u8,
    /// `HH:MM`; "after midnight" is day 0, `00:00`.
    pub time: TimeOrMidnight,
}
