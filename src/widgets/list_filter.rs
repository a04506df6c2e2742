//! Filters a list that is complete in the HTML: entries that do not match are hidden in place, and so are groups without
//! a match. Without the app, the whole list shows.

use crate::dom::{self, each, hide};
use web_sys::{Element, HtmlElement};

/// Attribute of an entry: its search terms, normalized, or the names it is chosen by, separated by spaces.
pub const TERMS: &str = "data-terms";
/// Attribute of an entry: the values that a choice filters by, separated by spaces.
pub const FACETS: &str = "data-facets";
/// Attribute of an element around entries.
pub const GROUP: &str = "data-group";

/// The part of a list that matches.
pub struct Left {
    pub count: usize,
    pub first: Option<HtmlElement>,
}

/// Shows only the entries whose terms and facets match, or all of them unless `is_asked`.
pub fn narrow(is_asked: bool, matches: &dyn Fn(&str, &str) -> bool) -> Left {
    let mut left = Left { count: 0, first: None };
    each(&["[", TERMS, "]"].concat(), &mut |entry| {
        let value = |name| entry.get_attribute(name).unwrap_or_default();
        let is_left = !is_asked || matches(&value(TERMS), &value(FACETS));
        hide(&entry, !is_left);
        if is_left {
            left.count += 1;
            left.first = left.first.take().or_else(|| dom::html(entry));
        }
    });
    each(&["[", GROUP, "]"].concat(), &mut |group| hide(&group, is_asked && is_empty(&group)));
    left
}

/// Whether no entry of the group matches.
pub fn is_empty(group: &Element) -> bool {
    let left = ["[", TERMS, "]:not([hidden])"].concat();
    matches!(group.query_selector(&left), Ok(None))
}

/// Counts entries in words: "No people found", "1 person matches", "7 people match".
pub fn in_words(count: usize, [one, many]: [&str; 2]) -> String {
    match count {
        0 => ["No ", many, " found"].concat(),
        1 => ["1 ", one, " matches"].concat(),
        count => [&count.to_string(), " ", many, " match"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn counts_are_said_in_words() {
        let words = |count| in_words(count, ["person", "people"]);
        assert_eq!([0, 1, 7].map(words), ["No people found", "1 person matches", "7 people match"]);
    }
}
