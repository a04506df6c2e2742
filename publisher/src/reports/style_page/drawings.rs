//! The group "Drawings": the drawing of each exam, and the icons of steps.

use super::{example::Example, samples::Samples};
use crate::pages::{
    body_parts::{FIGURES, Figure},
    drawing::{BODY, DrawingCard, DrawingStyle, ExamDrawing, step_icon},
};
use leptos::prelude::*;

/// Shows all drawings with their labels, and all icons with their names.
pub fn view(samples: &Samples, icons: Vec<String>) -> impl IntoView + use<> {
    let drawings = samples
        .catalog
        .exams
        .iter()
        .map(|(slug, exam)| {
            let (slug, drawing) = (slug.clone(), exam.drawing.clone());
            let note = format!("`{slug}.svg`: {}", drawing.alt);
            view! { <Example title=exam.title.clone() note><ExamDrawing slug drawing/></Example> }
        })
        .collect_view();
    let cards = samples
        .catalog
        .exams
        .iter()
        .map(|(slug, exam)| view! { <DrawingCard slug drawing=exam.drawing.clone()/> })
        .collect_view();
    let icons = icons
        .into_iter()
        .map(|name| view! { <li class="step-strip__step">{step_icon(&name)}<code>{name}</code></li> })
        .collect_view();
    let figures = FIGURES
        .iter()
        .flat_map(|Figure { id, height, .. }| ["front", "back"].map(|view| (format!("{BODY}#{id}-{view}"), *height)))
        .map(|(symbol, height)| view! { <svg aria-hidden="true" width="100" height=height><use href=symbol></use></svg> })
        .collect_view();
    view! {
        <DrawingStyle/>
        <Example title="Figure of the body" note="An adult and a child, from the front and from the back. Exam Prep has links on their parts.">
            <div class="style-page__row">{figures}</div>
        </Example>
        <Example title="Icons of steps" note="The main steps before, during and after an exam, each with its words.">
            <ul class="step-strip">{icons}</ul>
        </Example>
        <Example title="Drawings in a list" note="The same, small: without markers, with bolder outlines.">
            <div class="style-page__row">{cards}</div>
        </Example>
        {drawings}
    }
}
