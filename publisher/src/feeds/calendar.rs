//! iCalendar ([RFC 5545](https://www.rfc-editor.org/rfc/rfc5545),
//! [RFC 7986](https://www.rfc-editor.org/rfc/rfc7986)): one feed of all events and courses, one per category, and one file
//! per event or course.
//!
//! Events without a day are left out. The duration of events is unknown, so an event with a time of day has a start and no
//! end, as RFC 5545, 3.6.1 allows.

use crate::content::{
    catalog::Catalog,
    model::event::{Category, Time},
    recurrence,
    schedule::{Listed, schedule},
    values::{Day, Phone, SiteOrigin},
};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use radiology::site::{TIME_ZONE, path};
use std::collections::BTreeMap;

/// How often subscribers should look for changes (an ISO 8601 duration).
const REFRESH: &str = "P1D";

/// The rules of Eastern time since 2007. A test compares them with the time zone database.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n\
    TZNAME:EDT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n\
    TZNAME:EST\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n\
    END:VTIMEZONE\r\n";

/// The text of every calendar file, by path. The catalog must be valid.
pub fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let writer = Writer { origin: &catalog.site.origin, site: &catalog.site.name, phone: &catalog.site.footer.phone };
    let listed: Vec<Listed> = schedule(catalog).into_iter().filter(Listed::has_day).collect();
    let mut files = BTreeMap::new();
    let mut feed = |slug: &str, name: &str, of: &dyn Fn(&&Listed) -> bool| {
        let path = path::calendar_file(slug);
        let text = writer.feed(&path, &format!("{}: {name}", writer.site), listed.iter().filter(of));
        files.insert(path, text);
    };
    feed("all", "calendar", &|_| true);
    for category in Category::ALL {
        feed(category.slug(), &category.plural().to_lowercase().replace("cme", "CME"), &|l| l.category == category);
    }
    files.extend(listed.iter().filter_map(|one| Some((one.file()?, writer.single(one)))));
    files
}

struct Writer<'a> {
    origin: &'a SiteOrigin,
    site: &'a str,
    phone: &'a Phone,
}

impl Writer<'_> {
    /// A feed to subscribe to.
    fn feed<'l>(&self, path: &str, name: &str, listed: impl Iterator<Item = &'l Listed<'l>>) -> String {
        let mut calendar = self.empty();
        calendar.name(name);
        calendar.timezone(TIME_ZONE);
        calendar.append_property(Property::new("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done());
        calendar.append_property(("X-PUBLISHED-TTL", REFRESH));
        let source = self.origin.url(path);
        calendar.append_property(Property::new("SOURCE", source).add_parameter("VALUE", "URI").done());
        listed.for_each(|one| _ = calendar.push(self.event(one)));
        with_zone(&calendar)
    }

    /// A file with one entry to add to a calendar.
    fn single(&self, listed: &Listed) -> String {
        let mut calendar = self.empty();
        calendar.push(self.event(listed));
        with_zone(&calendar)
    }

    fn empty(&self) -> Calendar {
        let mut calendar = Calendar::empty();
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("PRODID", format!("-//{}//Website//EN", self.site).as_str()));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        calendar.append_property(("METHOD", "PUBLISH"));
        calendar
    }

    fn event(&self, listed: &Listed) -> Event {
        let host = self.origin.host();
        // The date of the last review. The time of the build would change every file in every build.
        let stamp = format!("{}T000000Z", basic(listed.reviewed));
        let page = listed.page.as_ref().map(|page| self.origin.url(page));
        let mut event = Event::new();
        event.uid(&format!("{}@{host}", listed.slug));
        event.add_property("DTSTAMP", &stamp);
        event.add_property("LAST-MODIFIED", &stamp);
        event.summary(listed.title);
        event.description(&self.description(listed, page.as_deref()));
        event.add_property("CATEGORIES", listed.category.label());
        listed.place.iter().for_each(|place| _ = event.location(place));
        page.iter().for_each(|page| _ = event.url(page));
        match &listed.time {
            Time::Weekly(weekly) => {
                let series = recurrence::series(weekly);
                event.append_property(local("DTSTART", &series.start));
                event.add_property("RRULE", &series.rule);
                if !series.exceptions.is_empty() {
                    event.append_multi_property(local("EXDATE", &series.exceptions.join(",")));
                }
            }
            Time::Dates(dates) => {
                let (first, last) = (dates.start.first_day(), dates.end.last_day());
                if let Some(starts) = dates.starts {
                    let start = first.date().to_datetime(starts.time()).strftime("%Y%m%dT%H%M%S");
                    event.append_property(local("DTSTART", &start.to_string()));
                } else {
                    event.append_property(whole_day("DTSTART", first));
                    // The end is the first day after it.
                    event.append_property(whole_day("DTEND", last.tomorrow()));
                    event.add_property("TRANSP", "TRANSPARENT");
                }
            }
        }
        event.done()
    }

    /// The details that a calendar entry has no property for.
    fn description(&self, listed: &Listed, page: Option<&str>) -> String {
        let audience = listed.audience.map(|audience| format!("For: {audience}."));
        let unknown = match listed.starts() {
            Some(_) => "Only the start time is published.",
            None => "No time of day is published.",
        };
        let check = format!("Check with the department: {}.", self.phone);
        let lines = [audience.as_deref(), Some(unknown), Some(&check), page];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }
}

/// A property with a local time in Durham.
fn local(name: &str, value: &str) -> Property {
    Property::new(name, value).add_parameter("TZID", TIME_ZONE).done()
}

fn whole_day(name: &str, day: Day) -> Property {
    Property::new(name, basic(day)).add_parameter("VALUE", "DATE").done()
}

/// `20261126`.
fn basic(day: Day) -> String {
    day.date().strftime("%Y%m%d").to_string()
}

/// The text of a calendar. If it has local times, the zone is inserted before the events. The crate itself would give the
/// zone a UID and a time stamp, which RFC 5545 does not allow there.
fn with_zone(calendar: &Calendar) -> String {
    let text = calendar.to_string();
    match text.contains(";TZID=") {
        true => text.replacen("BEGIN:VEVENT", &[ZONE, "BEGIN:VEVENT"].concat(), 1),
        false => text,
    }
}
