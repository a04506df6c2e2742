//! The instructions for an appointment, by their times.

use crate::{
    model::document::{Plan, PlanLine, PlanTime},
    text::{
        date,
        moment::{DAY, Moment, WallTime},
        time,
    },
};

/// The instructions that apply, in the order of their times.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Some time before the exam.
    pub ahead: Vec<PlanLine>,
    /// At a known moment before the exam.
    pub steps: Vec<Step>,
    /// After the exam, with the moment until which each applies, if known.
    pub after: Vec<(Option<Moment>, PlanLine)>,
}

/// An instruction with its moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub moment: Moment,
    /// Whether it is due by the moment rather than from the moment on.
    pub is_deadline: bool,
    pub line: PlanLine,
}

/// The timeline for an appointment in Durham's time; `answers` are the ids of the ages and conditions that apply.
pub fn timeline(plan: &Plan, appointment: WallTime, answers: &[&str]) -> Timeline {
    let exam = appointment.moment();
    let applies = |line: &&PlanLine| applies(plan, line, answers);
    let mut timeline = Timeline::default();
    for line in plan.lines.iter().filter(applies).cloned() {
        let step = |moment, is_deadline, line| Step { moment, is_deadline, line };
        match line.time {
            PlanTime::Ahead => timeline.ahead.push(line),
            PlanTime::From(minutes) => timeline.steps.push(step(exam.plus(-minutes), false, line)),
            PlanTime::By(minutes) => timeline.steps.push(step(exam.plus(-minutes), true, line)),
            PlanTime::Clock(days, minute) => {
                let at = WallTime { minute: minute % DAY, ..appointment.plus_days(-days + minute / DAY) };
                // If the exam is even earlier, it applies from the time of the exam.
                timeline.steps.push(step(at.moment().min(exam), false, line));
            }
            PlanTime::After(minutes) => {
                let until = (minutes > 0).then(|| exam.plus(plan.minutes + minutes));
                timeline.after.push((until, line));
            }
        }
    }
    timeline.steps.sort_by_key(|step| step.moment);
    timeline
}

/// Whether a line applies: one of its ages, if it has any, and one of its conditions, if it has any. Fasting for one
/// study at one age is neither for all ages nor for all studies.
fn applies(plan: &Plan, line: &PlanLine, answers: &[&str]) -> bool {
    let (ages, others) = ages_and_others(plan, line);
    let has_one = |of: Vec<&str>| of.is_empty() || of.iter().any(|id| answers.contains(id));
    has_one(ages) && has_one(others)
}

/// The ages and the other conditions that a line is for.
fn ages_and_others<'p>(plan: &Plan, line: &'p PlanLine) -> (Vec<&'p str>, Vec<&'p str>) {
    line.when.iter().map(String::as_str).partition(|id| is_age(plan, id))
}

/// Whether `id` is one of the ages of `plan`. The ages of other exams are not, so that after following an old link the
/// visitor still has to choose an age.
pub fn is_age(plan: &Plan, id: &str) -> bool {
    plan.ages.iter().any(|(age, _)| age == id)
}

/// The label of the first question on which lines for the age in `answers` depend. With an age alone, the plan says
/// nothing about fasting, and nobody may mistake that for permission to eat.
pub fn unanswered<'p>(plan: &'p Plan, answers: &[&str]) -> Option<&'p str> {
    let waits = |line: &&PlanLine| {
        let (ages, others) = ages_and_others(plan, line);
        ages.iter().any(|id| answers.contains(id)) && !others.is_empty() && !applies(plan, line, answers)
    };
    let (_, others) = ages_and_others(plan, plan.lines.iter().find(waits)?);
    plan.questions.iter().find(|(id, _)| others.contains(&id.as_str())).map(|(_, label)| label.as_str())
}

/// The moment of a step: "Tuesday, December 1, from 5:30 am".
pub fn step_in_words(step: &Step) -> String {
    let preposition = if step.is_deadline { "by" } else { "from" };
    in_words(step.moment.in_durham(), preposition)
}

