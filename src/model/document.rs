//! What the publisher makes of the entries and the browser reads: one [`Document`] for each route,
//! complete. What stands around it on them all is a [`ShellDocument`].

pub use super::finders::{DeskFinder, ExamFinder, NewsEntry, NewsFinder, PeopleFinder};

use super::ShellDocument;
pub use super::markup::Markup;
use serde::{Deserialize, Serialize};

/// Everything one route shows between header and footer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub head: Head,
    pub content: Content,
}

/// What a rendered page carries of its own data, for hydration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Without the markup that stands in the page already, and that hydration leaves as it is. So is
    /// the shell's.
    pub document: Document,
    pub shell: ShellDocument,
}

/// What the browser's tab and search engines show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// "Faculty – Duke Radiology".
    pub title: String,
    pub description: String,
    /// Absolute address of the page.
    pub canonical: String,
}

/// The kinds of page that look or behave differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Home(Box<HomeContent>),
    Text(Box<TextContent>),
    Search(SearchContent),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeContent {
    pub hero: Hero,
    /// Tasks, mission, news.
    pub above: Markup,
    /// The head of the courses.
    pub courses: Markup,
    pub agenda: Agenda,
    /// How to reach us.
    pub below: Markup,
}

/// The film, what we are, and the first way on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hero {
    /// The first frame, for the first paint and for whoever sees no film.
    pub poster: Markup,
    /// The encodings of the video in order of preference, for small screens and for others.
    pub sources: [Markup; 2],
    /// What the film shows, for those who do not see it.
    pub label: String,
    /// The heading of the page, and the way on.
    pub text: Markup,
}

/// What stands around the text of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The title, on its field.
    pub band: Markup,
    /// "In this section".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub navigation: Option<Markup>,
}

/// A page of text, whatever it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextContent {
    pub frame: Frame,
    pub parts: Vec<Part>,
}

/// A part of a page of text: what is read, or a tool that does something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Markup(Markup),
    Agenda(Agenda),
    Calendar(Calendar),
    CourseStatus(CourseStatus),
    DeskFinder(DeskFinder),
    ExamFinder(ExamFinder),
    NewsFinder(NewsFinder),
    PeopleFinder(PeopleFinder),
    Plan(Box<Plan>),
}

/// Courses in the order of their dates, and the day on which this was written down, in Durham:
/// until the browser has looked at its clock, that day is "today".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agenda {
    pub built: String,
    pub courses: Vec<CourseSummary>,
    /// Said when every course is past.
    pub none_upcoming: Markup,
    /// Whether past courses are listed although there are upcoming ones.
    pub shows_past: bool,
    /// What the list can be narrowed down to, value and label.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseSummary {
    pub title: String,
    pub start: String,
    pub end: String,
    /// Venue and place in one line.
    pub location: String,
    /// The values of its format and topics.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub facets: String,
    /// The announcement, and the ways on.
    pub text: Markup,
}

/// What takes place, for the months from `first` to `last` (`YYYY-MM`). Not one entry for each day on
/// which something does, but one for each event: the days of a week lay themselves out on any month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    /// As [`Agenda::built`].
    pub built: String,
    /// What the calendar can be narrowed down to: slug and label of each category.
    pub categories: Vec<(String, String)>,
    pub first: String,
    pub last: String,
    /// In the order in which they stand on a day: whole days first, then by the time of day.
    pub events: Vec<CalendarEvent>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CalendarEvent {
    /// Slug of the category.
    pub category: String,
    /// First day; no more than a month or a year when the day is not known.
    pub from: String,
    /// Last day, as exact as the first; empty when none is known.
    pub to: String,
    /// Days of the week on which it takes place between them, a bit each, Sunday the lowest; 0 when the
    /// day is not known.
    pub weekdays: u8,
    /// The days among them on which it does not, one after the other.
    pub exceptions: String,
    /// Time and title, for a day of the month grid.
    pub label: Markup,
    /// All there is to say, an item of a list.
    pub entry: Markup,
}

/// What says that a course is past, from the day after its last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseStatus {
    pub built: String,
    pub end: String,
}

/// What a personal plan for an exam is computed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub exam: String,
    pub slug: String,
    /// Host of the site, for identifiers.
    pub host: String,
    pub built: String,
    /// Longest duration of the visit in minutes; 0 if it is not known.
    pub minutes: i64,
    /// What the plan says on when to arrive, if none of its lines does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<String>,
    /// What changes the plan: id and label. The ages exclude one another.
    pub ages: Vec<(String, String)>,
    pub questions: Vec<(String, String)>,
    pub lines: Vec<PlanLine>,
    /// What to bring and tell, and whom to call: last on the sheet.
    pub foot: Markup,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanLine {
    /// What it is about: "Food".
    pub topic: String,
    pub text: String,
    /// Only for those to whom one of these applies.
    pub when: Vec<String>,
    pub is_general: bool,
    pub time: PlanTime,
}

/// When a line of a plan holds. In minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanTime {
    /// Some time before the exam.
    Ahead,
    /// From this long before it.
    From(i64),
    /// At the latest this long before it.
    By(i64),
    /// From a time of day, this many days before it.
    Clock(i64, i64),
    /// After the exam, for this long; for as long as it takes, if 0.
    After(i64),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsSummary {
    pub path: String,
    pub title: String,
    /// The date in words, or the period, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Topic and origin, as a card shows them.
    pub labels: Vec<String>,
    pub summary: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_alt: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchContent {
    pub band: Markup,
    /// What the search can be narrowed down to: labels of sections.
    pub sections: Vec<String>,
    /// The pages of the site by section, with the lists of news and people, for those who would rather look than ask.
    pub index: Markup,
}
