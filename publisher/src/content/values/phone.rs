use super::text::{Invalid, json_text};
use std::{fmt, str::FromStr};

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "(555) 555-0100";

/// A North American telephone number in the site's only format: `(919) 684-2711`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Returns the URL for a link (RFC 3966): `(919) 684-2711` → `tel:+19196842711`.
    pub fn href(&self) -> String {
        ["tel:", &self.international()].concat()
    }

    /// Returns the number with its country code (E.164): `(919) 684-2711` → `+19196842711`.
    pub fn international(&self) -> String {
        let digits = self.0.chars().filter(char::is_ascii_digit);
        "+1".chars().chain(digits).collect()
    }
}

impl FromStr for Phone {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except `(ddd) ddd-dddd`.
    fn from_str(text: &str) -> Result<Phone, Invalid> {
        let pattern = b"(ddd) ddd-dddd";
        let is_number = text.len() == pattern.len()
            && text.bytes().zip(pattern).all(|(byte, p)| match p {
                b'd' => byte.is_ascii_digit(),
                other => byte == *other,
            });
        is_number.then(|| Phone(text.to_string())).ok_or_else(|| Invalid::new(format!("a number like {EXAMPLE}"), text))
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

json_text!(Phone, r"^\(\d{3}\) \d{3}-\d{4}$");

/// Finds numbers in running text that do not use the site's format: `919-684-2711`.
pub fn misspelled(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_digit() || "()-. ".contains(c);
    text.split(|c| !is_part(c))
        .map(|run| run.trim_matches([' ', '.', '-']))
        .filter(|run| {
            let groups: Vec<usize> =
                run.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|&len| len > 0).collect();
            let is_number = matches!(groups[..], [3, 3, 4] | [1, 3, 3, 4]) && !run.ends_with(')');
            is_number && run.parse::<Phone>().is_err()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_ways_to_write_a_number_are_found_in_text() {
        assert_eq!(misspelled("Call 919-684-2711 or (919) 684-2711, 919.684.2711."), ["919-684-2711", "919.684.2711"]);
        assert_eq!(misspelled("In 2015–2016, 430,000 exams; 10-15 minutes; Med 22:324-333 (1998)"), [] as [&str; 0]);
    }

    #[test]
    fn one_way_to_write_a_number() {
        let number: Phone = "(919) 684-2711".parse().expect("a number");
        assert_eq!(number.to_string(), "(919) 684-2711");
        assert_eq!([number.href(), number.international()], ["tel:+19196842711", "+19196842711"]);
        for wrong in ["919-684-2711", "(919)684-2711", "(919) 684-271", "(919) 684-27111", ""] {
            let error = wrong.parse::<Phone>().expect_err(wrong).to_string();
            assert_eq!(error, format!("expected a number like (555) 555-0100, found “{wrong}”"));
        }
    }
}
