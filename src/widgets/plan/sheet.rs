//! The plan as a sheet: what to do when, to read, print or save.

use super::{
    download,
    timeline::{Timeline, in_words, step_in_words},
};
use crate::{
    components::Markup,
    model::document::{Plan, PlanLine},
    text::moment::WallTime,
};
use leptos::prelude::*;

/// The plan for an appointment, as it is shown and printed.
pub fn sheet(plan: StoredValue<Plan>, at: WallTime, timeline: Timeline) -> impl IntoView {
    let (exam, foot, arrival) = plan.with_value(|plan| (plan.exam.clone(), plan.foot.0.clone(), plan.arrival.clone()));
    let Timeline { ahead, steps, after } = timeline.clone();
    let ahead = (!ahead.is_empty()).then(|| {
        let lines = ahead.into_iter().map(line).collect_view();
        view! { <h3>"Ahead of time"</h3><ul class="list">{lines}</ul> }
    });
    // Lines of the same moment share its heading.
    let mut moments: Vec<(String, Vec<AnyView>)> = Vec::new();
    let mut add = |when: String, what: AnyView| match moments.last_mut() {
        Some((last, lines)) if *last == when => lines.push(what),
        _ => moments.push((when, vec![what])),
    };
    for step in steps {
        add(step_in_words(&step), text(step.line));
    }
    let arrival = arrival.map(|arrival| [". ", &arrival].concat());
    add(in_words(at, "at"), view! { <strong>{exam.clone()}</strong>{arrival} }.into_any());
    for (until, line) in after {
        let when = match until {
            Some(until) => ["After the exam, until at least ", &in_words(until.in_durham(), "at")].concat(),
            None => "After the exam".to_string(),
        };
        add(when, text(line));
    }
    let moments = moments
        .into_iter()
        .map(|(when, lines)| {
            let lines = lines.into_iter().map(|line| view! { <p class="timeline__text">{line}</p> }).collect_view();
            view! { <li><p class="timeline__when">{when}</p>{lines}</li> }
        })
        .collect_view();
    view! {
        <div class="plan__sheet">
            <p class="plan__actions">
                <button class="button" type="button" on:click=move |_| download::print()>"Print this plan"</button>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| plan.with_value(|plan| download::save(plan, at, &timeline))
                >
                    "Add to my calendar"
                </button>
            </p>
            <p class="plan__exam">{exam.clone()}", "{in_words(at, "at")}</p>
            {ahead}
            <h3>"Step by step"</h3>
            <ol class="timeline stations">{moments}</ol>
            <Markup html=foot/>
        </div>
    }
}

/// A line without a time of its own.
fn line(line: PlanLine) -> impl IntoView {
    view! { <li>{text(line)}</li> }
}

fn text(line: PlanLine) -> AnyView {
    let mark = line.is_general.then(|| view! { <span class="exam__general">"General guidance"</span> });
    view! { {line.text}{mark} }.into_any()
}
