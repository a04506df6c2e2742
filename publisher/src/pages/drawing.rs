//! The drawing of an exam and the icons of its steps.
//!
//! A page uses symbols of other files, which take their colors from the page: an `img` could not.

use crate::content::model::drawing::{Drawing, MOVES, Step, Steps};
use leptos::prelude::*;

const FOLDER: &str = "/assets/drawings/";
/// The path of the figures of the body.
pub const BODY: &str = "/assets/drawings/body.svg";
/// The path of the icons of steps.
pub const ICONS: &str = "/assets/drawings/steps.svg";
/// The path of the style sheet for drawings, which only pages that show one load.
pub const STYLE: &str = "/assets/drawings/drawings.css";

/// The style of the drawings after it. The browser shows what is before it meanwhile.
#[component]
pub fn DrawingStyle() -> impl IntoView {
    view! { <link rel="stylesheet" href=STYLE/> }
}

/// Shows the drawing of the exam `slug`, with a label for each of its numbered markers. If something moves, a checkbox
/// starts the motion, by CSS alone.
#[component]
pub fn ExamDrawing(#[prop(into)] slug: String, drawing: Drawing) -> impl IntoView {
    let layers = layers(&slug, &drawing);
    let Drawing { alt, labels, motion } = drawing;
    let labels = labels.into_iter().map(|label| view! { <li>{label}</li> }).collect_view();
    let motion = motion.map(|words| view! { <label class="drawing__motion"><input type="checkbox"/>{words}</label> });
    view! {
        <figure class="drawing">
            <svg class="drawing__picture" role="img" aria-label=alt viewBox="0 0 640 360" width="640" height="360">
                {layers}
            </svg>
            {motion}
            <figcaption>
                <ol class="drawing__labels">{labels}</ol>
            </figcaption>
        </figure>
    }
}

/// The drawing of the exam `slug` in a list, without its markers.
#[component]
pub fn DrawingCard(#[prop(into)] slug: String, drawing: Drawing) -> impl IntoView {
    view! { <svg class="drawing-card" aria-hidden="true" viewBox="0 0 640 360" width="160" height="90">{layers(&slug, &drawing)}</svg> }
}

fn layers(slug: &str, drawing: &Drawing) -> impl IntoView + use<> {
    let layer = |layer: &&str| {
        let class = (*layer == MOVES).then_some("drawing__moves");
        view! { <use class=class href=format!("{FOLDER}{slug}.svg#{layer}")></use> }
    };
    drawing.layers().iter().map(layer).collect_view()
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
    view! {
        <svg class="step-strip__icon" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
            <use href=format!("{ICONS}#{name}")></use>
        </svg>
    }
}
