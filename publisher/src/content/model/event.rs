//! `events/*.json`: what takes place, once or every week (schema.org `Event`).

use crate::content::values::{Day, PartialDate, TimeOfDay, WeeklyRule};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the event.
    pub title: String,
    /// The kind of event, as the calendar groups them.
    pub category: Category,
    /// Every week, or on certain dates.
    pub time: Time,
    /// Who may come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// Where it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Address of the page that says more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-path" = true))]
    pub page: Option<String>,
    /// Web addresses that the facts come from.
    pub sources: Vec<String>,
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
    /// What stands in `courses/`; no event names it.
    #[serde(skip)]
    CmeCourse,
}

impl Category {
    pub const ALL: [Category; 4] =
        [Category::TeachingConference, Category::GrandRounds, Category::Meeting, Category::CmeCourse];

    /// As it stands in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Category::TeachingConference => "teaching-conference",
            Category::GrandRounds => "grand-rounds",
            Category::Meeting => "meeting",
            Category::CmeCourse => "cme-course",
        }
    }

    /// One event of this kind.
    pub fn label(self) -> &'static str {
        match self {
            Category::TeachingConference => "Teaching conference",
            Category::GrandRounds => "Grand rounds",
            Category::Meeting => "Meeting",
            Category::CmeCourse => "CME course",
        }
    }

    /// All events of this kind.
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

/// The same days every week. How long it takes is not known, so there is no end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weekly {
    /// The days of the week, as calendars write them: `FREQ=WEEKLY;BYDAY=MO,TH` for Monday and Thursday.
    pub rule: WeeklyRule,
    /// `HH:MM` in Durham.
    pub starts: TimeOfDay,
    /// First day, `YYYY-MM-DD`: from then on these times are known to hold.
    pub from: Day,
    /// Last day, if one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Days of the rule on which it does not take place, in their order (`EXDATE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Day>,
}

/// First and last day, both as exact as they are known: `2026-01-15`, `2026-01` or `2026`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// First day, as exact as it is known: `2026-01-15`, `2026-01` or `2026`.
    pub start: PartialDate,
    /// Last day, written the same way.
    pub end: PartialDate,
    /// `HH:MM` in Durham, of an event of one day; without it the event takes whole days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<TimeOfDay>,
}
