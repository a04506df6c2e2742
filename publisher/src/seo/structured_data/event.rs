use super::{Writer, department::day_of_week};
use crate::content::{
    model::{
        Event,
        event::{Time, Weekly},
    },
    recurrence,
};
use jiff::{civil::DateTime, tz::TimeZone};
use radiology::site::TIME_ZONE;
use serde_json::{Value, json};

impl Writer<'_> {
    /// What the calendar lists: events, and courses with their dates.
    pub(super) fn events(&self) -> Vec<Value> {
        let courses = self.catalog.courses.iter().map(|(slug, course)| self.course_instance(slug, course));
        self.catalog.events.values().map(|event| self.event(event)).chain(courses).collect()
    }

    /// Who holds an event is not known: the department's calendar lists also those of others.
    fn event(&self, event: &Event) -> Value {
        let (start, end, schedule) = match &event.time {
            Time::Weekly(weekly) => (None, None, schedule(weekly)),
            Time::Dates(dates) => match &dates.starts {
                Some(starts) => (moment(&dates.start, starts), None, Value::Null),
                None => (Some(dates.start.clone()), Some(dates.end.clone()), Value::Null),
            },
        };
        json!({
            "@type": "Event",
            "name": event.title,
            "url": event.page.as_deref().map(|page| self.at(page)),
            "startDate": start,
            "endDate": end,
            "eventSchedule": schedule,
            "audience": { "@type": "Audience", "audienceType": event.audience },
            "location": { "@type": "Place", "name": event.place },
        })
    }
}

/// The same days every week; how long it takes is not known.
fn schedule(weekly: &Weekly) -> Value {
    let days = recurrence::days(&weekly.rule).expect("the catalogue is valid");
    json!({
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": days.into_iter().map(day_of_week).collect::<Vec<_>>(),
        "startTime": weekly.starts,
        "startDate": weekly.from,
        "endDate": weekly.until,
        "exceptDate": weekly.exceptions,
        "scheduleTimezone": TIME_ZONE,
    })
}

/// A date and a time of day in Durham as ISO 8601 writes them, with the distance to universal time.
fn moment(date: &str, time: &str) -> Option<String> {
    let zone = TimeZone::get(TIME_ZONE).ok()?;
    let moment = format!("{date}T{time}").parse::<DateTime>().ok()?.to_zoned(zone).ok()?;
    Some(moment.strftime("%Y-%m-%dT%H:%M%:z").to_string())
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn a_time_in_durham_says_how_far_it_is_from_universal_time() {
        assert_eq!(moment("2027-07-02", "18:30").as_deref(), Some("2027-07-02T18:30-04:00"));
        assert_eq!(moment("2027-01-02", "07:00").as_deref(), Some("2027-01-02T07:00-05:00"));
    }
}
