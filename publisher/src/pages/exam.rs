//! How to prepare for an exam: before, during, after.

use super::{
    builder::{PageBuilder, Text},
    drawing::{DrawingStyle, ExamDrawing},
    frame::{Provenance, Summaries},
    instructions::Instructions,
};
use crate::{
    body::{self, Contacts, Prose},
    content::model::{
        Exam,
        exam::{Guidance, Minutes},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{model::document::Part, site::id};

impl PageBuilder<'_> {
    pub(super) fn exam(&self, slug: &str, exam: &Exam) -> Text {
        Text {
            title: exam.title.clone(),
            summary: exam.summary.clone(),
            eyebrow: None,
            picture: exam.picture.clone(),
            parts: vec![
                Part::Markup(markup(|| self.preparation(slug, exam))),
                Part::Plan(Box::new(self.plan(slug, exam))),
                Part::Markup(markup(|| self.exam_foot(exam))),
            ],
        }
    }

    fn preparation(&self, slug: &str, exam: &Exam) -> AnyView {
        let is_mixed = exam.guidance == Guidance::Mixed;
        let steps = &exam.steps;
        let parts = [
            ("before", "Before", &steps.before, &exam.before),
            ("during", "During", &steps.during, &exam.during),
            ("after", "After", &steps.after, &exam.after),
        ];
        let parts = parts
            .into_iter()
            .filter(|(_, _, _, instructions)| !instructions.is_empty())
            .map(|(id, title, steps, instructions)| {
                view! { <Instructions id title steps=steps.clone() instructions=instructions.clone() is_mixed/> }
            })
            .collect_view();
        let names = (!exam.names.is_empty())
            .then(|| view! { <p class="exam__names">"Also called: "{exam.names.join(", ")}</p> });
        let desks = body::listed(&exam.desks, self.catalog, None);
        let has_note = desks.iter().any(|listed| !listed.desk.hours.is_empty());
        view! {
            <div class="body exam">
                <p><Prose text=exam.what_it_is.clone()/></p>
                {names}
                {exam.minutes.map(|minutes| view! { <p><strong>"How long: "</strong>{duration(minutes)}</p> })}
                <DrawingStyle/>
                <ExamDrawing slug drawing=exam.drawing.clone()/>
                {general_guidance(exam.guidance)}
                <p class="exam__to-plan when-ready"><a href=format!("#{}", id::PLAN)>"Make a plan with dates and times"</a></p>
                <div class="exam__parts stations">{parts}</div>
                {list("What to bring", &exam.bring)}
                {list("What to tell us", &exam.tell_us)}
                <h2>"Who to call"</h2>
                <Contacts desks has_note/>
            </div>
        }
        .into_any()
    }

    fn exam_foot(&self, exam: &Exam) -> AnyView {
        view! {
            <Summaries title="Related pages" summaries=self.summaries(&exam.related)/>
            <Provenance sources=exam.sources.clone() reviewed=exam.reviewed/>
        }
        .into_any()
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

fn list(title: &'static str, items: &[String]) -> Option<impl IntoView + use<>> {
    (!items.is_empty()).then(|| view! { <h2>{title}</h2>{body::list(items.to_vec())} })
}

fn duration(Minutes { min, max }: Minutes) -> String {
    if min == max { format!("about {min} minutes") } else { format!("{min} to {max} minutes") }
}
