//! Ages of children in the exam plan.

use crate::fixture::{FIXTURE, catalog};
use radiology::{text::moment::WallTime, widgets::plan::timeline};

/// An exam with rules on food by age, for one of its two kinds only.
const WALKS: &str = "children-kidney-walk";

#[test]
fn a_child_of_two_fasts_six_hours_where_the_rule_says_so() {
    let plan = FIXTURE.plan(WALKS);
    let at = WallTime::parse("2031-04-01", "10:00").expect("a time");
    for (months, hours) in [(0, 2), (5, 2), (6, 4), (23, 4), (24, 6), (30, 6), (35, 6), (36, 6), (216, 6)] {
        let answers = [&["kidney-walk"][..], &FIXTURE.fitting(plan, months)].concat();
        let steps = timeline(plan, at, &answers).steps;
        let [step] = &steps[..] else { panic!("{months} months: {steps:?}") };
        assert_eq!(step.moment, at.moment().plus(-hours * 60), "{months} months");
    }
}

/// Whoever kept a link to a plan for a kidney walk has this age in it. It no longer belongs to the exam, so the age is asked
/// for anew instead of a rule that was wrong for some.
#[test]
fn an_old_link_brings_no_rule_for_another_age() {
    let plan = FIXTURE.plan(WALKS);
    let at = WallTime::parse("2031-04-01", "10:00").expect("a time");
    assert!(timeline(plan, at, &["kidney-walk", "age-6-months-2-years"]).steps.is_empty());
}

/// The problems of the exam when its ages are changed.
fn problems(change: impl Fn(&str) -> &str) -> Vec<String> {
    let mut catalog = catalog();
    let exam = catalog.exams.get_mut(WALKS).expect("is there");
    for id in exam.before.iter_mut().flat_map(|line| &mut line.when) {
        *id = change(id).to_string();
    }
    FIXTURE.problems(&catalog)
}

#[test]
fn overlaps_and_gaps_are_reported_with_exam_and_ages() {
    assert_eq!(problems(|id| id), [""; 0]);
    let overlap = format!(
        "exams/children-kidney-walk.json: before[{}].when[1]: “2 to 18 years” overlaps “6 months to under 3 years”; a \
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
        let is_it = |problem: &String| problem.contains(WALKS) && problem.ends_with(&expected);
        assert!(found.iter().any(is_it), "{from} → {to}: {found:#?}");
    }
}

/// Which line before the exam is for this age.
fn line_for(age: &str) -> usize {
    let before = &FIXTURE.catalog.exams[WALKS].before;
    before.iter().position(|line| line.when.iter().any(|id| id == age)).expect("a line for the age")
}

/// An age for which another line says what to eat is no answer for this test.
#[test]
fn what_to_eat_is_said_at_every_age_or_at_none() {
    let mut catalog = catalog();
    let before = &mut catalog.exams.get_mut(WALKS).expect("is there").before;
    before[line_for("age-2-18-years")].when[0] = "bladder-walk".to_string();
    let problems = FIXTURE.problems(&catalog);
    let first = line_for("age-0-6-months");
    let expected =
        format!("before[{first}].when: says what to eat with “kidney-walk” at some ages but not at “2 to 18 years”");
    assert!(problems.iter().any(|problem| problem.contains(&expected)), "{problems:#?}");
    assert_eq!(problems.len(), 2, "{problems:#?}");
}
