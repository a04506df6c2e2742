//! The calendar: the grid and the calendar files show events on the days of their recurrence rules. The publisher
//! writes the files with one crate (`icalendar`), and these tests read them with another (`calcard`), which has its own
//! recurrence rules and time zones.

use crate::{
    fixture::{FIXTURE, TODAY, catalog, day},
    invariants::calendar::{events, grid_dates, read, title, uids},
};
use calcard::{
    common::timezone::Tz,
    icalendar::{ICalendarComponentType, ICalendarProperty},
};
use jiff::{Timestamp, tz::TimeZone};
use publisher::{
    content::{
        catalog::Catalog,
        model::{
            Event,
            event::{Category, Dates, Time, Weekly},
        },
        recurrence,
        schedule::schedule,
    },
    feeds,
    pages::calendar::calendar,
};
use radiology::{
    site::path,
    text::month::Month,
    widgets::calendar::{days::Days, layout},
};

fn event(title: &str, category: Category, time: Time) -> Event {
    Event {
        schema: None,
        title: title.to_string(),
        category,
        time,
        audience: None,
        place: None,
        page: None,
        sources: vec!["https://www.example.org/imaging/".parse().expect("a URL")],
        reviewed: day("2026-11-23"),
    }
}

fn weekly(days: &str, starts: &str, from: &str, until: Option<&str>, exceptions: &[&str]) -> Weekly {
    Weekly {
        rule: format!("FREQ=WEEKLY;BYDAY={days}").parse().expect("a rule"),
        starts: starts.parse().expect("a time"),
        from: day(from),
        until: until.map(day),
        exceptions: exceptions.iter().map(|text| day(text)).collect(),
    }
}

fn dates(start: &str, end: &str, starts: Option<&str>) -> Time {
    let date = |text: &str| text.parse().expect("a date");
    let starts = starts.map(|starts| starts.parse().expect("a time"));
    Time::Dates(Dates { start: date(start), end: date(end), starts })
}

/// The UID of an event or course in the files.
fn uid(slug: &str) -> String {
    crate::invariants::calendar::uid(&FIXTURE.catalog, slug)
}

/// Series with difficult cases: several days a week, holidays, an end on the other side of a clock change, midnight,
/// and the nights on which the clocks change.
fn series() -> Vec<(&'static str, Weekly)> {
    vec![
        ("thursdays", weekly("TH", "07:30", "2025-01-01", None, &["2025-11-27", "2026-11-26", "2028-11-23"])),
        ("four days", weekly("MO,TU,WE,FR", "07:30", "2025-01-01", None, &["2026-05-25", "2026-07-03", "2026-12-25"])),
        ("a term", weekly("WE", "12:00", "2025-09-01", Some("2026-04-29"), &["2025-12-24", "2025-12-31"])),
        ("until summer", weekly("MO,FR", "17:00", "2026-01-15", Some("2026-06-30"), &[])),
        ("sundays early", weekly("SU", "01:30", "2025-02-02", None, &["2026-11-08"])),
        ("sundays in the gap", weekly("SU", "03:00", "2025-02-02", None, &[])),
        ("midnight", weekly("SA,SU", "00:00", "2025-06-01", Some("2028-03-12"), &[])),
        ("late", weekly("SA", "23:59", "2024-02-29", None, &["2028-02-26"])),
    ]
}

/// The days on which an event takes place according to its rule.
fn occurrences(weekly: &Weekly, after: &str, before: &str) -> Option<Vec<String>> {
    let days = recurrence::occurrences(weekly, day(after), day(before))?;
    Some(days.iter().map(ToString::to_string).collect())
}

/// The site with the series above instead of its events.
fn with_series() -> Catalog {
    let mut catalog = catalog();
    catalog.courses.clear();
    let events = series().into_iter();
    catalog.events =
        events.map(|(slug, w)| (slug.to_string(), event(slug, Category::GrandRounds, Time::Weekly(w)))).collect();
    catalog
}

