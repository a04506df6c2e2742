//! The drawing of an exam and the icons of its steps.

use crate::{
    body::{
        drawing::{Drawing, layers},
        steps::icon,
    },
    content::model::drawing::{self, Step, Steps},
};
use leptos::prelude::*;

/// The path of the figures of the body.
pub const BODY: &str = "/assets/drawings/body.svg";

/// Shows the drawing of the exam `slug`.
#[component]
pub fn ExamDrawing(#[prop(into)] slug: String, drawing: drawing::Drawing) -> impl IntoView {
    let layers = drawing.layers();
    let drawing::Drawing { alt, labels, motion } = drawing;
    view! { <Drawing name=slug alt labels layers motion/> }
}

/// The drawing of the exam `slug` in a list, without its markers.
#[component]
pub fn DrawingCard(#[prop(into)] slug: String, drawing: drawing::Drawing) -> impl IntoView {
    view! { <svg class="drawing-card" aria-hidden="true" viewBox="0 0 640 360" width="160" height="90">{layers(&slug, drawing.layers())}</svg> }
}

/// Lists steps as icons with words; renders nothing if there are none.
#[component]
pub fn StepStrip(steps: Vec<Step>) -> impl IntoView {
    if steps.is_empty() {
        return ().into_any();
    }
    let steps = steps
        .into_iter()
        .map(|Step { icon, text }| view! { <li class="step-strip__step">{step_icon(&icon)}{text}</li> })
        .collect_view();
    view! { <ul class="step-strip">{steps}</ul> }.into_any()
}

/// Lists the steps of all parts, for the plan on paper.
#[component]
pub fn AllSteps(steps: Steps) -> impl IntoView {
    let Steps { before, during, after } = steps;
    let parts = [("Before", before), ("During", during), ("After", after)];
    let parts = parts
        .into_iter()
        .filter(|(_, steps)| !steps.is_empty())
        .map(|(title, steps)| view! { <h3>{title}</h3><StepStrip steps/> })
        .collect_view();
    view! { <div class="plan__steps">{parts}</div> }
}

/// The icon of this name, which accompanies its words.
pub fn step_icon(name: &str) -> impl IntoView + use<> {
    icon("step-strip__icon", "24", name)
}
