//! The keyboard in the grid of days: the keys of the grid in the "Date Picker Dialog" of the [ARIA Authoring Practices
//! Guide](https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/).

use crate::text::month::{Month, day};
use leptos::web_sys::KeyboardEvent;

/// The command that a key gives.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Choose this day, `YYYY-MM-DD`.
    GoTo(String),
    /// Move on to the entries of the chosen day.
    ReadDay,
}

/// The command of a key pressed on the day `date`; `None` if the key has none here.
pub fn command(event: &KeyboardEvent, date: &str) -> Option<Command> {
    // Browsers have shortcuts of their own with these keys.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    match event.key().as_str() {
        "Enter" | " " => Some(Command::ReadDay),
        key => target(date, key, event.shift_key()).map(Command::GoTo),
    }
}

/// The day that `key` leads to from the day `date`, both `YYYY-MM-DD`; `None` if it does not move through the grid.
fn target(date: &str, key: &str, is_shifted: bool) -> Option<String> {
    let month = Month::of(date)?;
    let day = day(date);
    let weekday = month.weekday(day) as i32;
    let step = match key {
        "ArrowLeft" => -1,
        "ArrowRight" => 1,
        "ArrowUp" => -7,
        "ArrowDown" => 7,
        "Home" => -weekday,
        "End" => 6 - weekday,
        "PageUp" => return Some(in_month(month.plus(if is_shifted { -12 } else { -1 }), day)),
        "PageDown" => return Some(in_month(month.plus(if is_shifted { 12 } else { 1 }), day)),
        _ => return None,
    };
    let (month, day) = match day + step {
        day if day < 1 => (month.plus(-1), day + month.plus(-1).days()),
        day if day > month.days() => (month.plus(1), day - month.days()),
        day => (month, day),
    };
    Some(month.date(day))
}

/// That day of the month, or the last one of a shorter month.
fn in_month(month: Month, day: i32) -> String {
    month.date(day.clamp(1, month.days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_leads_to_its_day() {
        // 2026-11-24 is a Tuesday.
        let cases = [
            ("2026-11-24", "ArrowLeft", "2026-11-23"),
            ("2026-11-24", "ArrowRight", "2026-11-25"),
            ("2026-11-24", "ArrowUp", "2026-11-17"),
            ("2026-11-24", "ArrowDown", "2026-12-01"),
            ("2026-11-24", "Home", "2026-11-22"),
            ("2026-11-24", "End", "2026-11-28"),
            ("2026-12-01", "ArrowLeft", "2026-11-30"),
            ("2026-12-31", "ArrowRight", "2027-01-01"),
            ("2026-12-31", "PageDown", "2027-01-31"),
            ("2027-01-31", "PageDown", "2027-02-28"),
            ("2028-03-31", "PageUp", "2028-02-29"),
            ("2026-12-01", "Home", "2026-11-29"),
            ("2026-11-30", "End", "2026-12-05"),
        ];
        for (from, key, to) in cases {
            assert_eq!(target(from, key, false).as_deref(), Some(to), "{from} {key}");
        }
        assert_eq!(target("2028-02-29", "PageDown", true).as_deref(), Some("2029-02-28"));
        assert_eq!(target("2026-11-24", "PageUp", true).as_deref(), Some("2025-11-24"));
        for other in ["Tab", "a", "Escape", "Enter"] {
            assert_eq!(target("2026-11-24", other, false), None, "{other}");
        }
    }
}