#[test]
fn the_grid_shows_events_on_the_days_of_their_recurrence_rules() {
    let catalog = with_series();
    let found = grid_dates(&calendar(&schedule(&catalog), day("2026-11-24")), 2025..=2028);
    for (slug, weekly) in series() {
        let expected = occurrences(&weekly, "2025-01-01", "2028-12-31").expect(slug);
        assert!(expected.len() > 20, "{slug}: {}", expected.len());
        assert!(weekly.exceptions.iter().all(|exception| !expected.contains(&exception.to_string())), "{slug}");
        assert_eq!(found[slug], expected, "{slug}");
    }
}

#[test]
fn an_event_keeps_the_precision_of_its_dates() {
    let mut catalog = catalog();
    catalog.courses.clear();
    catalog.events = [
        ("month", dates("2026-01", "2026-01", None)),
        ("months", dates("2026-11", "2027-02", None)),
        ("year", dates("2027", "2027", None)),
        ("days", dates("2026-12-30", "2027-01-02", None)),
        ("evening", dates("2027-01-02", "2027-01-02", Some("18:30"))),
    ]
    .into_iter()
    .map(|(slug, time)| (slug.to_string(), event(slug, Category::Meeting, time)))
    .collect();
    let calendar = calendar(&schedule(&catalog), day("2026-11-24"));
    assert_eq!((calendar.first.as_str(), calendar.last.as_str()), ("2026-01", "2028-11"));
    let days = |month: &str| Days::of(&calendar, Month::of(month).expect("a month"), "");
    let without_day = |month: &str| days(month).without_day().map(|event| title(&event.label.0)).collect::<Vec<_>>();
    assert_eq!(without_day("2026-01"), ["month"]);
    assert_eq!(without_day("2026-02"), [] as [&str; 0]);
    assert_eq!(without_day("2026-12"), ["months"]);
    assert_eq!(without_day("2027-01"), ["months", "year"]);
    assert_eq!(without_day("2027-12"), ["year"]);
    let on = |date: &str| {
        let day = date[8..].parse().expect("a day");
        days(&date[..7]).on(date, day).map(|event| title(&event.label.0)).collect::<Vec<_>>()
    };
    assert_eq!(on("2026-01-15"), [] as [&str; 0], "a month is not a day");
    for (date, expected) in [
        ("2026-12-29", vec![]),
        ("2026-12-30", vec!["days"]),
        ("2027-01-01", vec!["days"]),
        ("2027-01-02", vec!["days", "evening"]),
        ("2027-01-03", vec![]),
    ] {
        assert_eq!(on(date), expected, "{date}");
    }
    // The list of a month has one entry for all days of an event, even if it starts in the month before.
    assert_eq!((days("2026-12").count(), days("2027-01").count()), (2, 4));
    let january = layout::agenda(&days("2027-01"), "2026-11-24");
    assert_eq!(january.matches("December 30, 2026 – January 2, 2027").count(), 1, "{january}");
    assert!(layout::without_day(&days("2026-01")).contains("January 2026"));
    assert!(layout::without_day(&days("2026-03")).is_empty());
}

#[test]
fn the_agenda_of_the_current_month_collapses_past_days() {
    let catalog = with_series();
    let calendar = calendar(&schedule(&catalog), day("2026-11-24"));
    let days = |month: &str| Days::of(&calendar, Month::of(month).expect("a month"), "");
    let november = layout::agenda(&days("2026-11"), "2026-11-24");
    let (past, rest) = november.split_once("</details>").expect("collapsed");
    assert!(past.contains("Earlier in November 2026") && past.contains(">23</span>") && !past.contains(">24</span>"));
    assert!(rest.contains("<li aria-current=\"date\">") && rest.contains(">25</span>") && !rest.contains(">23</span>"));
    for other in ["2026-10", "2026-12"] {
        let agenda = layout::agenda(&days(other), "2026-11-24");
        assert!(!agenda.contains("<details>") && !agenda.contains("aria-current"), "{other}");
    }
}

