//! `conditions.json`: what changes how one prepares for an exam, as questions of the exam plan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// In the order in which they are asked.
    pub conditions: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// As `when` of an instruction names it. Links to plans hold it: an id never changes its meaning.
    pub id: String,
    /// What one ticks: "I have diabetes". An age has none, as its range says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The same, said by a parent, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_a_child: Option<String>,
    /// For an age of the child. Of the ages that one exam uses, exactly one fits each child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
}

/// Ages in months since birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeRange {
    /// The first month that belongs to it: 24 from the second birthday.
    pub from_months: u16,
    /// The first month that no longer does: 228 up to the nineteenth birthday.
    pub until_months: u16,
}

const YEAR: u16 = 12;

impl AgeRange {
    /// From birth up to the nineteenth birthday.
    pub const CHILDHOOD: AgeRange = AgeRange { from_months: 0, until_months: 19 * YEAR };

    pub fn has(self, months: u16) -> bool {
        (self.from_months..self.until_months).contains(&months)
    }

    /// "Under 6 months", "6 months to under 3 years", "3 to 18 years".
    pub fn label(self) -> String {
        let AgeRange { from_months: from, until_months: until } = self;
        let in_years = |months: u16| months.is_multiple_of(YEAR);
        match (from, until) {
            (0, until) => format!("Under {}", age(until)),
            (from, until) if in_years(from) && in_years(until) => span(from / YEAR, until / YEAR, "year"),
            (from, until) if !in_years(from) && !in_years(until) => span(from, until, "month"),
            (from, until) => format!("{} to under {}", age(from), age(until)),
        }
    }
}

/// As people count: one is two years old up to the third birthday.
fn span(from: u16, until: u16, unit: &str) -> String {
    match until.saturating_sub(1) {
        last if last <= from => counted(from, unit),
        last => format!("{from} to {}", counted(last, unit)),
    }
}

fn age(months: u16) -> String {
    if months.is_multiple_of(YEAR) { counted(months / YEAR, "year") } else { counted(months, "month") }
}

fn counted(number: u16, unit: &str) -> String {
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_an_age_says_its_range() {
        for (from_months, until_months, expected) in [
            (0, 6, "Under 6 months"),
            (0, 12, "Under 1 year"),
            (6, 24, "6 months to under 2 years"),
            (6, 36, "6 months to under 3 years"),
            (24, 228, "2 to 18 years"),
            (12, 24, "1 year"),
            (6, 18, "6 to 17 months"),
            (12, 18, "1 year to under 18 months"),
        ] {
            assert_eq!(AgeRange { from_months, until_months }.label(), expected);
        }
    }
}
