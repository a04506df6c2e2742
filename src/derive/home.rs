//! The home page.

use super::{Deriver, news_summary};
use crate::content::model::{Home, document::HomeContent};

/// How many news items the home page shows.
const NEWS: usize = 3;

impl Deriver<'_> {
    pub(super) fn home(&self) -> HomeContent {
        let Home { hero, tasks, mission, news, courses, contact, .. } = self.catalog.home.clone();
        HomeContent {
            hero,
            tasks,
            mission,
            news_title: news.title,
            news_all: news.all,
            news: self.news.iter().take(NEWS).map(|(slug, item)| news_summary(slug, item)).collect(),
            courses_title: courses.title,
            courses_all: courses.all,
            agenda: self.agenda(&courses.none_upcoming, false),
            contact,
        }
    }
}
