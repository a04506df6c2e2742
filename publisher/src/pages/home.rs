//! The home page.

use super::{builder::PageBuilder, summaries::news_summary};
use crate::content::{model::Home, route::NEWS_ON_HOME};
use radiology::model::home::{self, HomeContent};

impl PageBuilder<'_> {
    pub(super) fn home(&self) -> HomeContent {
        let Home { title, hero, tasks, mission, news, courses, contact, .. } = &self.catalog.home;
        let items = self.news.iter().take(NEWS_ON_HOME).map(|(slug, item)| news_summary(slug, item)).collect();
        HomeContent {
            hero: home::Hero {
                statement: hero.statement.clone(),
                name: title.clone(),
                action: (&hero.action).into(),
                video_label: hero.video_label.clone(),
            },
            tasks: tasks.iter().map(Into::into).collect(),
            mission: home::Mission { statement: mission.statement.clone(), text: mission.text.clone() },
            news: home::NewsStrip { title: news.title.clone(), all: (&news.all).into(), items },
            courses: home::CourseStrip {
                title: courses.title.clone(),
                all: (&courses.all).into(),
                agenda: self.agenda(&courses.none_upcoming, false),
            },
            contact: home::Contact {
                picture: contact.picture.clone(),
                title: contact.title.clone(),
                question: contact.question.clone(),
                text: contact.text.clone(),
                action: (&contact.action).into(),
            },
        }
    }
}
