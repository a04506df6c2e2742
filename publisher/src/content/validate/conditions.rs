//! Checks the conditions of the exam plan: each is well written, and the age ranges of an exam cover every child
//! exactly once.

use super::{check::Check, entry::Entry};
use crate::content::{
    model::{Conditions, Exam, exam::InstructionKind},
    values::AgeRange,
};
use std::collections::{BTreeMap, BTreeSet};

const CONDITIONS: &str = "conditions.json";

impl Check<'_> {
    pub fn conditions(&mut self, conditions: &Conditions) {
        let mut ids = BTreeSet::new();
        let mut entry = self.entry(CONDITIONS);
        for (i, condition) in conditions.conditions.iter().enumerate() {
            let at = format!("conditions[{i}]");
            entry.id(&format!("{at}.id"), &condition.id);
            if !ids.insert(&condition.id) {
                entry.report(&format!("{at}.id"), format!("“{}” is taken by an earlier condition", condition.id));
            }
            match condition.age {
                None => entry.length(&format!("{at}.label"), &condition.label, 3, 90),
                Some(_) => {
                    if !condition.label.is_empty() || condition.of_a_child.is_some() {
                        entry.report(&format!("{at}.label"), "an age has no label; its range says it".to_string());
                    }
                }
            }
        }
    }
}

/// Returns the conditions that an exam uses, each with its location.
fn uses(exam: &Exam) -> Vec<(String, &str)> {
    let mut uses = Vec::new();
    for (part, instructions) in [("before", &exam.before), ("during", &exam.during), ("after", &exam.after)] {
        for (i, instruction) in instructions.iter().enumerate() {
            let named = instruction.when.iter().enumerate();
            uses.extend(named.map(|(j, id)| (format!("{part}[{i}].when[{j}]"), id.as_str())));
        }
    }
    uses
}

impl Entry<'_, '_> {
    /// Checks that every condition of the exam exists, and that exactly one of its age ranges matches each child.
    pub fn conditions(&mut self, exam: &Exam) {
        for (field, id) in uses(exam) {
            self.condition(&field, id);
        }
        // An example in place of a wrong age fits no exam.
        if self.check.wrong_values.iter().any(|wrong| wrong.file == CONDITIONS) {
            return;
        }
        let conditions = &self.check.catalog.conditions.conditions;
        let age_of: BTreeMap<&str, AgeRange> =
            conditions.iter().filter_map(|condition| Some((condition.id.as_str(), condition.age?))).collect();
        // Map each age range to the location of its first use.
        let mut ages: BTreeMap<AgeRange, String> = BTreeMap::new();
        for (field, id) in uses(exam) {
            if let Some(age) = age_of.get(id) {
                ages.entry(*age).or_insert(field);
            }
        }
        self.whole_childhood(&ages);
        self.food_at_every_age(exam, &age_of);
    }

    /// Checks the id of a condition in `conditions.json`.
    fn condition(&mut self, field: &str, id: &str) {
        let conditions = &self.check.catalog.conditions.conditions;
        if !conditions.iter().any(|condition| condition.id == id) {
            let known: Vec<&str> = conditions.iter().map(|condition| condition.id.as_str()).collect();
            let known = known.join(", ");
            self.report(field, format!("there is no condition “{id}” in conditions.json; there are: {known}"));
        }
    }

    fn whole_childhood(&mut self, ages: &BTreeMap<AgeRange, String>) {
        // The range that ends last among those looked at, with the location of its first use.
        let mut last: Option<(AgeRange, &String)> = None;
        let end = |last: Option<(AgeRange, &String)>| last.map_or(0, |(age, _)| age.until_months());
        for (age, field) in ages {
            if let Some((earlier, _)) = last
                && age.from_months() < earlier.until_months()
            {
                let message = format!("“{}” overlaps “{}”; a child would fit both", age.label(), earlier.label());
                self.report(field, message);
            }
            self.no_gap(field, end(last), age.from_months());
            if age.until_months() > end(last) {
                last = Some((*age, field));
            }
        }
        if let Some((age, field)) = last {
            self.no_gap(field, age.until_months(), AgeRange::CHILDHOOD.until_months());
        }
    }

    /// Checks that no ages lie between the end of a range and the beginning of the next.
    fn no_gap(&mut self, field: &str, end: u16, beginning: u16) {
        if let Some(gap) = AgeRange::new(end, beginning) {
            self.report(field, format!("the ages of this exam leave out “{}”", gap.label()));
        }
    }

    /// Checks that an exam with fasting instructions for some ages has them for all ages: readers would take
    /// silence for permission.
    fn food_at_every_age(&mut self, exam: &Exam, age_of: &BTreeMap<&str, AgeRange>) {
        let food = exam.before.iter().enumerate().filter(|(_, line)| line.kind == InstructionKind::Food);
        // Group by the other conditions that must apply; "" if there are none.
        let mut told: BTreeMap<&str, (String, BTreeSet<&str>)> = BTreeMap::new();
        for (i, line) in food {
            let (ages, others): (Vec<&str>, Vec<&str>) =
                line.when.iter().map(String::as_str).partition(|id| age_of.contains_key(id));
            let ages = if ages.is_empty() { age_of.keys().copied().collect() } else { ages };
            for other in if others.is_empty() { vec![""] } else { others } {
                told.entry(other).or_insert_with(|| (format!("before[{i}].when"), BTreeSet::new())).1.extend(&ages);
            }
        }
        let used: BTreeSet<&str> =
            uses(exam).into_iter().map(|(_, id)| id).filter(|id| age_of.contains_key(id)).collect();
        let always = told.get("").map(|(_, ages)| ages.clone()).unwrap_or_default();
        for (other, (field, ages)) in told {
            let silent: Vec<String> = used
                .iter()
                .filter(|id| !ages.contains(*id) && !always.contains(*id))
                .map(|id| format!("“{}”", age_of[id].label()))
                .collect();
            if !silent.is_empty() {
                let condition = if other.is_empty() { String::new() } else { format!(" with “{other}”") };
                let message = format!("says what to eat{condition} at some ages but not at {}", silent.join(", "));
                self.report(&field, message);
            }
        }
    }
}