#[test]
fn a_category_filters_the_events_of_a_month() {
    let catalog = catalog();
    let calendar = calendar(&schedule(&catalog), *TODAY);
    let march = Month::of("2031-03").expect("a month");
    let count = |category| Days::of(&calendar, march, category).count();
    assert_eq!((count("grand-rounds"), count("")), (13, 28));
    assert_eq!(count(""), Category::ALL.iter().map(|category| count(category.slug())).sum::<usize>());
}

// The calendar files.

/// At most `limit` start times of an event in a file, in Durham: `2026-11-26 07:30:00`.
fn starts(text: &str, uid: &str, limit: usize) -> Vec<String> {
    let calendar = read(text);
    let expanded = calendar.expand_dates(Tz::Floating, limit);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let is_of = |id: u32| calendar.components[id as usize].uid() == Some(uid);
    let of_event = expanded.events.iter().filter(|event| is_of(event.comp_id));
    let mut starts: Vec<String> = of_event.map(|event| event.start.naive_local().to_string()).collect();
    starts.sort();
    starts
}

#[test]
fn calendar_files_repeat_each_series_on_its_days() {
    let files = feeds::calendar::files(&with_series());
    for (slug, weekly) in series() {
        let file = &files[&path::calendar_file(&format!("events/{slug}"))];
        let last = weekly.until.map_or("2028-12-31".to_string(), |day| day.to_string());
        let expected: Vec<String> = occurrences(&weekly, "2024-01-01", &last)
            .expect("a series")
            .into_iter()
            .map(|date| format!("{date} {}:00", weekly.starts))
            .collect();
        let mut found = starts(file, &uid(slug), 2_000);
        if weekly.until.is_none() {
            assert!(found.len() > expected.len(), "{slug} must continue");
            found.truncate(expected.len());
        }
        assert_eq!(found, expected, "{slug}");
    }
}

#[test]
fn dated_events_last_all_day_or_start_at_their_time() {
    let mut catalog = with_series();
    for (slug, time) in [
        ("days", dates("2026-12-30", "2027-01-02", None)),
        ("evening", dates("2027-07-02", "2027-07-02", Some("18:30"))),
        ("month", dates("2026-01", "2026-01", None)),
    ] {
        catalog.events.insert(slug.to_string(), event(slug, Category::Meeting, time));
    }
    let files = feeds::calendar::files(&catalog);
    let days = &files["/calendar/events/days.ics"];
    assert!(
        days.contains("DTSTART;VALUE=DATE:20261230\r\n") && days.contains("DTEND;VALUE=DATE:20270103\r\n"),
        "{days}"
    );
    assert!(!days.contains("VTIMEZONE"), "all-day events have no time zone");
    let evening = &files["/calendar/events/evening.ics"];
    assert!(evening.contains("DTSTART;TZID=America/New_York:20270702T183000\r\n"), "{evening}");
    assert!(!evening.contains("DTEND") && !evening.contains("DURATION"), "the duration is not known");
    assert_eq!(starts(evening, &uid("evening"), 5), ["2027-07-02 18:30:00"]);
    assert!(!files.keys().any(|path| path.contains("month")), "an event without a day must have no file");
    assert!(!uids(&files["/calendar/all.ics"]).contains(&uid("month")));
}

/// Subscribers' calendars contain these UIDs: a new UID would create another event.
#[test]
fn an_event_uid_consists_of_the_file_name_and_the_host() {
    let found = uids(&feeds::calendar::files(&catalog())["/calendar/all.ics"]);
    for uid in ["grand-rounds@imaging.example.org", "spring-review-2031@imaging.example.org"] {
        assert!(found.iter().any(|found| found == uid), "{uid}: {found:?}");
    }
}

#[test]
fn two_builds_write_identical_files() {
    assert_eq!(feeds::calendar::files(&catalog()), feeds::calendar::files(&catalog()));
}

