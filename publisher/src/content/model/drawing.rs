//! The drawing of an exam and the icons of its steps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The texts of the drawing `assets/drawings/<name of this file>.svg`. It shows the machine and the person in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Description of the drawing in one or two sentences, 60–300 characters: position, head or feet first, machine,
    /// staff, clothing.
    #[schemars(length(min = 60, max = 300))]
    pub alt: String,
    /// One sentence for each numbered marker, in order. Plain text.
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
        if self.motion.is_some() { &["behind", MOVES, "front"] } else { &STILL }
    }
}

/// The only layer of a drawing in which nothing moves.
pub const STILL: [&str; 1] = ["drawing"];

/// The layer that moves.
pub const MOVES: &str = "moves";

/// Instructions for before, during and after the exam as icons. A part has steps if it has instructions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Icons above "Before", 3 to 6.
    #[schemars(length(min = 3, max = 6))]
    pub before: Vec<Step>,
    /// Icons above "During", 1 to 6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 6))]
    pub during: Vec<Step>,
    /// Icons above "After", 1 to 6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 6))]
    pub after: Vec<Step>,
}

/// An icon with its label.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// An icon of `assets/drawings/steps.svg`: `no-food`. `/style/` shows them all.
    pub icon: String,
    /// Short form of an instruction of this exam, 5–64 characters without a period.
    #[schemars(length(min = 5, max = 64))]
    pub text: String,
}
