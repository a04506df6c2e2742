//! The open status by opening hours.
//!
//! Opening hours are text with spans of minutes of the week, `450-1050 1890-2490`. The week starts on Monday at
//! midnight, so Monday, 7:30 am, is minute 450. A span goes from the first minute open to the first minute closed;
//! spans are in order and do not touch. The last one may end in the next week (`9900-10320`); `0-10080` is always open.

use super::time;

/// Minutes in a day.
pub const DAY: i64 = 24 * 60;
/// Minutes in a week.
pub const WEEK: i64 = 7 * DAY;

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The note wherever a status is shown, because opening hours do not include holidays.
pub const NOTE: &str = "Regular hours, Eastern time. Hours may differ on holidays.";

/// The open status at a minute of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub is_open: bool,
    /// "Open now until 5:30 pm"; "Closed today. Opens Monday at 7:30 am".
    pub words: String,
}

/// The status by `hours` at the minute of the week `now`; `None` if there are no hours.
pub fn status(hours: &str, now: i64) -> Option<Status> {
    let today = now / DAY * DAY;
    let mut is_open_today = false;
    let mut opens_in = None;
    for (start, end) in spans(hours) {
        // A span over the end of the week also covers the start of the week.
        for shift in [0, WEEK] {
            let now = now + shift;
            if start <= now && now < end {
                return Some(Status { is_open: true, words: open_words(start, end, now) });
            }
            is_open_today |= start < today + shift + DAY && today + shift < end;
        }
        let ahead = (start + WEEK - now) % WEEK;
        opens_in = Some(opens_in.map_or(ahead, |other| ahead.min(other)));
    }
    let start = now + opens_in?;
    let days = (start - today) / DAY;
    let mut words = String::from(if is_open_today { "Closed now. Opens" } else { "Closed today. Opens" });
    match days {
        0 => {}
        1 => words += " tomorrow",
        days => {
            words += if days == 7 { " next " } else { " " };
            words += day(start);
        }
    }
    // Readers would take "tomorrow at midnight" for the end of tomorrow.
    if start % DAY != 0 {
        words += " at ";
        words += &time::in_words(start);
    }
    Some(Status { is_open: false, words })
}

/// The words for a desk that is open from `start` to `end`.
fn open_words(start: i64, end: i64, now: i64) -> String {
    if end - start >= WEEK {
        return "Open 24 hours".to_string();
    }
    let is_soon = end - now <= DAY;
    // "Until Sunday at midnight" could mean the start or the end of Sunday.
    if !is_soon && end % DAY == 0 {
        return ["Open now through ", day(end - 1)].concat();
    }
    let (day, at) = if is_soon { ("", "") } else { (day(end), " at ") };
    ["Open now until ", day, at, &time::in_words(end)].concat()
}

fn day(minute: i64) -> &'static str {
    DAYS[(minute % WEEK / DAY) as usize]
}

