//! The data that a visitor's exam plan is computed from: the instructions as numbers and plain text.

use super::{builder::PageBuilder, drawing::AllSteps};
use crate::{
    body::{self, Prose, contacts},
    content::{
        inline,
        model::{
            Exam,
            exam::{Audience, Clock, Guidance, Instruction, InstructionKind, Timing},
        },
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::model::document::{Plan, PlanLine, PlanTime};
use std::collections::BTreeSet;

impl PageBuilder<'_> {
    pub(super) fn plan(&self, slug: &str, exam: &Exam) -> Plan {
        let before = exam.before.iter().map(|line| (line, PlanTime::Ahead));
        let lines: Vec<PlanLine> = before
            .chain(exam.after.iter().map(|line| (line, PlanTime::After(0))))
            .map(|(line, otherwise)| plan_line(line, otherwise, exam.guidance == Guidance::Mixed))
            .collect();
        let all = [&exam.before, &exam.during, &exam.after].into_iter().flatten();
        let of_all: BTreeSet<&String> = all.flat_map(|line| &line.when).collect();
        let asked = self.catalog.conditions.conditions.iter().filter(|condition| {
            let is_asked = |line: &PlanLine| line.when.contains(&condition.id);
            // The age groups of an exam cover all ages, so keep a group as an answer even if it changes nothing here.
            lines.iter().any(is_asked) || condition.age.is_some() && of_all.contains(&condition.id)
        });
        let (mut ages, mut questions) = (Vec::new(), Vec::new());
        for condition in asked {
            let of_a_child = condition.of_a_child.as_ref().filter(|_| exam.audience == Audience::Children);
            match condition.age {
                Some(age) => ages.push((condition.id.clone(), age.label())),
                None => questions.push((condition.id.clone(), of_a_child.unwrap_or(&condition.label).clone())),
            }
        }
        Plan {
            exam: exam.title.clone(),
            slug: slug.to_string(),
            host: self.catalog.site.origin.host().to_string(),
            built: self.built.to_string(),
            minutes: exam.minutes.map_or(0, |minutes| minutes.max().into()),
            arrival: (!exam.before.iter().any(says_arrival)).then(|| self.arrival()),
            ages,
            questions,
            lines,
            foot: markup(|| self.plan_foot(exam)),
        }
    }

    fn arrival(&self) -> String {
        let portal = &self.catalog.site.patient_portal;
        format!("If your appointment letter or {portal} names a time to arrive, come at that time.")
    }

    fn plan_foot(&self, exam: &Exam) -> AnyView {
        let list = |title: &'static str, items: &[String]| {
            (!items.is_empty()).then(|| view! { <h3>{title}</h3>{body::list(items.to_vec())} })
        };
        let desks = body::desks(&exam.desks, self.catalog)
            .into_iter()
            .map(|desk| view! { <li>{desk.name}": "{contacts::number(desk.phone)}</li> })
            .collect_view();
        view! {
            <AllSteps steps=exam.steps.clone()/>
            {list("Bring", &exam.bring)}
            {list("Tell us", &exam.tell_us)}
            <h3>"Call if you have questions"</h3>
            <ul class="list">{desks}</ul>
            <p><Prose text="This plan follows the steps on this page. Your care team’s instructions come first."/></p>
        }
        .into_any()
    }
}

fn says_arrival(line: &Instruction) -> bool {
    line.kind == InstructionKind::Arrival && line.timing.is_some() && line.when.is_empty()
}

fn plan_line(line: &Instruction, otherwise: PlanTime, is_mixed: bool) -> PlanLine {
    PlanLine {
        topic: topic(line.kind).to_string(),
        text: inline::plain(&line.text),
        when: line.when.clone(),
        is_general: is_mixed && line.guidance == Guidance::General,
        time: match &line.timing {
            None => otherwise,
            Some(Timing::Before(duration)) => PlanTime::From(duration.minutes()),
            Some(Timing::By(duration)) => PlanTime::By(duration.minutes()),
            Some(Timing::After(duration)) => PlanTime::After(duration.minutes()),
            Some(Timing::Clock(Clock { days_before, time })) => PlanTime::Clock((*days_before).into(), time.minutes()),
        },
    }
}

fn topic(kind: InstructionKind) -> &'static str {
    match kind {
        InstructionKind::Food => "Food",
        InstructionKind::Drink => "Drink",
        InstructionKind::Caffeine => "Caffeine",
        InstructionKind::Medicine => "Medicines",
        InstructionKind::Clothing => "Clothing",
        InstructionKind::Arrival => "When to arrive",
        InstructionKind::Safety => "Safety",
        InstructionKind::Exercise => "Exercise",
        InstructionKind::Supplement => "Supplements",
        InstructionKind::Companion => "Someone with you",
        InstructionKind::Other => "Please note",
    }
}
