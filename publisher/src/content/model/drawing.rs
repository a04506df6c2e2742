//! How an exam is shown: its drawing, and the icons of its steps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of the drawing `assets/drawings/<name of this file>.svg`. It shows the machine and the person in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// What the drawing shows, in one or two sentences, 60–300 characters: position, head or feet first, machine, staff,
    /// what is worn.
    #[schemars(length(min = 60, max = 300))]
    pub alt: String,
    /// One sentence for each numbered marker, in their order. Plain text.
    #[schemars(length(min = 3, max = 5))]
    pub labels: Vec<String>,
    /// What the control says that shows the motion, if the drawing has a layer that moves: "Show how the table moves".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 6, max = 60))]
    pub motion: Option<String>,
}

impl Drawing {
    /// The symbols of the drawing's file, from back to front.
    pub fn layers(&self) -> &'static [&'static str] {
        if self.motion.is_some() { &["behind", MOVES, "front"] } else { &["drawing"] }
    }
}

/// The layer that moves.
pub const MOVES: &str = "moves";

/// What to do before, during and after the exam, in icons. A part has steps if it has instructions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The little pictures above "Before", 3 to 6.
    #[schemars(length(min = 3, max = 6))]
    pub before: Vec<Step>,
    /// The little pictures above "During", 1 to 6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 6))]
    pub during: Vec<Step>,
    /// The little pictures above "After", 1 to 6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 6))]
    pub after: Vec<Step>,
}

/// One icon with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// An icon of `assets/drawings/steps.svg`: `no-food`. `/style/` shows them all.
    pub icon: String,
    /// What an instruction of this exam says, in 5–64 characters without a full stop.
    #[schemars(length(min = 5, max = 64))]
    pub text: String,
}
