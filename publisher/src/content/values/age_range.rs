use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const YEAR: u16 = 12;

/// Ages in months since birth, at least one month of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Written", into = "Written")]
#[schemars(with = "Written")]
pub struct AgeRange {
    from_months: u16,
    until_months: u16,
}

/// Ages in months since birth.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "AgeRange")]
struct Written {
    /// The first month that belongs to it: 24 from the second birthday.
    from_months: u16,
    /// The first month that no longer does: 228 up to the nineteenth birthday.
    until_months: u16,
}

impl AgeRange {
    /// From birth up to the nineteenth birthday.
    pub const CHILDHOOD: AgeRange = AgeRange { from_months: 0, until_months: 19 * YEAR };

    /// Returns the range from `from_months` up to but without `until_months`; `None` if that is not a month.
    pub fn new(from_months: u16, until_months: u16) -> Option<AgeRange> {
        (from_months < until_months).then_some(AgeRange { from_months, until_months })
    }

    /// Returns the first month that belongs to it.
    pub fn from_months(self) -> u16 {
        self.from_months
    }

    /// Returns the first month that no longer belongs to it.
    pub fn until_months(self) -> u16 {
        self.until_months
    }

    pub fn has(self, months: u16) -> bool {
        (self.from_months..self.until_months).contains(&months)
    }

    /// "Under 6 months", "6 months to under 3 years", "3 to 18 years".
    pub fn label(self) -> String {
        let in_years = |months: u16| months.is_multiple_of(YEAR);
        match (self.from_months, self.until_months) {
            (0, until) => format!("Under {}", age(until)),
            (from, until) if in_years(from) && in_years(until) => span(from / YEAR, until / YEAR, "year"),
            (from, until) if !in_years(from) && !in_years(until) => span(from, until, "month"),
            (from, until) => format!("{} to under {}", age(from), age(until)),
        }
    }
}

/// Appears in place of an invalid range.
pub(super) fn example() -> Value {
    json!(AgeRange::CHILDHOOD)
}

impl TryFrom<Written> for AgeRange {
    type Error = String;

    /// # Errors
    /// Rejects a range that ends before it begins.
    fn try_from(Written { from_months, until_months }: Written) -> Result<AgeRange, String> {
        AgeRange::new(from_months, until_months)
            .ok_or_else(|| format!("expected an end after {from_months} months, found {until_months} months"))
    }
}

impl From<AgeRange> for Written {
    fn from(AgeRange { from_months, until_months }: AgeRange) -> Written {
        Written { from_months, until_months }
    }
}

/// As people count: a child is two years old up to the third birthday.
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
        for (from, until, expected) in [
            (0, 6, "Under 6 months"),
            (0, 12, "Under 1 year"),
            (6, 24, "6 months to under 2 years"),
            (6, 36, "6 months to under 3 years"),
            (24, 228, "2 to 18 years"),
            (12, 24, "1 year"),
            (6, 18, "6 to 17 months"),
            (12, 18, "1 year to under 18 months"),
        ] {
            assert_eq!(AgeRange::new(from, until).expect("a range").label(), expected);
        }
    }

    #[test]
    fn a_range_ends_after_it_begins() {
        let read = |from: u16, until: u16| {
            serde_json::from_value::<AgeRange>(json!({ "from_months": from, "until_months": until }))
        };
        assert!(read(0, 1).expect("a range").has(0));
        for (from, until) in [(24, 24), (24, 12)] {
            let error = read(from, until).expect_err("no range").to_string();
            assert_eq!(error, format!("expected an end after {from} months, found {until} months"));
        }
    }
}
