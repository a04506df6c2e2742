//! Ages of children in the exam plan.

use crate::fixture::{CATALOG, DOCUMENTS, catalog, pictures};
use publisher::{
    bundle::documents::{Documents, today},
    content::{model::conditions::AgeRange, validate::validate},
};
use radiology::{
    model::document::{Content, Part, Plan},
    text::moment::WallTime,
    widgets::plan::timeline,
};

const URINARY: &str = "children-urinary-and-chest";

fn plan<'a>(documents: &'a Documents, slug: &str) -> &'a Plan {
    let document = &documents.of_routes[&format!("/content/patient-care/exam-prep/{slug}.json")];
    let Content::Text(text) = &document.content else { panic!("{slug} is no text") };
    let plan = text.parts.iter().find_map(|part| match part {
        Part::Plan(plan) => Some(plan),
        _ => None,
    });
    plan.expect("a plan")
}

fn age(id: &str) -> AgeRange {
    let condition = CATALOG.conditions.conditions.iter().find(|condition| condition.id == id);
    condition.and_then(|condition| condition.age).expect("an age")
}

/// The ages offered to a child of so many months.
fn fitting(plan: &Plan, months: u16) -> Vec<&str> {
    plan.ages.iter().map(|(id, _)| id.as_str()).filter(|id| age(id).has(months)).collect()
}

/// "6 months to under 3 years" stood beside "2 to 18 years": a child of two fitted both, and the first choice planned
/// a fast of 4 hours where the rule is 6.
#[test]
fn of_the_ages_of_an_exam_exactly_one_fits_each_child() {
    let mut with_ages = 0;
    for slug in CATALOG.exams.keys() {
        let plan = plan(&DOCUMENTS, slug);
        with_ages += usize::from(!plan.ages.is_empty());
        for months in 0..=18 * 12 {
            let found = fitting(plan, months);
            let expected = usize::from(!plan.ages.is_empty());
            assert_eq!(found.len(), expected, "{slug}, {months} months: {found:?}");
        }
    }
    assert!(with_ages >= 2, "only {with_ages} exams ask for an age");
}

#[test]
fn a_child_of_two_fasts_six_hours_before_an_ivp() {
    let plan = plan(&DOCUMENTS, URINARY);
    let at = WallTime::parse("2026-12-01", "10:00").expect("a time");
    for (months, hours) in [(0, 2), (5, 2), (6, 4), (23, 4), (24, 6), (30, 6), (35, 6), (36, 6), (216, 6)] {
        let answers = [&["ivp"][..], &fitting(plan, months)].concat();
        let steps = timeline(plan, at, &answers).steps;
        let [step] = &steps[..] else { panic!("{months} months: {steps:?}") };
        assert_eq!(step.moment, at.moment().plus(-hours * 60), "{months} months");
    }
}

/// Whoever kept a link to a plan for an IVP has this age in it. It no longer belongs to the exam, so the age is asked
/// for anew instead of a rule that was wrong for some.
#[test]
fn an_old_link_brings_no_rule_for_another_age() {
    let plan = plan(&DOCUMENTS, URINARY);
    let at = WallTime::parse("2026-12-01", "10:00").expect("a time");
    assert!(timeline(plan, at, &["ivp", "age-6-months-2-years"]).steps.is_empty());
}

/// The problems of the exam when its ages are changed.
fn problems(change: impl Fn(&str) -> &str) -> Vec<String> {
    let mut catalog = catalog();
    let exam = catalog.exams.get_mut(URINARY).expect("is there");
    for id in exam.before.iter_mut().flat_map(|line| &mut line.when) {
        *id = change(id).to_string();
    }
    let problems = validate(&catalog, &pictures(), today()).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn overlaps_and_gaps_are_reported_with_exam_and_ages() {
    assert_eq!(problems(|id| id), [""; 0]);
    let overlap = format!(
        "exams/children-urinary-and-chest.json: before[{}].when[1]: “2 to 18 years” overlaps “6 months to under 3 years”; a \
         child would fit both",
        line_for("age-2-18-years")
    );
    assert_eq!(problems(|id| if id == "age-6-23-months" { "age-6-months-2-years" } else { id }), [overlap]);
    for (from, to, missing) in [
        ("age-6-23-months", "age-0-6-months", "“6 months to under 2 years”"),
        ("age-0-6-months", "age-6-23-months", "“Under 6 months”"),
        ("age-2-18-years", "age-0-6-months", "“2 to 18 years”"),
        ("age-2-18-years", "age-3-18-years", "“2 years”"),
    ] {
        let found = problems(|id| if id == from { to } else { id });
        let expected = format!("the ages of this exam leave out {missing}");
        let is_it = |problem: &String| problem.contains(URINARY) && problem.ends_with(&expected);
        assert!(found.iter().any(is_it), "{from} → {to}: {found:#?}");
    }
}

/// Which line before the exam is for this age.
fn line_for(age: &str) -> usize {
    let before = &catalog().exams[URINARY].before;
    before.iter().position(|line| line.when.iter().any(|id| id == age)).expect("a line for the age")
}

/// An age for which another line says what to eat is no answer for this test.
#[test]
fn what_to_eat_is_said_at_every_age_or_at_none() {
    let mut catalog = catalog();
    let before = &mut catalog.exams.get_mut(URINARY).expect("is there").before;
    before[line_for("age-2-18-years")].when[0] = "vcug".to_string();
    let problems = validate(&catalog, &pictures(), today()).expect_err("a gap");
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let first = line_for("age-0-6-months");
    let expected = format!("before[{first}].when: says what to eat with “ivp” at some ages but not at “2 to 18 years”");
    assert!(problems.iter().any(|problem| problem.contains(&expected)), "{problems:#?}");
    assert_eq!(problems.len(), 2, "{problems:#?}");
}
