//! A personal plan for an exam: what to do when, on paper and in the visitor's calendar. It is computed in the browser from the
//! page's own data and kept only in the URL's query: nothing is sent or stored.

mod download;
mod form;
mod icalendar;
mod sheet;
mod timeline;

pub use sheet::sheet;
pub use timeline::timeline;

use crate::{
    chunk,
    components::{ResultCount, lazy, use_today},
    model::document,
    site::id,
    text::moment::WallTime,
};
use form::{Fields, form};
use leptos::prelude::*;
use timeline::{Timeline, in_words};
use wasm_bindgen_futures::spawn_local;

/// A plan, its appointment, and the instructions for it.
type Sheet = (StoredValue<document::Plan>, WallTime, Timeline);

chunk!(SHEET in plan_sheet: Sheet => |(plan, at, timeline)| Some(sheet(plan, at, timeline).into_any()));

/// The form for an appointment, and the plan for it as soon as date and time are known.
#[component]
pub fn Plan(plan: document::Plan) -> impl IntoView {
    let today = use_today(plan.built.clone());
    let fields = Fields::new();
    let plan = StoredValue::new(plan);
    let appointment = Memo::new(move |_| fields.appointment());
    let timeline = Memo::new(move |_| {
        let answers = fields.answers.get();
        let answers: Vec<&str> = answers.split(',').collect();
        appointment.get().map(|at| (at, plan.with_value(|plan| timeline(plan, at, &answers))))
    });
    let status = Signal::derive(move || match timeline.get() {
        Some((at, timeline)) => {
            let steps = timeline.ahead.len() + timeline.steps.len() + timeline.after.len();
            ["Your plan for ", &in_words(at, "at"), ": ", &steps.to_string(), " steps"].concat()
        }
        None => String::new(),
    });
    view! {
        <section
            id=id::PLAN
            class="plan when-ready"
            aria-labelledby="plan-title"
            tabindex="-1"
            on:focusin=move |_| spawn_local(async { _ = SHEET.load().await })
        >
            <h2 id="plan-title">"Your plan"</h2>
            {form(plan, fields, appointment, today)}
            <ResultCount words=status/>
            {lazy(&SHEET, move || timeline.get().map(|(at, timeline)| (plan, at, timeline)))}
        </section>
    }
}
