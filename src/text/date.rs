//! Formatting of dates. Dates are ISO 8601 text, as in the content: a day, or only a month or a year.
//!
//! Their order as text is their order in time, so the browser needs no calendar arithmetic to compare them. The build
//! checks that dates exist.

use super::moment::WallTime;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week, which starts on Sunday in the United States.
pub const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// Year, month and day of `2025`, `2025-02` or `2025-02-18`; absent parts are `None`.
fn parts(iso: &str) -> (&str, Option<&'static str>, Option<&str>) {
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or(iso);
    let month = parts.next().and_then(|m| m.parse::<usize>().ok()).and_then(|m| MONTHS.get(m.wrapping_sub(1)).copied());
    let day = parts.next().map(|d| d.trim_start_matches('0'));
    (year, month, day)
}

/// `2025-02-18` → `February 18, 2025`; `2025-02` → `February 2025`; `2025` → `2025`.
pub fn long(iso: &str) -> String {
    match parts(iso) {
        (year, Some(month), Some(day)) => format!("{month} {day}, {year}"),
        (year, Some(month), None) => format!("{month} {year}"),
        (year, None, _) => year.to_string(),
    }
}

/// A range of days, with the common parts written once: `February 18–21, 2025`.
pub fn range(start: &str, end: &str) -> String {
    if start == end {
        return long(start);
    }
    match (parts(start), parts(end)) {
        ((y1, Some(m1), Some(d1)), (y2, Some(m2), Some(d2))) if y1 == y2 => {
            if m1 == m2 {
                format!("{m1} {d1}–{d2}, {y1}")
            } else {
                format!("{m1} {d1} – {m2} {d2}, {y1}")
            }
        }
        _ => format!("{} – {}", long(start), long(end)),
    }
}

/// Day of the month and short month name for a date block: `("18", "Feb")`.
pub fn day_and_month(iso: &str) -> (String, String) {
    let (_, month, day) = parts(iso);
    (day.unwrap_or_default().to_string(), month.unwrap_or_default().chars().take(3).collect())
}

/// `Tuesday, December 1`.
pub fn with_weekday(at: WallTime) -> String {
    let month = MONTHS[(at.month - 1) as usize];
    [WEEKDAYS[at.weekday()], ", ", month, " ", &at.day.to_string()].concat()
}

/// The year of a date: `2025`.
pub fn year(iso: &str) -> &str {
    parts(iso).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_be_only_a_month_or_a_year() {
        assert_eq!(long("2026-05-06"), "May 6, 2026");
        assert_eq!(long("2026-01"), "January 2026");
        assert_eq!(long("2025"), "2025");
    }

    #[test]
    fn a_range_has_the_common_parts_once() {
        assert_eq!(range("2025-02-18", "2025-02-21"), "February 18–21, 2025");
        assert_eq!(range("2025-02-27", "2025-03-02"), "February 27 – March 2, 2025");
        assert_eq!(range("2025-12-30", "2026-01-02"), "December 30, 2025 – January 2, 2026");
        assert_eq!(range("2025-02-18", "2025-02-18"), "February 18, 2025");
    }

    #[test]
    fn a_date_block_shows_day_and_month() {
        assert_eq!(day_and_month("2025-06-05"), ("5".into(), "Jun".into()));
    }

    #[test]
    fn invalid_dates_do_not_panic() {
        assert_eq!(long("soon"), "soon");
        assert_eq!(long("2025-13-01"), "2025");
    }
}
