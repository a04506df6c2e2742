//! A personal plan for an exam: what to do when, on paper and in the calendar. It is computed here
//! from the page's own data and stands in the address alone; nothing is sent or stored.

mod icalendar;
mod timeline;

use crate::{
    components::{Markup, QueryField, ResultCount, changing_text, recreated, use_query_field, use_today},
    model::document::{self, PlanLine},
    site::id,
    text::moment::WallTime,
};
use leptos::{html, prelude::*};
use timeline::{Timeline, in_words, is_age, step_in_words, unanswered};

pub use timeline::timeline;

#[component]
pub fn Plan(plan: document::Plan) -> impl IntoView {
    let today = use_today(plan.built.clone());
    let (date, time, answers) = (use_query_field("date"), use_query_field("time"), use_query_field("for"));
    let questions = plan.questions.iter().map(|(id, label)| question(id, label, answers)).collect_view();
    let has_ages = !plan.ages.is_empty();
    let plan = StoredValue::new(plan);
    let ages = has_ages.then(|| ages(plan, answers));
    let appointment = Memo::new(move |_| WallTime::parse(&date.get(), &time.get()));
    let made = Memo::new(move |_| {
        let answers = answers.get();
        let answers: Vec<&str> = answers.split(',').collect();
        appointment.get().map(|at| (at, plan.with_value(|plan| timeline(plan, at, &answers))))
    });
    // What is missing or doubtful is said beside the fields; what was entered stays.
    let remark = move || {
        let (date, time, answers) = (date.get(), time.get(), answers.get());
        let answers: Vec<&str> = answers.split(',').collect();
        if appointment.get().is_some()
            && let Some(question) = plan.with_value(|plan| unanswered(plan, &answers).map(String::from))
        {
            return [
                "If this applies, check it too: “",
                &question,
                "”. Its steps, such as when to stop eating, are not in your plan yet.",
            ]
            .concat();
        }
        let remark = if date.is_empty() && time.is_empty() {
            "Enter the date and time from your appointment letter (Eastern time)."
        } else if date.is_empty() {
            "Now enter the date."
        } else if time.is_empty() {
            "Now enter the time."
        } else if appointment.get().is_none() {
            "That date or time does not exist. Check it."
        } else if has_ages && !plan.with_value(|plan| answers.iter().any(|answer| is_age(plan, answer))) {
            "Choose your child’s age. Some steps depend on it and are not in your plan yet."
        } else if date < today.get() {
            "That date has passed. Check the date."
        } else {
            ""
        };
        remark.to_string()
    };
    let status = Signal::derive(move || match made.get() {
        Some((at, timeline)) => {
            let steps = timeline.ahead.len() + timeline.steps.len() + timeline.after.len();
            ["Your plan for ", &in_words(at, "at"), ": ", &steps.to_string(), " steps"].concat()
        }
        None => String::new(),
    });
    view! {
        <section id=id::PLAN class="plan" aria-labelledby="plan-title" tabindex="-1">
            <h2 id="plan-title">"Your plan"</h2>
            <div class="plan__form">
                <div class="plan__when">
                    {field("Date", "date", date)}
                    {field("Time", "time", time)}
                </div>
                <p class="plan__remark" role="status" inner_html=changing_text(remark)></p>
                {ages}
                <fieldset class="plan__questions">
                    <legend>"Check all that apply"</legend>
                    {questions}
                </fieldset>
                <p class="plan__note">
                    "Your plan stays on this device. It is saved in this page’s link: bookmark it to keep it. Anyone with \
                     the link can see it."
                </p>
            </div>
            <ResultCount words=status/>
            {recreated(move || made.get().map(|(at, timeline)| sheet(plan, at, timeline)))}
        </section>
    }
}

/// A field for a date or a time.
fn field(label: &'static str, kind: &'static str, field: QueryField) -> impl IntoView {
    let element = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let value = field.get();
        if let Some(element) = element.get()
            && element.value() != value
        {
            element.set_value(&value);
        }
    });
    let on_change = move |_| {
        if let Some(element) = element.get_untracked() {
            field.type_in(element.value());
        }
    };
    let id = ["plan-", kind].concat();
    view! {
        <div class="filters__field">
            <label for=id.clone()>{label}</label>
            <input id=id type=kind node_ref=element on:change=on_change/>
        </div>
    }
}

/// Whether the list `answers`, separated by commas, names `id`.
fn names(answers: &str, id: &str) -> bool {
    answers.split(',').any(|answer| answer == id)
}

