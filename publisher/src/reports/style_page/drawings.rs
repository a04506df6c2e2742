//! The group "Drawings": the drawings of exams and of pages, and the icons of steps.

use super::{example::Example, samples::Samples};
use crate::{
    body::drawing::{Drawing, DrawingStyle},
    content::model::{Block, drawing::STILL},
    pages::{
        body_parts::{FIGURES, Figure},
        drawing::{BODY, DrawingCard, ExamDrawing, step_icon},
    },
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
    let of_pages = samples.catalog.pages.values().flat_map(|page| page.body.iter().map(move |block| (page, block)));
    let of_pages = of_pages
        .filter_map(|(page, block)| match block {
            Block::Drawing(drawing) => Some((page.title.clone(), drawing.clone())),
            _ => None,
        })
        .map(|(title, drawing)| {
            let note = format!("`{}.svg`: {}", drawing.name, drawing.alt);
            view! { <Example title note><Drawing name=drawing.name alt=drawing.alt labels=drawing.labels layers=&STILL motion=None/></Example> }
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
        {of_pages}
    }
}