/// A date and time with a preposition: "Tuesday, December 1, at 5:30 am".
pub fn in_words(at: WallTime, preposition: &str) -> String {
    // Readers may take midnight for either end of the day.
    let midnight = if at.minute == 0 { " (the start of this day)" } else { "" };
    [&date::with_weekday(at), ", ", preposition, " ", &time::in_words(at.minute), midnight].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, time: PlanTime, when: &[&str]) -> PlanLine {
        let when = when.iter().map(ToString::to_string).collect();
        PlanLine { topic: "Food".into(), text: text.into(), when, is_general: false, time }
    }

    fn plan(lines: Vec<PlanLine>) -> Plan {
        Plan {
            exam: "CT scan".into(),
            slug: "ct-scan".into(),
            host: "example.org".into(),
            built: "2026-11-24".into(),
            minutes: 30,
            arrival: None,
            ages: ["age-small", "age-big"].map(|id| (id.into(), String::new())).into(),
            questions: Vec::new(),
            lines,
            foot: Default::default(),
        }
    }

    fn words(lines: Vec<PlanLine>, date: &str, time: &str, answers: &[&str]) -> Vec<String> {
        let appointment = WallTime::parse(date, time).expect("a time");
        timeline(&plan(lines), appointment, answers).steps.iter().map(step_in_words).collect()
    }

    // With an age but no test chosen, the plan did not mention eating.
    #[test]
    fn a_line_that_needs_an_answer_names_its_question() {
        let lines =
            vec![line("fast", PlanTime::From(120), &["ivp", "age-small"]), line("x", PlanTime::Ahead, &["ivp"])];
        let plan =
            Plan { questions: vec![("vcug".into(), "VCUG".into()), ("ivp".into(), "IVP".into())], ..plan(lines) };
        assert_eq!(unanswered(&plan, &["age-small"]), Some("IVP"));
        assert_eq!(unanswered(&plan, &["vcug", "age-small"]), Some("IVP"));
        for answers in [&["ivp", "age-small"][..], &["age-big"], &["ivp"], &[]] {
            assert_eq!(unanswered(&plan, answers), None, "{answers:?}");
        }
    }

    #[test]
    fn hours_before_cross_midnight_and_the_new_year() {
        let lines = || vec![line("a", PlanTime::From(12 * 60), &[]), line("b", PlanTime::By(30), &[])];
        assert_eq!(
            words(lines(), "2027-01-01", "08:30", &[]),
            ["Thursday, December 31, from 8:30 pm", "Friday, January 1, by 8 am"]
        );
    }

    #[test]
    fn hours_before_the_exam_are_elapsed_hours_when_clocks_change() {
        let lines = || vec![line("a", PlanTime::From(4 * 60), &[])];
        assert_eq!(words(lines(), "2027-03-14", "05:30", &[]), ["Sunday, March 14, from 12:30 am"]);
        // In November, 1:30 occurs twice; these are the second and the first.
        assert_eq!(words(lines(), "2026-11-01", "05:30", &[]), ["Sunday, November 1, from 1:30 am"]);
        assert_eq!(words(lines(), "2026-11-01", "04:30", &[]), ["Sunday, November 1, from 1:30 am"]);
        assert_eq!(words(lines(), "2026-11-01", "06:30", &[]), ["Sunday, November 1, from 2:30 am"]);
    }

    #[test]
    fn a_time_of_day_is_in_local_time() {
        let lines = || vec![line("a", PlanTime::Clock(1, 18 * 60), &[]), line("b", PlanTime::Clock(0, 0), &[])];
        assert_eq!(
            words(lines(), "2026-12-01", "07:30", &[]),
            ["Monday, November 30, from 6 pm", "Tuesday, December 1, from midnight (the start of this day)"]
        );
    }

    #[test]
    fn only_lines_that_apply_are_in_the_plan() {
        let lines =
            || vec![line("all", PlanTime::From(60), &[]), line("some", PlanTime::From(120), &["diabetes", "sedation"])];
        assert_eq!(words(lines(), "2026-12-01", "07:30", &[]).len(), 1);
        assert_eq!(words(lines(), "2026-12-01", "07:30", &["sedation"]).len(), 2);
        assert_eq!(words(lines(), "2026-12-01", "07:30", &["implant"]).len(), 1);
    }

    /// A parent who checked a VCUG, which needs no preparation, and an age, was told when the child must stop eating: a
    /// line for an IVP at that age applied to every study at that age.
    #[test]
    fn fasting_for_one_study_does_not_apply_to_another() {
        let lines = || vec![line("IVP", PlanTime::From(120), &["ivp", "age-small"])];
        assert!(words(lines(), "2026-12-01", "07:30", &["vcug", "age-small"]).is_empty());
        assert!(words(lines(), "2026-12-01", "07:30", &["ivp"]).is_empty());
        assert_eq!(words(lines(), "2026-12-01", "07:30", &["ivp", "age-small"]).len(), 1);
    }

    #[test]
    fn a_duration_after_the_exam_starts_at_the_end_of_the_visit() {
        let plan = plan(vec![line("a", PlanTime::After(24 * 60), &[]), line("b", PlanTime::After(0), &[])]);
        let appointment = WallTime::parse("2026-12-01", "09:00").expect("a time");
        let after = timeline(&plan, appointment, &[]).after;
        let until = after[0].0.expect("known").in_durham();
        assert_eq!(in_words(until, "at"), "Wednesday, December 2, at 9:30 am");
        assert_eq!(after[1].0, None);
    }
}
