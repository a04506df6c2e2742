//! How to prepare for an exam: before, during, after.

use super::{
    builder::{PageBuilder, Text},
    drawing::ExamDrawing,
    frame::{OnThisPage, Provenance, Summaries},
    instructions::Instructions,
};
use crate::{
    body::{self, Contacts, Prose, drawing::DrawingStyle},
    content::{
        model::{Exam, exam::Guidance},
        values::Minutes,
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::{
        document::{Part, Widget},
        link::Link,
    },
    site::id,
};

/// The anchors and titles of sections.
const BRING: (&str, &str) = ("bring", "What to bring");
const TELL_US: (&str, &str) = ("tell-us", "What to tell us");
const CALL: (&str, &str) = ("call", "Who to call");

impl PageBuilder<'_> {
    pub(super) fn exam(&self, slug: &str, exam: &Exam) -> Text {
        Text {
            title: exam.title.clone(),
            summary: exam.summary.clone(),
            eyebrow: None,
            picture: exam.picture.clone(),
            parts: vec![
                Part::Markup(markup(|| self.preparation(slug, exam))),
                Widget::Plan(self.plan(slug, exam).into()).into(),
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
            .then(|| view! { <p class="exam-names">"Also called: "{exam.names.join(", ")}</p> });
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
                {list(BRING, &exam.bring)}
                {list(TELL_US, &exam.tell_us)}
                <h2 id=CALL.0>{CALL.1}</h2>
                <Contacts desks has_note/>
            </div>
        }
        .into_any()
    }

    /// Lists the parts of the page and the numbers to call, beside the text where there is room.
    fn exam_aside(&self, exam: &Exam) -> AnyView {
        let parts = [
            (("before", "Before"), !exam.before.is_empty()),
            (("during", "During"), !exam.during.is_empty()),
            (("after", "After"), !exam.after.is_empty()),
            (BRING, !exam.bring.is_empty()),
            (TELL_US, !exam.tell_us.is_empty()),
            (CALL, true),
        ];
        let parts = parts.into_iter().filter(|(_, is_there)| *is_there);
        let sections = parts.map(|((id, title), _)| Link::new(title, format!("#{id}"))).collect();
        view! { <OnThisPage sections desks=body::desks(&exam.desks, self.catalog)/> }.into_any()
    }

    fn exam_foot(&self, exam: &Exam) -> AnyView {
        view! {
            {self.exam_aside(exam)}
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

fn list((id, title): (&'static str, &'static str), items: &[String]) -> Option<impl IntoView + use<>> {
    (!items.is_empty()).then(|| view! { <h2 id=id>{title}</h2>{body::list(items.to_vec())} })
}

fn duration(minutes: Minutes) -> String {
    let (min, max) = (minutes.min(), minutes.max());
    if min == max { format!("about {min} minutes") } else { format!("{min} to {max} minutes") }
}
