//! The document of a route, which the publisher builds from the entries and the browser loads. It is complete except
//! for the [`ShellDocument`], which all routes share.

pub use super::finders::{DeskFinder, ExamFinder, Glossary, NewsEntry, NewsFinder, PeopleFinder};

pub use super::markup::Markup;
use super::{Data, ShellDocument};
pub use super::{home::HomeContent, inside::SeeInside, news::NewsSummary};
use serde::{Deserialize, Serialize};

/// Everything that a route shows between header and footer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub head: Head,
    pub content: Content,
}

/// The data that a rendered page contains for its hydration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Without the markup, which is in the HTML already and which hydration keeps. The same is true of `shell`.
    pub document: Document,
    pub shell: ShellDocument,
}

/// The content of the HTML head that depends on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// "Faculty – Duke Radiology".
    pub title: String,
    pub description: String,
    /// The page's absolute URL.
    pub canonical: String,
}

/// The kinds of page that look or behave differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Home(Data<HomeContent>),
    Text(Box<TextContent>),
    Search(Data<SearchContent>),
}

/// The parts around the text of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The band with the title.
    pub band: Markup,
    /// The list "In this section".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub navigation: Option<Markup>,
    /// Whether a plan is beside the text on wide screens. It comes late in the page, and its place must be kept before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_plan: bool,
}

/// A page of text, on any subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextContent {
    pub frame: Frame,
    pub parts: Vec<Part>,
}

/// A part of a page of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Markup(Markup),
    /// Too small for a chunk.
    CourseStatus(CourseStatus),
    Widget(Data<Widget>),
}

impl Part {
    /// The widget, in the publisher; `None` in the browser and for other parts.
    pub fn widget(&self) -> Option<&Widget> {
        match self {
            Part::Widget(data) => data.typed(),
            Part::Markup(_) | Part::CourseStatus(_) => None,
        }
    }
}

/// Only for the publisher, as all documents.
impl From<Widget> for Part {
    fn from(widget: Widget) -> Part {
        Part::Widget(widget.into())
    }
}

/// A widget and its data. The code that tells widgets apart is in a chunk, so that the app does not grow with each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Widget {
    Agenda(Data<Agenda>),
    Calendar(Data<Calendar>),
    DeskFinder(Data<DeskFinder>),
    ExamFinder(Data<ExamFinder>),
    Glossary(Data<Glossary>),
    NewsFinder(Data<NewsFinder>),
    PeopleFinder(Data<PeopleFinder>),
    Plan(Data<Plan>),
    ReportReader(Data<ReportReader>),
    Slices(Data<SeeInside>),
    Projections(Data<SeeInside>),
}

/// Courses in the order of their dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agenda {
    /// The date of the build in Durham, `YYYY-MM-DD`: "today" until the browser reads its clock.
    pub built: String,
    pub courses: Vec<CourseSummary>,
    /// The message when every course is past.
    pub none_upcoming: Markup,
    /// Whether past courses are also listed when there are upcoming ones.
    pub shows_past: bool,
    /// The formats by which the list can be filtered: value and label.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<(String, String)>,
    /// The topics, likewise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<(String, String)>,
}

/// A course in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseSummary {
    pub title: String,
    /// First day, `YYYY-MM-DD`.
    pub start: String,
    /// Last day, `YYYY-MM-DD`.
    pub end: String,
    /// Venue and city in one line.
    pub location: String,
    /// The values of its format and topics, separated by spaces.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facets: String,
    /// Path of its page.
    pub path: String,
    /// Path of its calendar file.
    pub calendar_file: String,
    /// The paragraphs of its announcement.
    pub announcement: Markup,
}

/// Events by month. It has one entry for each event instead of one for each of its days: the browser computes the days
/// of a month from the days of the week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    /// As [`Agenda::built`].
    pub built: String,
    /// The categories by which the calendar can be filtered: slug and label.
    pub categories: Vec<(String, String)>,
    /// First month of the calendar, `YYYY-MM`.
    pub first: String,
    /// Last month of the calendar, `YYYY-MM`.
    pub last: String,
    /// In their order within a day: all-day events first, then by the time of day.
    pub events: Vec<CalendarEvent>,
}

/// An event, which takes place once, on several days or every week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarEvent {
    /// Slug of the category.
    pub category: String,
    /// First day, `YYYY-MM-DD`; only a month or a year if the day is not known.
    pub from: String,
    /// Last day, as precise as the first; empty if not known.
    pub to: String,
    /// Days of the week on which it takes place between the two, as bits, Sunday being the lowest; 0 if the day is not
    /// known.
    pub weekdays: u8,
    /// The dates among them on which it does not take place, one after the other.
    pub exceptions: String,
    /// Time and title, for a day of the grid.
    pub label: Markup,
    /// The complete entry, as an item of a list.
    pub entry: Markup,
}

/// The note that a course is past, shown from the day after its last day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseStatus {
    /// As [`Agenda::built`].
    pub built: String,
    /// Last day of the course, `YYYY-MM-DD`.
    pub end: String,
}

/// The data from which a personal plan for an exam is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Name of the exam.
    pub exam: String,
    pub slug: String,
    /// Host of the site, for the identifiers of calendar entries.
    pub host: String,
    /// As [`Agenda::built`].
    pub built: String,
    /// Longest duration of the visit in minutes; 0 if not known.
    pub minutes: i64,
    /// The instruction on when to arrive, if no line has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<String>,
    /// The ages on which lines depend, of which one applies: id and label.
    pub ages: Vec<(String, String)>,
    /// The conditions on which lines depend, of which any number applies: id and label.
    pub questions: Vec<(String, String)>,
    pub lines: Vec<PlanLine>,
    /// The end of the sheet: what to bring and tell us, and who to call.
    pub foot: Markup,
}

/// An instruction of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Its subject: "Food".
    pub topic: String,
    pub text: String,
    /// Ids of the ages and conditions it is for; empty if it is for everybody.
    pub when: Vec<String>,
    /// Whether the plan marks it as general guidance.
    pub is_general: bool,
    pub time: PlanTime,
}

/// The time at which a line of a plan applies. Durations are in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanTime {
    /// Some time before the exam.
    Ahead,
    /// From this long before it.
    From(i64),
    /// At the latest this long before it.
    By(i64),
    /// From a time of day, this many days before it: days, and minutes after midnight.
    Clock(i64, i64),
    /// After the exam for this long; without a limit if 0.
    After(i64),
}

/// The report reader. Its terms are loaded with the first report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportReader {
    /// The people who explain a report, and how to reach them.
    pub ask: Markup,
}

/// The search page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchContent {
    pub band: Markup,
    /// Labels of the sections by which the results can be filtered.
    pub sections: Vec<String>,
    /// The pages of the site by section, with the lists of news and people, for visitors who prefer to browse.
    pub index: Markup,
}
