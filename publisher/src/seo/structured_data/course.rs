use super::{Writer, term};
use crate::{
    content::inline,
    content::model::{Course, course::Mode},
};
use radiology::site::path;
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes a course and its only session.
    pub(super) fn course(&self, slug: &str, course: &Course) -> Value {
        let address = self.at(&[path::COURSES, slug, "/"].concat());
        let announcement: Vec<String> = course.announcement.iter().map(|text| inline::plain(text)).collect();
        json!({
            "@type": "Course",
            "@id": format!("{address}#course"),
            "url": address,
            "name": course.title,
            "description": announcement.join(" "),
            "keywords": course.topics,
            "audience": { "@type": "Audience", "audienceType": course.audience },
            "provider": self.department_reference(),
            "hasCourseInstance": self.course_instance(slug, course),
        })
    }

    /// Describes the dates and place of a course, which is an event.
    pub(super) fn course_instance(&self, slug: &str, course: &Course) -> Value {
        let (mode, attendance) = match course.mode {
            Mode::InPerson => ("Onsite", "OfflineEventAttendanceMode"),
            Mode::Online => ("Online", "OnlineEventAttendanceMode"),
        };
        json!({
            "@type": "CourseInstance",
            "name": course.title,
            "url": self.at(&[path::COURSES, slug, "/"].concat()),
            "startDate": course.start,
            "endDate": course.end,
            "courseMode": mode,
            "eventAttendanceMode": term(attendance),
            "location": { "@type": "Place", "name": course.venue, "address": course.place },
            "organizer": self.department_reference(),
        })
    }
}