/// `answers` with `id`, or without it.
fn with(answers: &str, id: &str, is_in: bool) -> String {
    let others = answers.split(',').filter(|answer| !answer.is_empty() && *answer != id);
    others.chain(is_in.then_some(id)).collect::<Vec<_>>().join(",")
}

fn question(id: &str, label: &str, answers: QueryField) -> impl IntoView + use<> {
    let (id, label) = (StoredValue::new(id.to_string()), label.to_string());
    let is_ticked = move || id.with_value(|id| names(&answers.get(), id));
    let toggle = move |event| {
        let is_in = event_target_checked(&event);
        answers.type_in(id.with_value(|id| with(&answers.get(), id, is_in)));
    };
    view! {
        <label>
            <input type="checkbox" prop:checked=is_ticked on:change=toggle/>
            {label}
        </label>
    }
}

/// One of the ages, or none.
fn ages(plan: StoredValue<document::Plan>, answers: QueryField) -> impl IntoView + use<> {
    let options = plan
        .with_value(|plan| plan.ages.clone())
        .into_iter()
        .map(|(id, label)| {
            let chosen = id.clone();
            let is_chosen = move || names(&answers.get(), &chosen);
            view! { <option value=id prop:selected=is_chosen>{label}</option> }
        })
        .collect_view();
    let choose = move |event| {
        let others = answers.get();
        let is_other = |answer: &&str| !answer.is_empty() && !plan.with_value(|plan| is_age(plan, answer));
        let others = others.split(',').filter(is_other);
        let chosen = event_target_value(&event);
        answers.type_in(others.chain((!chosen.is_empty()).then_some(chosen.as_str())).collect::<Vec<_>>().join(","));
    };
    view! {
        <div class="filters__field">
            <label for="plan-age">"Your child’s age"</label>
            <select id="plan-age" on:change=choose>
                <option value="">"Choose an age"</option>
                {options}
            </select>
        </div>
    }
}

/// The plan as it is printed.
pub fn sheet(plan: StoredValue<document::Plan>, at: WallTime, timeline: Timeline) -> impl IntoView {
    let (exam, foot, arrival) = plan.with_value(|plan| (plan.exam.clone(), plan.foot.0.clone(), plan.arrival.clone()));
    let Timeline { ahead, steps, after } = timeline.clone();
    let ahead = (!ahead.is_empty()).then(|| {
        let lines = ahead.into_iter().map(line).collect_view();
        view! { <h3>"Ahead of time"</h3><ul class="list">{lines}</ul> }
    });
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
                <button class="button" type="button" on:click=move |_| browser::print()>"Print this plan"</button>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| plan.with_value(|plan| browser::save(plan, at, &timeline))
                >
                    "Add to my calendar"
                </button>
            </p>
            <p class="plan__exam">{exam.clone()}", "{in_words(at, "at")}</p>
            {ahead}
            <h3>"Step by step"</h3>
            <ol class="timeline">{moments}</ol>
            <Markup html=foot/>
        </div>
    }
}

fn line(line: PlanLine) -> impl IntoView {
    view! { <li>{text(line)}</li> }
}

fn text(line: PlanLine) -> AnyView {
    let mark = line.is_general.then(|| view! { <span class="exam__general">"General guidance"</span> });
    view! { {line.text}{mark} }.into_any()
}

mod browser {
    use super::{icalendar, timeline::Timeline};
    use crate::{
        model::document::Plan,
        text::moment::{Moment, WallTime},
    };
    use js_sys::{Array, Date};
    use leptos::prelude::*;
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

    pub fn print() {
        _ = window().print();
    }

    /// Hands the visitor the file for the calendar.
    pub fn save(plan: &Plan, at: WallTime, timeline: &Timeline) {
        let now = Moment((Date::now() / 60_000.0) as i64);
        let file = icalendar::file(plan, at, timeline, now);
        let kind = BlobPropertyBag::new();
        kind.set_type("text/calendar;charset=utf-8");
        let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&file.into()), &kind) else { return };
        let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
        if let Ok(link) = document().create_element("a") {
            _ = link.set_attribute("href", &url);
            _ = link.set_attribute("download", &[&plan.slug, ".ics"].concat());
            link.unchecked_into::<HtmlElement>().click();
        }
        set_timeout(move || _ = Url::revoke_object_url(&url), Duration::from_secs(60));
    }
}