/// Parses the spans of opening hours: start and end in minutes of the week.
pub fn spans(hours: &str) -> impl Iterator<Item = (i64, i64)> + '_ {
    hours.split(' ').filter_map(|span| {
        let (start, end) = span.split_once('-')?;
        Some((start.parse().ok()?, end.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday to Friday, 7:30 am to 5:30 pm.
    const OFFICE: &str = "450-1050 1890-2490 3330-3930 4770-5370 6210-6810";

    fn at(day: i64, time: &str) -> i64 {
        day * DAY + time::minute_of_day(time)
    }

    #[test]
    fn the_status_says_whether_a_desk_is_open_and_when_that_changes() {
        let lunch = "480-720 780-1020"; // Monday 8 to noon and 1 pm to 5 pm
        let late = "9840-10260"; // Sunday 8 pm to Monday 3 am
        let weekend = "7200-10080"; // Saturday and Sunday, day and night
        let cases = [
            (OFFICE, 0, "07:29", "Closed now. Opens at 7:30 am"),
            (OFFICE, 0, "07:30", "Open now until 5:30 pm"),
            (OFFICE, 0, "17:29", "Open now until 5:30 pm"),
            (OFFICE, 0, "17:30", "Closed now. Opens tomorrow at 7:30 am"),
            (OFFICE, 0, "00:00", "Closed now. Opens at 7:30 am"),
            (OFFICE, 4, "17:30", "Closed now. Opens Monday at 7:30 am"),
            (OFFICE, 5, "12:00", "Closed today. Opens Monday at 7:30 am"),
            (OFFICE, 6, "23:59", "Closed today. Opens tomorrow at 7:30 am"),
            ("0-10080", 3, "03:00", "Open 24 hours"),
            ("0-10080", 6, "23:59", "Open 24 hours"),
            (lunch, 0, "11:59", "Open now until noon"),
            (lunch, 0, "12:00", "Closed now. Opens at 1 pm"),
            (lunch, 0, "13:00", "Open now until 5 pm"),
            (lunch, 0, "17:00", "Closed now. Opens next Monday at 8 am"),
            (lunch, 1, "09:00", "Closed today. Opens Monday at 8 am"),
            (late, 6, "19:59", "Closed now. Opens at 8 pm"),
            (late, 6, "20:00", "Open now until 3 am"),
            (late, 0, "02:59", "Open now until 3 am"),
            (late, 0, "03:00", "Closed now. Opens Sunday at 8 pm"),
            (late, 1, "12:00", "Closed today. Opens Sunday at 8 pm"),
            (weekend, 4, "20:00", "Closed today. Opens tomorrow"),
            (weekend, 2, "09:00", "Closed today. Opens Saturday"),
            (weekend, 5, "00:00", "Open now through Sunday"),
            (weekend, 6, "00:00", "Open now until midnight"),
            ("2400-4500", 1, "16:00", "Open now until Thursday at 3 am"),
        ];
        for (hours, day, time, words) in cases {
            let status = status(hours, at(day, time)).expect("has hours");
            assert_eq!(status.words, words, "{hours} on day {day} at {time}");
            assert_eq!(status.is_open, words.starts_with("Open"), "{words}");
        }
    }

    #[test]
    fn without_hours_there_is_no_status() {
        assert_eq!(status("", 0), None);
        assert_eq!(status("nonsense 1-x", 0), None);
    }

    /// A pseudorandom generator with the same numbers in every run (Knuth's constants).
    fn numbers(seed: u64) -> impl FnMut(i64) -> i64 {
        let mut state = seed;
        move |below| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % below as u64) as i64
        }
    }

    /// Checks every minute of some generated weeks: the desk is open within a span, and the words end with the time of
    /// the next change.
    #[test]
    fn the_status_is_right_at_every_minute_of_any_week() {
        for seed in 0..25 {
            let mut number = numbers(seed);
            let mut spans = Vec::new();
            let first = number(DAY);
            let mut at = first;
            loop {
                let end = at + 1 + number(1500);
                if end >= first + WEEK {
                    break;
                }
                spans.push((at, end));
                at = end + 1 + number(2500);
                if at >= WEEK {
                    break;
                }
            }
            let hours = spans.iter().map(|(s, e)| format!("{s}-{e}")).collect::<Vec<_>>().join(" ");
            let mut is_open = vec![false; WEEK as usize];
            for (start, end) in &spans {
                (*start..*end).for_each(|minute| is_open[(minute % WEEK) as usize] = true);
            }
            let is_open_at = |minute: i64| is_open[(minute % WEEK) as usize];
            let mut change = 0;
            for now in 0..WEEK {
                let state = is_open_at(now);
                let status = status(&hours, now).expect("has hours");
                assert_eq!(status.is_open, state, "{hours} at {now}");
                if change <= now {
                    change = (now + 1..).find(|later| is_open_at(*later) != state).expect("not always one");
                }
                let time = time::in_words(change);
                let is_named = status.words.ends_with(&time) || change % DAY == 0;
                assert!(is_named, "{hours} at {now}: {} for {time}", status.words);
                let days = change / DAY - now / DAY;
                if !state {
                    assert_eq!(status.words.contains("tomorrow"), days == 1, "{hours} at {now}: {}", status.words);
                    assert_eq!(status.words.contains(day(change)), days > 1, "{hours} at {now}: {}", status.words);
                }
            }
        }
    }
}
