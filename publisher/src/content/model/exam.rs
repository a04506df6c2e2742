//! `exams/*.json`: how to prepare for one kind of exam, as data that a planner can compute with.

use super::drawing::{Drawing, Steps};
use crate::content::values::{Day, Duration, TimeOrMidnight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the exam.
    pub title: String,
    /// What people call it: "CAT scan".
    pub names: Vec<String>,
    /// Parts of the body that it looks at.
    pub body_parts: Vec<String>,
    /// Who has it. An exam of children has a page of its own.
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
    /// Whether it finds something out, as all exams do but treatments and what only helps with another.
    #[serde(default = "is_true", skip_serializing_if = "Clone::clone")]
    #[schemars(extend("default" = true))]
    pub is_test: bool,
    /// Questions that the page answers, as visitors type or say them: "can I eat before my CT". The search gives them weight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<String>,
    /// Whose the advice on this page is.
    pub guidance: Guidance,
    /// Inline text.
    pub what_it_is: String,
    /// Length of the visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
    pub drawing: Drawing,
    pub steps: Steps,
    /// What to do before the exam.
    pub before: Vec<Instruction>,
    /// What happens in the exam.
    pub during: Vec<Instruction>,
    /// What to do after the exam.
    pub after: Vec<Instruction>,
    /// Inline text each.
    pub bring: Vec<String>,
    /// What the staff must know. Inline text each.
    pub tell_us: Vec<String>,
    /// Desks that help with it.
    #[schemars(extend("x-relation" = "desks"))]
    pub desks: Vec<String>,
    /// Paths of up to four pages that are useful next: `/about/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-path" = true))]
    pub related: Vec<String>,
    /// Web addresses that the facts come from.
    pub sources: Vec<String>,
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
    /// What is usual elsewhere; the care team's word comes first.
    General,
    /// Some of each; every instruction says which.
    Mixed,
}

/// Length of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Minutes of a short visit.
    pub min: u16,
    /// Minutes of a long visit.
    pub max: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// Inline text.
    pub text: String,
    /// What it is about.
    pub kind: InstructionKind,
    /// When it starts to hold, or for how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Only for those to whom one of these applies: `diabetes`, `contrast`, …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<String>,
    /// Whose advice it is.
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

/// When an instruction starts to hold, or how long it holds afterwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// From this long before the appointment: `PT4H` for four hours, `P2D` for two days.
    Before(Duration),
    /// At the latest this long before the appointment: `PT4H` for four hours, `P2D` for two days.
    By(Duration),
    /// From this time of day in Durham.
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
