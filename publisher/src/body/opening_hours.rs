//! Opening hours as text for readers and as data for the app.

use crate::content::{model::desk::Hours, values::Weekday};
use radiology::text::{
    opening_hours::{DAY, WEEK},
    time,
};

/// Writes opening hours as text: "Monday–Friday, 7:30 am – 5:30 pm", "Every day, 24 hours".
pub fn in_words(hours: &Hours) -> String {
    let days = match hours.days.as_slice() {
        [day] => day.as_str().to_string(),
        days if days.len() == 7 => "Every day".to_string(),
        [first, .., last] if is_run(&hours.days) => format!("{}–{}", first.as_str(), last.as_str()),
        days => days.iter().map(|day| day.as_str()).collect::<Vec<_>>().join(", "),
    };
    match (hours.opens.minutes(), hours.closes.minutes()) {
        (0, DAY) => format!("{days}, 24 hours"),
        (opens, closes) => format!("{days}, {} – {}", time::in_words(opens), time::in_words(closes)),
    }
}

/// Whether the days follow one another without a gap.
fn is_run(days: &[Weekday]) -> bool {
    days.windows(2).all(|pair| pair[0] as u8 + 1 == pair[1] as u8)
}

/// A span of time, in minutes since the beginning of the week.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    start: i64,
    end: i64,
}

/// Writes opening hours as [`radiology::text::opening_hours`] reads them: spans in minutes of the week. Spans that touch or
/// overlap are joined, also across the end of the week.
pub fn of_week(hours: &[Hours]) -> String {
    let mut spans: Vec<Span> = hours
        .iter()
        .flat_map(|hours| {
            let (opens, closes) = (hours.opens.minutes(), hours.closes.minutes());
            let span = move |day: i64| Span { start: day + opens, end: day + closes };
            hours.days.iter().map(move |day| span(*day as i64 * DAY))
        })
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    if let [Span { start: 0, end: morning }, .., Span { end: WEEK, .. }] = joined[..] {
        joined.remove(0);
        joined.last_mut().expect("there were two").end += morning;
    }
    joined.iter().map(|Span { start, end }| format!("{start}-{end}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Weekday::{Friday, Monday, Saturday, Sunday, Tuesday, Wednesday};

    fn hours(days: &[Weekday], opens: &str, closes: &str) -> Hours {
        Hours { days: days.to_vec(), opens: opens.parse().expect("a time"), closes: closes.parse().expect("a time") }
    }

    #[test]
    fn hours_read_as_people_say_them() {
        let words = |days: &[Weekday], opens, closes| in_words(&hours(days, opens, closes));
        assert_eq!(words(&Weekday::ALL[..5], "07:30", "17:30"), "Monday–Friday, 7:30 am – 5:30 pm");
        assert_eq!(words(&Weekday::ALL, "00:00", "24:00"), "Every day, 24 hours");
        assert_eq!(words(&[Saturday], "08:00", "11:00"), "Saturday, 8 am – 11 am");
        assert_eq!(words(&[Monday, Wednesday], "12:00", "24:00"), "Monday, Wednesday, noon – midnight");
    }

    #[test]
    fn hours_become_minutes_of_the_week() {
        let cases = [
            (vec![], ""),
            (vec![hours(&[Monday, Tuesday], "07:30", "17:30")], "450-1050 1890-2490"),
            // Day and night: one span without an end.
            (vec![hours(&Weekday::ALL, "00:00", "24:00")], "0-10080"),
            // A break at noon, written in any order.
            (vec![hours(&[Monday], "13:00", "17:00"), hours(&[Monday], "08:00", "12:00")], "480-720 780-1020"),
            // Over midnight, which content writes as two entries.
            (vec![hours(&[Friday], "20:00", "24:00"), hours(&[Saturday], "00:00", "02:00")], "6960-7320"),
            // Over the end of the week.
            (vec![hours(&[Sunday], "20:00", "24:00"), hours(&[Monday], "00:00", "03:00")], "9840-10260"),
            // Overlapping entries.
            (vec![hours(&[Monday], "08:00", "12:00"), hours(&[Monday], "10:00", "17:00")], "480-1020"),
        ];
        for (hours, expected) in cases {
            assert_eq!(of_week(&hours), expected, "{hours:?}");
        }
    }
}
