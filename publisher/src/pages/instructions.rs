use super::drawing::StepStrip;
use crate::{
    body::Prose,
    content::model::{
        drawing::Step,
        exam::{Guidance, Instruction},
    },
};
use leptos::prelude::*;

/// Lists the instructions for before, during, or after an exam, below their main steps in icons. `is_mixed` labels the lines that are general guidance.
#[component]
pub fn Instructions(
    id: &'static str,
    title: &'static str,
    steps: Vec<Step>,
    instructions: Vec<Instruction>,
    is_mixed: bool,
) -> impl IntoView {
    let instructions = instructions
        .into_iter()
        .map(|Instruction { text, guidance, .. }| {
            let mark = (is_mixed && guidance == Guidance::General)
                .then(|| view! { <span class="exam__general">"General guidance"</span> });
            view! { <li><Prose text/>{mark}</li> }
        })
        .collect_view();
    view! {
        <section class="exam__part" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <StepStrip steps/>
            <ul class="list">{instructions}</ul>
        </section>
    }
}