#[test]
fn calendar_files_conform_to_the_standard() {
    let mut catalog = catalog();
    let long =
        "Ünïcödé, “quoted”; with a \\ and a title that goes on and on, so that it has to be folded: 磁気共鳴画像";
    catalog.events.get_mut("grand-rounds").expect("listed").title = long.to_string();
    for (path, text) in feeds::calendar::files(&catalog) {
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"),
            "{path}"
        );
        for line in text.split_terminator("\r\n") {
            assert!(!line.contains(['\r', '\n']), "{path}: a bare line break in {line:?}");
            assert!(line.len() <= 75, "{path}: {} octets in {line}", line.len());
        }
        assert_eq!(text.contains("TZID=America/New_York"), text.contains("BEGIN:VTIMEZONE"), "{path}");
        let calendar = read(&text);
        for event in events(&calendar) {
            for needed in [
                ICalendarProperty::Uid,
                ICalendarProperty::Dtstamp,
                ICalendarProperty::Dtstart,
                ICalendarProperty::Summary,
            ] {
                assert!(event.has_property(&needed), "{path}: {needed:?}");
            }
        }
        let zones = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VTimezone);
        for zone in zones {
            assert!(zone.uid().is_none() && !zone.has_property(&ICalendarProperty::Dtstamp), "{path}");
        }
    }
    let file = &feeds::calendar::files(&catalog)["/calendar/events/grand-rounds.ics"];
    let calendar = read(file);
    let summary = events(&calendar)[0].property(&ICalendarProperty::Summary).expect("a title");
    assert_eq!(summary.values[0].as_text(), Some(long));
}

#[test]
fn feeds_specify_a_refresh_interval() {
    for (path, text) in feeds::calendar::files(&catalog()) {
        let is_feed = path.matches('/').count() == 2;
        let text = text.replace("\r\n ", "");
        let source = format!("SOURCE;VALUE=URI:{}{path}\r\n", catalog().site.origin);
        for line in ["REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n", "X-PUBLISHED-TTL:P1D\r\n", "X-WR-CALNAME:", &source] {
            assert_eq!(text.contains(line), is_feed, "{path}: {line}");
        }
    }
}

/// The time zone in the files changes its clocks when the time zone database does.
#[test]
fn the_time_zone_in_the_files_matches_the_time_zone_database() {
    let files = feeds::calendar::files(&catalog());
    let text = &files["/calendar/all.ics"];
    let zone = TimeZone::get("America/New_York").expect("bundled");
    let (from, to) = ("2007-12-01T00:00:00Z", "2040-01-01T00:00:00Z");
    let (from, to): (Timestamp, Timestamp) = (from.parse().expect("a time"), to.parse().expect("a time"));
    let mut found: Vec<(String, String)> = Vec::new();
    for part in ["DAYLIGHT", "STANDARD"] {
        let part = text.split(&format!("BEGIN:{part}\r\n")).nth(1).and_then(|rest| rest.split("END:").next());
        let part = part.expect("the zone has standard and daylight time");
        let value = |name: &str| {
            let line = part.lines().find(|line| line.starts_with(name)).expect(name);
            line[name.len() + 1..].to_string()
        };
        let rule = format!("DTSTART:{}Z\nRRULE:{}", value("DTSTART"), value("RRULE"));
        let set: rrule::RRuleSet = rule.parse().expect("a rule");
        let changes = set.into_iter().map(|change| change.format("%Y-%m-%dT%H:%M:%S").to_string());
        let changes = changes.take_while(|change| change.as_str() < "2040");
        found.extend(changes.filter(|c| c.as_str() > "2007-12").map(|change| (change, value("TZOFFSETTO"))));
    }
    found.sort();
    // The files give each change in the local time before it.
    let expected: Vec<(String, String)> = zone
        .following(from)
        .take_while(|change| change.timestamp() < to)
        .map(|change| {
            let before = zone.to_offset(change.timestamp() - jiff::SignedDuration::from_secs(1));
            let offset = change.offset().seconds() / 3600;
            (before.to_datetime(change.timestamp()).to_string(), format!("-{:02}00", -offset))
        })
        .collect();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 64);
}
