//! Children's ages in the exam plan.

use crate::fixture::{FIXTURE, catalog};
use radiology::{text::moment::WallTime, widgets::plan::timeline};

/// An exam with eating rules by age for only one of its two kinds.
const WALKS: &str = "children-kidney-walk";

#[test]
fn a_child_fasts_for_the_hours_of_the_matching_age_range() {
    let plan = FIXTURE.plan(WALKS);
    let at = WallTime::parse("2031-04-01", "10:00").expect("a time");
    for (months, hours) in [(0, 2), (5, 2), (6, 4), (23, 4), (24, 6), (30, 6), (35, 6), (36, 6), (216, 6)] {
        let answers = [&["kidney-walk"][..], &FIXTURE.matching_ages(plan, months)].concat();
        let steps = timeline(plan, at, &answers).steps;
        let [step] = &steps[..] else { panic!("{months} months: {steps:?}") };
        assert_eq!(step.moment, at.moment().plus(-hours * 60), "{months} months");
    }
}

/// Saved links to a plan for a kidney walk contain this age, which the exam no longer has. The plan asks for the age
/// again instead of applying a rule that was wrong for some children.
#[test]
fn an_old_link_does_not_apply_the_rule_of_another_age() {
    let plan = FIXTURE.plan(WALKS);
    let at = WallTime::parse("2031-04-01", "10:00").expect("a time");
    assert!(timeline(plan, at, &["kidney-walk", "age-6-months-2-years"]).steps.is_empty());
}

/// The problems of the exam after `change` replaces its ages.
fn problems(change: impl Fn(&str) -> &str) -> Vec<String> {
    let mut catalog = catalog();
    let exam = catalog.exams.get_mut(WALKS).expect("exists");
    for id in exam.before.iter_mut().flat_map(|line| &mut line.when) {
        *id = change(id).to_string();
    }
    FIXTURE.problems(&catalog)
}

#[test]
fn overlapping_and_missing_ages_are_reported_with_the_exam() {
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

/// The index of the instruction before the exam for this age.
fn line_for(age: &str) -> usize {
    let before = &FIXTURE.catalog.exams[WALKS].before;
    before.iter().position(|line| line.when.iter().any(|id| id == age)).expect("a line for the age")
}

/// An eating rule of another test does not count for this test.
#[test]
fn eating_rules_cover_every_age_or_none() {
    let mut catalog = catalog();
    let before = &mut catalog.exams.get_mut(WALKS).expect("exists").before;
    before[line_for("age-2-18-years")].when[0] = "bladder-walk".to_string();
    let problems = FIXTURE.problems(&catalog);
    let first = line_for("age-0-6-months");
    let expected =
        format!("before[{first}].when: says what to eat with “kidney-walk” at some ages but not at “2 to 18 years”");
    assert!(problems.iter().any(|problem| problem.contains(&expected)), "{problems:#?}");
    assert_eq!(problems.len(), 2, "{problems:#?}");
}
