use super::{Writer, department::day_of_week};
use crate::content::{
    model::{
        Event,
        event::{Time, Weekly},
    },
    values::{Day, TimeOfDay, in_durham},
};
use radiology::site::TIME_ZONE;
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes the entries of the calendar: events, and courses with their dates.
    pub(super) fn events(&self) -> Vec<Value> {
        let courses = self.catalog.courses.iter().map(|(slug, course)| self.course_instance(slug, course));
        self.catalog.events.values().map(|event| self.event(event)).chain(courses).collect()
    }

    /// Describes an event. The organizer is unknown because the department's calendar also lists other groups' events.
    fn event(&self, event: &Event) -> Value {
        let (start, end, schedule) = match &event.time {
            Time::Weekly(weekly) => (None, None, schedule(weekly)),
            Time::Dates(dates) => match dates.starts {
                Some(starts) => (Some(moment(dates.start.first_day(), starts)), None, Value::Null),
                None => (Some(dates.start.to_string()), Some(dates.end.to_string()), Value::Null),
            },
        };
        json!({
            "@type": "Event",
            "name": event.title,
            "url": event.page.as_ref().map(|page| self.at(page.as_str())),
            "startDate": start,
            "endDate": end,
            "eventSchedule": schedule,
            "audience": { "@type": "Audience", "audienceType": event.audience },
            "location": { "@type": "Place", "name": event.place },
        })
    }
}

/// Describes a weekly schedule; the duration is unknown.
fn schedule(weekly: &Weekly) -> Value {
    json!({
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": weekly.rule.days().iter().map(|day| day_of_week(*day)).collect::<Vec<_>>(),
        "startTime": weekly.starts,
        "startDate": weekly.from,
        "endDate": weekly.until,
        "exceptDate": weekly.exceptions,
        "scheduleTimezone": TIME_ZONE,
    })
}

/// Formats a date and a time of day in Durham as ISO 8601, with the UTC offset.
fn moment(day: Day, time: TimeOfDay) -> String {
    in_durham(day.date().to_datetime(time.time())).strftime("%Y-%m-%dT%H:%M%:z").to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_time_in_durham_says_how_far_it_is_from_universal_time() {
        let moment = |day: &str, time: &str| super::moment(day.parse().expect("a day"), time.parse().expect("a time"));
        assert_eq!(moment("2027-07-02", "18:30"), "2027-07-02T18:30-04:00");
        assert_eq!(moment("2027-01-02", "07:00"), "2027-01-02T07:00-05:00");
    }
}
