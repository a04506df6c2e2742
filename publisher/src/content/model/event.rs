//! `events/*.json`: one-time and weekly events (schema.org `Event`).

use crate::content::values::{Day, PagePath, PartialDate, TimeOfDay, WebAddress, WeeklyRule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the event.
    pub title: String,
    /// Category in the calendar.
    pub category: Category,
    /// Weekly, or on certain dates.
    pub time: Time,
    /// The audience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Path of the page with details: `/about/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-path" = true))]
    pub page: Option<PagePath>,
    /// Web addresses that the facts come from.
    pub sources: Vec<WebAddress>,
    /// Day on which somebody last checked this entry.
    pub reviewed: Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Category {
    #[serde(rename = "teaching conference")]
    TeachingConference,
    #[serde(rename = "grand rounds")]
    GrandRounds,
    #[serde(rename = "meeting")]
    Meeting,
    /// The entries of `courses/`; no event names this category.
    #[serde(skip)]
    CmeCourse,
}

impl Category {
    pub const ALL: [Category; 4] =
        [Category::TeachingConference, Category::GrandRounds, Category::Meeting, Category::CmeCourse];

    /// Returns its value in URLs.
    pub fn slug(self) -> &'static str {
        match self {
            Category::TeachingConference => "teaching-conference",
            Category::GrandRounds => "grand-rounds",
            Category::Meeting => "meeting",
            Category::CmeCourse => "cme-course",
        }
    }

    /// Returns the name of one event.
    pub fn label(self) -> &'static str {
        match self {
            Category::TeachingConference => "Teaching conference",
            Category::GrandRounds => "Grand rounds",
            Category::Meeting => "Meeting",
            Category::CmeCourse => "CME course",
        }
    }

    /// Returns the name of several events.
    pub fn plural(self) -> &'static str {
        match self {
            Category::TeachingConference => "Teaching conferences",
            Category::GrandRounds => "Grand rounds",
            Category::Meeting => "Meetings",
            Category::CmeCourse => "CME courses",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Time {
    Weekly(Weekly),
    Dates(Dates),
}

/// The same days every week. The duration is not known, so there is no end time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weekly {
    /// The days of the week as calendars write them: `FREQ=WEEKLY;BYDAY=MO,TH` for Monday and Thursday.
    pub rule: WeeklyRule,
    /// Start time, `HH:MM` Eastern time.
    pub starts: TimeOfDay,
    /// First day on which these times are known to apply, `YYYY-MM-DD`.
    pub from: Day,
    /// Last day, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Dates on which it does not take place, in order (`EXDATE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Day>,
}

/// The first and last day, equally precise: `2026-01-15`, `2026-01` or `2026`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// First day as precisely as it is known: `2026-01-15`, `2026-01` or `2026`.
    pub start: PartialDate,
    /// Last day in the same form.
    pub end: PartialDate,
    /// Start time of a one-day event, `HH:MM` Eastern time; without it the event takes whole days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TimeOfDay>,
}
