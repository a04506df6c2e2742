//! The form of a plan: date and time of the appointment, and the questions on which the steps depend.

use super::timeline::{is_age, unanswered};
use crate::{
    components::{QueryField, changing_text, use_query_field},
    model::document::Plan,
    text::moment::WallTime,
};
use leptos::{html, prelude::*};

/// The fields of the form, which are fields of the URL's query.
#[derive(Clone, Copy)]
pub struct Fields {
    date: QueryField,
    time: QueryField,
    /// The ids of all conditions that apply, separated by commas.
    pub answers: QueryField,
}

impl Fields {
    pub fn new() -> Fields {
        let [date, time, answers] = ["date", "time", "for"].map(use_query_field);
        Fields { date, time, answers }
    }

    /// The appointment in Durham's time; `None` until date and time are entered and exist.
    pub fn appointment(self) -> Option<WallTime> {
        WallTime::parse(&self.date.get(), &self.time.get())
    }
}

/// The fields, a remark on what is missing or doubtful, and the questions.
pub fn form(
    plan: StoredValue<Plan>,
    fields: Fields,
    appointment: Memo<Option<WallTime>>,
    today: ReadSignal<String>,
) -> impl IntoView {
    let Fields { date, time, answers } = fields;
    let (questions, has_ages) = plan.with_value(|plan| {
        let questions = plan.questions.iter().map(|(id, label)| question(id, label, answers)).collect_view();
        (questions, !plan.ages.is_empty())
    });
    let ages = has_ages.then(|| ages(plan, answers));
    let remark = move || {
        let (date, time, answers) = (date.get(), time.get(), answers.get());
        plan.with_value(|plan| remark(plan, [&date, &time], appointment.get().is_some(), &answers, &today.get()))
    };
    view! {
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
    }
}

/// The remark on missing or doubtful input; the fields keep their values. `exists` says whether date and time are those
/// of an appointment; `today` is `YYYY-MM-DD`.
fn remark(plan: &Plan, [date, time]: [&str; 2], exists: bool, answers: &str, today: &str) -> String {
    let answers: Vec<&str> = answers.split(',').collect();
    if exists && let Some(question) = unanswered(plan, &answers) {
        return [
            "If this applies, check it too: “",
            question,
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
    } else if !exists {
        "That date or time does not exist. Check it."
    } else if !plan.ages.is_empty() && !answers.iter().any(|answer| is_age(plan, answer)) {
        "Choose your child’s age. Some steps depend on it and are not in your plan yet."
    } else if date < today {
        "That date has passed. Check the date."
    } else {
        ""
    };
    remark.to_string()
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

/// A checkbox.
fn question(id: &str, label: &str, answers: QueryField) -> impl IntoView + use<> {
    let (id, label) = (StoredValue::new(id.to_string()), label.to_string());
    let is_checked = move || id.with_value(|id| contains(&answers.get(), id));
    let toggle = move |event| {
        let is_in = event_target_checked(&event);
        answers.type_in(id.with_value(|id| toggled(&answers.get(), id, is_in)));
    };
    view! {
        <label>
            <input type="checkbox" prop:checked=is_checked on:change=toggle/>
            {label}
        </label>
    }
}

/// A choice of one age or none.
fn ages(plan: StoredValue<Plan>, answers: QueryField) -> impl IntoView + use<> {
    let options = plan
        .with_value(|plan| plan.ages.clone())
        .into_iter()
        .map(|(id, label)| {
            let chosen = id.clone();
            let is_chosen = move || contains(&answers.get(), &chosen);
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

/// Whether `answers`, separated by commas, contain `id`.
fn contains(answers: &str, id: &str) -> bool {
    answers.split(',').any(|answer| answer == id)
}

/// `answers`, separated by commas, with `id` or without it.
fn toggled(answers: &str, id: &str, is_in: bool) -> String {
    let others = answers.split(',').filter(|answer| !answer.is_empty() && *answer != id);
    others.chain(is_in.then_some(id)).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_added_once_and_removed() {
        assert_eq!(toggled("", "diabetes", true), "diabetes");
        assert_eq!(toggled("diabetes,sedation", "diabetes", true), "sedation,diabetes");
        assert_eq!(toggled("diabetes,sedation", "sedation", false), "diabetes");
        assert!(contains("diabetes,sedation", "sedation") && !contains("sedation", "sed") && !contains("", "sedation"));
    }
}
