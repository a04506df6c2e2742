//! How to prepare for an exam: before, during, after.

use super::{
    Place,
    parts::{Frame, Provenance, Summaries},
};
use crate::{
    blocks::Contacts,
    components::Prose,
    content::model::{
        document::ExamContent,
        exam::{Guidance, Instruction, Minutes},
    },
};
use leptos::prelude::*;

#[component]
pub fn ExamPage(content: ExamContent, place: Place) -> impl IntoView {
    let ExamContent { exam, references, related } = content;
    let is_mixed = exam.guidance == Guidance::Mixed;
    let parts = [("before", "Before", exam.before), ("during", "During", exam.during), ("after", "After", exam.after)];
    let parts = parts
        .into_iter()
        .filter(|(_, _, instructions)| !instructions.is_empty())
        .map(|(id, title, instructions)| view! { <Part id title instructions is_mixed/> })
        .collect_view();
    let names =
        (!exam.names.is_empty()).then(|| view! { <p class="exam__names">"Also called: "{exam.names.join(", ")}</p> });
    let desks = exam.desks.iter().filter_map(|slug| references.desks.get(slug).cloned()).collect();
    let related = (!related.is_empty()).then(|| view! { <Summaries title="Related pages" summaries=related/> });
    view! {
        <Frame place title=exam.title summary=exam.summary picture=exam.picture>
            <div class="body exam">
                <p><Prose text=exam.what_it_is/></p>
                {names}
                {exam.minutes.map(|minutes| view! { <p><strong>"How long: "</strong>{duration(minutes)}</p> })}
                {general_guidance(exam.guidance)}
                <div class="exam__parts">{parts}</div>
                {list("What to bring", exam.bring)}
                {list("What to tell us", exam.tell_us)}
                <h2>"Who to call"</h2>
                <Contacts desks/>
            </div>
            {related}
            <Provenance sources=exam.sources reviewed=exam.reviewed/>
        </Frame>
    }
}

/// What to do before, during or after the exam. `is_mixed` marks the lines that are general guidance.
#[component]
pub fn Part(id: &'static str, title: &'static str, instructions: Vec<Instruction>, is_mixed: bool) -> impl IntoView {
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
            <ul class="list">{instructions}</ul>
        </section>
    }
}

fn general_guidance(guidance: Guidance) -> Option<impl IntoView> {
    let text = match guidance {
        Guidance::Department => return None,
        Guidance::General => {
            "This is general guidance, not the department’s own. Your care team’s instructions come first."
        }
        Guidance::Mixed => {
            "Lines marked “General guidance” are not the department’s own. Your care team’s instructions come first."
        }
    };
    Some(view! {
        <aside class="callout callout--guidance" aria-label="General guidance">
            <p class="callout__title">"General guidance"</p>
            <p>{text}</p>
        </aside>
    })
}

fn list(title: &'static str, items: Vec<String>) -> Option<impl IntoView> {
    let items =
        (!items.is_empty()).then(|| items.into_iter().map(|text| view! { <li><Prose text/></li> }).collect_view())?;
    Some(view! { <h2>{title}</h2><ul class="list">{items}</ul> })
}

fn duration(Minutes { min, max }: Minutes) -> String {
    if min == max { format!("about {min} minutes") } else { format!("{min} to {max} minutes") }
}
