//! The home page as data.

use super::{document::Agenda, link::Link, news::NewsSummary};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeContent {
    pub hero: Hero,
    /// Links to the most common tasks.
    pub tasks: Vec<Link>,
    pub mission: Mission,
    pub news: NewsStrip,
    pub courses: CourseStrip,
    pub contact: Contact,
}

/// The video, the heading of the page, and the first action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hero {
    /// The heading.
    pub statement: String,
    /// Name of the department: the site's search shows it in place of the heading, which is a sentence.
    pub name: String,
    pub action: Link,
    /// Describes the video to those who do not see it.
    pub video_label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mission {
    pub statement: String,
    pub text: String,
}

/// The latest news, the first of them larger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewsStrip {
    pub title: String,
    pub all: Link,
    pub items: Vec<NewsSummary>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseStrip {
    pub title: String,
    pub all: Link,
    pub agenda: Agenda,
}

/// The last section of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Name of the picture behind it.
    pub picture: String,
    pub title: String,
    pub question: String,
    pub text: String,
    pub action: Link,
}
