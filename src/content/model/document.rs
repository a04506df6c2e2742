//! What the publisher makes of the entries and the browser reads: one [`Document`] for each route,
//! complete, and one [`ShellDocument`] for the header and footer of them all.

use super::{
    home::{Contact, Hero, Mission},
    link::Link,
    navigation::MenuSection,
    news::{Origin, Topic},
    site::Footer,
};
use serde::{Deserialize, Serialize};

/// Header, navigation and footer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShellDocument {
    pub wordmark: [String; 2],
    pub utility: Vec<Link>,
    pub sections: Vec<MenuSection>,
    pub footer: ShellFooter,
}

/// [`Footer`] with every destination resolved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShellFooter {
    pub address: Vec<String>,
    pub phone: String,
    pub social: Vec<Link>,
    pub legal: Vec<Link>,
    pub give: Link,
    pub quicklinks: Vec<Link>,
    pub actions: Vec<Link>,
    pub parents: Vec<Link>,
    pub copyright: String,
}

impl From<&Footer> for ShellFooter {
    fn from(footer: &Footer) -> Self {
        ShellFooter {
            address: footer.address.clone(),
            phone: footer.phone.clone(),
            social: footer.social.iter().map(|d| d.link()).collect(),
            legal: footer.legal.clone(),
            give: footer.give.link(),
            quicklinks: footer.quicklinks.clone(),
            actions: footer.actions.iter().map(|d| d.link()).collect(),
            parents: footer.parents.clone(),
            copyright: footer.copyright.clone(),
        }
    }
}

/// Everything one route shows between header and footer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub head: Head,
    /// The pages above this one, from the home page down.
    pub trail: Vec<Link>,
    /// "In this section".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Section>,
    pub content: Content,
}

/// What a rendered page carries of its own data, for hydration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Without the markup of the page's parts: that stands in the page already, and hydration leaves
    /// it as it is.
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

/// The local navigation: the neighbours of a page, and the children of the page itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub label: String,
    pub path: String,
    pub entries: Vec<Link>,
}

/// The kinds of page that look or behave differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Home(Box<HomeContent>),
    Text(Box<TextContent>),
    Search(SearchContent),
}

/// HTML that the publisher made of content. Nothing else makes any, and content itself is text, so
/// it holds no element that we did not write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markup(pub String);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeContent {
    pub hero: Hero,
    pub tasks: Vec<Link>,
    pub mission: Mission,
    pub news_title: String,
    pub news_all: Link,
    pub news: Vec<NewsSummary>,
    pub courses_title: String,
    pub courses_all: Link,
    pub agenda: Agenda,
    pub contact: Contact,
}

/// A page of text, whatever it is about: title, summary, and what stands below them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextContent {
    pub title: String,
    pub summary: String,
    /// A line above the title: kind of page, date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eyebrow: Option<String>,
    /// Name of a picture behind the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    pub parts: Vec<Part>,
}

/// A part of a page of text: what is read, or a tool that does something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Markup(Markup),
    Agenda(Agenda),
    CourseStatus(CourseStatus),
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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseSummary {
    pub path: String,
    pub title: String,
    pub start: String,
    pub end: String,
    /// Venue and place in one line.
    pub location: String,
    pub text: Markup,
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
    /// Whether a line says when to arrive.
    pub says_arrival: bool,
    /// What changes the plan: id and label. Ages exclude one another.
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
    pub origin: Origin,
    pub topic: Topic,
    pub summary: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_alt: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchContent {
    pub title: String,
    pub summary: String,
    /// What the search can be narrowed down to: labels of sections.
    pub sections: Vec<String>,
    /// Every page of the site, for those who would rather look than ask.
    pub index: Markup,
}
