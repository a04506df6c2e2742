//! A plan as an iCalendar file ([RFC 5545](https://www.rfc-editor.org/rfc/rfc5545)). The browser writes it, so nothing
//! about a visitor's exam leaves the device. Times are in UTC, which every calendar app shows in the local time of its
//! user.

use super::timeline::Timeline;
use crate::{
    model::document::Plan,
    text::moment::{Moment, WallTime},
};

/// The longest line in octets, without the line break (section 3.1).
const LINE: usize = 75;

/// The file with the exam and every step before it, each with an alarm. The identifiers depend only on exam and
/// appointment, so a second file replaces the events of the first. `now` is the time of writing.
pub fn file(plan: &Plan, appointment: WallTime, timeline: &Timeline, now: Moment) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", &["-//", &plan.host, "//Exam plan//EN"].concat());
    let events = Events { plan, exam: appointment.moment(), now };
    let notes = timeline.ahead.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    events.write(&mut file, "exam", events.exam, &plan.exam, &notes, &["-P1D", "-PT2H"]);
    for (i, step) in timeline.steps.iter().enumerate() {
        let title = [&step.line.topic, ": ", &plan.exam].concat();
        // The alarm of a deadline is half an hour before it.
        let alarm = if step.is_deadline { "-PT30M" } else { "PT0S" };
        events.write(&mut file, &(i + 1).to_string(), step.moment, &title, &step.line.text, &[alarm]);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// Writes the events of a plan.
struct Events<'a> {
    plan: &'a Plan,
    exam: Moment,
    now: Moment,
}

impl Events<'_> {
    fn write(&self, file: &mut File, id: &str, at: Moment, title: &str, text: &str, alarms: &[&str]) {
        file.line("BEGIN", "VEVENT");
        file.line("UID", &[&self.plan.slug, "-", &stamp(self.exam), "-", id, "@", &self.plan.host].concat());
        file.line("DTSTAMP", &stamp(self.now));
        file.line("DTSTART", &stamp(at));
        if at == self.exam && self.plan.minutes > 0 {
            file.line("DURATION", &["PT", &self.plan.minutes.to_string(), "M"].concat());
        }
        file.text("SUMMARY", title);
        if !text.is_empty() {
            file.text("DESCRIPTION", text);
        }
        for alarm in alarms {
            file.line("BEGIN", "VALARM");
            file.line("ACTION", "DISPLAY");
            file.line("TRIGGER", alarm);
            file.text("DESCRIPTION", title);
            file.line("END", "VALARM");
        }
        file.line("END", "VEVENT");
    }
}

/// A moment as `20261201T143000Z` (section 3.3.5).
fn stamp(moment: Moment) -> String {
    let WallTime { year, month, day, minute } = moment.in_utc();
    let two = |number: i64| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [&year.to_string(), &two(month), &two(day), "T", &two(minute / 60), &two(minute % 60), "00Z"].concat()
}

/// The text of a file.
struct File(String);

impl File {
    /// Adds a property, folded (section 3.1).
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for char in name.chars().chain([':']).chain(value.chars()) {
            if length + char.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(char);
            length += char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property with a text value, escaped (section 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::new();
        for char in value.chars() {
            match char {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', char]),
                _ => escaped.push(char),
            }
        }
        self.line(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut file = File(String::new());
        file.text("DESCRIPTION", &"é; ".repeat(60));
        let lines: Vec<&str> = file.0.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
        assert!(lines[1..lines.len() - 1].iter().all(|line| line.starts_with(' ')));
        assert_eq!(file.0.replace("\r\n ", ""), format!("DESCRIPTION:{}\r\n", "é\\; ".repeat(60)));
    }

    #[test]
    fn moments_are_written_in_utc() {
        let stamps = [("2026-12-01", "09:30", "20261201T143000Z"), ("2026-07-01", "21:05", "20260702T010500Z")];
        for (date, time, expected) in stamps {
            assert_eq!(stamp(WallTime::parse(date, time).expect("a time").moment()), expected);
        }
    }
}
