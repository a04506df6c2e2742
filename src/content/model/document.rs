//! What the publisher makes of the entries and the browser reads: one [`Document`] for each route,
//! complete, and one [`ShellDocument`] for the header and footer of them all.

use super::{
    course::Course,
    desk::Desk,
    exam::Exam,
    home::Home,
    link::{Link, Summary},
    navigation::MenuSection,
    news::{NewsItem, Origin, Topic},
    page::Page,
    person::Person,
    site::Footer,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    Page(Box<PageContent>),
    Exam(Box<ExamContent>),
    Article(Box<ArticleContent>),
    Course(Box<CourseContent>),
    Search(SearchContent),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeContent {
    pub home: Home,
    pub news: Vec<NewsSummary>,
    pub agenda: Agenda,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageContent {
    pub page: Page,
    pub references: References,
    /// What the page lists below its body, if it is the index of a collection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
    /// The pages below this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Summary>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Summary>,
}

/// Entries that blocks refer to by slug.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct References {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub desks: BTreeMap<String, Desk>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub people: BTreeMap<String, Person>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listing {
    News(Vec<NewsSummary>),
    Courses(Agenda),
    People(Vec<DivisionPeople>),
}

/// The people of one division, by family name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DivisionPeople {
    pub division: String,
    pub people: Vec<Person>,
}

/// Courses in the order of their dates, and the day on which this was written down, in Durham:
/// until the browser has looked at its clock, that day is "today".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agenda {
    pub built: String,
    pub courses: Vec<CourseSummary>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseSummary {
    pub path: String,
    pub title: String,
    pub start: String,
    pub end: String,
    /// Venue and place in one line.
    pub location: String,
    /// Paragraphs of inline text.
    pub text: Vec<String>,
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
pub struct ExamContent {
    pub exam: Exam,
    pub references: References,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Summary>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleContent {
    pub item: NewsItem,
    pub date: Option<String>,
    pub references: References,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Summary>,
    pub newer: Option<Link>,
    pub older: Option<Link>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseContent {
    pub course: Course,
    pub built: String,
    pub references: References,
}

/// Every page of the site, for the search page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchContent {
    pub title: String,
    pub summary: String,
    pub pages: Vec<Summary>,
}
