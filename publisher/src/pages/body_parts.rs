//! The parts of the body that the figures show, and where they are. `media/drawings/body.py` draws the figures.

use crate::content::model::exam::Audience;

/// An adult or a child, from the front and from the back.
pub struct Figure {
    /// The beginning of the names of its two symbols in `assets/drawings/body.svg`.
    pub id: &'static str,
    pub title: &'static str,
    pub audience: Audience,
    /// The word that the exams of this audience have; empty for adults, whose figure finds all exams.
    pub query: &'static str,
    /// The height of the symbols. They are 100 units wide.
    pub height: u16,
    /// In the order in which they are listed, from top to bottom: so that no two lines from label to place cross.
    pub parts: &'static [Part],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Front,
    Back,
}

impl View {
    /// The middle of the figure in a picture with both views.
    pub fn middle(self) -> f64 {
        if self == View::Front { 50.0 } else { 150.0 }
    }

    /// The side of the picture at which the labels are.
    pub fn edge(self) -> f64 {
        if self == View::Front { 0.0 } else { 200.0 }
    }
}

/// A place from the middle of the body and the top of the head.
pub struct Point {
    pub x: f64,
    pub y: f64,
}

pub struct Part {
    pub label: &'static str,
    /// The names in the `body_parts` of exams. The first is what the link asks for.
    pub names: &'static [&'static str],
    pub view: View,
    pub at: Point,
}

const fn part(label: &'static str, names: &'static [&'static str], view: View, x: f64, y: f64) -> Part {
    Part { label, names, view, at: Point { x, y } }
}

use View::{Back, Front};

pub const FIGURES: [Figure; 2] = [
    Figure {
        id: "adult",
        title: "Adult, front and back",
        audience: Audience::Adults,
        query: "",
        height: 285,
        parts: &[
            part("Head", &["head", "brain"], Front, 0.0, 14.0),
            part("Throat", &["throat"], Front, 0.0, 44.0),
            part("Chest", &["chest", "lungs"], Front, -10.0, 72.0),
            part("Breast", &["breast"], Front, -14.0, 92.0),
            part("Heart", &["heart"], Front, 5.0, 84.0),
            part("Belly", &["belly"], Front, -4.0, 114.0),
            part("Pelvis", &["pelvis"], Front, -6.0, 142.0),
            part("Knee", &["knee"], Front, -15.0, 204.0),
            part("Feet", &["feet"], Front, -16.0, 269.0),
            part("Neck", &["neck"], Back, 0.0, 42.0),
            part("Shoulder", &["shoulder"], Back, 26.5, 61.0),
            part("Spine", &["spine", "back"], Back, 0.0, 84.0),
            part("Elbow", &["elbow"], Back, 33.0, 103.0),
            part("Kidneys", &["kidneys"], Back, 9.0, 114.0),
            part("Wrist", &["wrist"], Back, 40.5, 143.0),
            part("Hands", &["hands"], Back, 44.0, 155.0),
            part("Hip", &["hip", "hips"], Back, 16.0, 146.0),
            part("Ankle", &["ankle"], Back, 13.5, 261.0),
        ],
    },
    Figure {
        id: "child",
        title: "Child, front and back",
        audience: Audience::Children,
        query: "child",
        height: 200,
        parts: &[
            part("Throat", &["throat"], Front, 0.0, 38.0),
            part("Chest", &["chest"], Front, -8.0, 62.0),
            part("Stomach", &["stomach"], Front, 5.0, 80.0),
            part("Bowel", &["bowel"], Front, -4.0, 92.0),
            part("Bladder", &["bladder"], Front, 0.0, 103.0),
            part("Belly", &["belly"], Back, -8.0, 76.0),
            part("Kidneys", &["kidneys"], Back, 7.0, 86.0),
            part("Pelvis", &["pelvis"], Back, 8.0, 100.0),
        ],
    },
];
