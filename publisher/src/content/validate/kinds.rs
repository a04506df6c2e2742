//! Checks the kinds of entry, with one function for each kind.

use super::check::Check;
use crate::content::{
    catalog::page_file,
    model::{Course, Desk, Event, Exam, NewsItem, Page, Person, Synonyms, event::Time, synonyms::Help},
};
use radiology::site::path;

impl Check<'_> {
    pub fn synonyms(&mut self, synonyms: &Synonyms) {
        let mut entry = self.entry("synonyms.json".to_string());
        entry.synonyms("synonyms", &synonyms.synonyms);
        entry.lower_case("fillers", &synonyms.fillers);
        for (i, language) in synonyms.languages.iter().enumerate() {
            let field = |name| format!("languages[{i}].{name}");
            entry.synonyms(&field("synonyms"), &language.synonyms);
            entry.lower_case(&field("fillers"), &language.fillers);
            entry.route(&field("page"), &language.page);
        }
        for (i, Help { audience, page, desk }) in synonyms.help.iter().enumerate() {
            entry.length(&format!("help[{i}].audience"), audience, 2, 40);
            entry.route(&format!("help[{i}].page"), page);
            entry.desks(&format!("help[{i}].desk"), std::slice::from_ref(desk));
        }
    }

    pub fn page(&mut self, route: &str, page: &Page) {
        let mut entry = self.entry(page_file(route));
        entry.length("title", &page.title, 2, 70);
        entry.slots(&page.summary, &page.description);
        entry.picture("picture", page.picture.as_deref());
        entry.body(&page.body);
        if let Some(finder) = &page.finder {
            entry.finder(finder, &page.body);
        }
        entry.related(&page.related);
        entry.provenance(&page.sources, page.reviewed);
        if page.body.is_empty() && route != path::SEARCH {
            entry.report("body", "is empty; say at least what the page is for and who to call".to_string());
        }
    }

    pub fn news_item(&mut self, slug: &str, item: &NewsItem) {
        let mut entry = self.entry(format!("news/{slug}.json"));
        entry.length("title", &item.title, 5, 120);
        entry.slots(&item.summary, &item.description);
        if let Some(date) = item.date
            && entry.date("date", date)
        {
            entry.not_in_the_future("date", date);
        }
        entry.picture("picture", item.picture.as_deref());
        if item.picture.is_some() != item.picture_alt.is_some() {
            entry.report("picture_alt", "a picture and its alternative text come together".to_string());
        }
        entry.body(&item.body);
        entry.related(&item.related);
        entry.provenance(&item.sources, item.reviewed);
    }

    pub fn course(&mut self, slug: &str, course: &Course) {
        let mut entry = self.entry(format!("courses/{slug}.json"));
        entry.length("title", &course.title, 5, 90);
        entry.slots(&course.summary, &course.description);
        entry.picture("picture", course.picture.as_deref());
        entry.days(course.start, course.end);
        for (i, text) in course.announcement.iter().enumerate() {
            entry.inline(&format!("announcement[{i}]"), text);
        }
        if let Some(text) = &course.while_upcoming {
            entry.inline("while_upcoming", text);
        }
        if let Some(registration) = &course.registration {
            entry.href("registration", registration);
        }
        entry.body(&course.body);
        entry.provenance(&course.sources, course.reviewed);
    }

    pub fn event(&mut self, slug: &str, event: &Event) {
        let mut entry = self.entry(format!("events/{slug}.json"));
        entry.length("title", &event.title, 5, 90);
        match &event.time {
            Time::Weekly(weekly) => entry.weekly("time.weekly", weekly),
            Time::Dates(dates) => entry.dates("time.dates", dates),
        }
        if let Some(page) = &event.page {
            entry.route("page", page);
        }
        if entry.check.catalog.courses.contains_key(slug) {
            let message =
                format!("has the name of courses/{slug}.json; in calendars, the name is what tells them apart");
            entry.report("", message);
        }
        entry.provenance(&event.sources, event.reviewed);
    }

    pub fn exam(&mut self, slug: &str, exam: &Exam) {
        let mut entry = self.entry(format!("exams/{slug}.json"));
        entry.length("title", &exam.title, 2, 70);
        entry.slots(&exam.summary, &exam.description);
        entry.picture("picture", exam.picture.as_deref());
        entry.inline("what_it_is", &exam.what_it_is);
        for (part, instructions) in [("before", &exam.before), ("during", &exam.during), ("after", &exam.after)] {
            for (i, instruction) in instructions.iter().enumerate() {
                entry.inline(&format!("{part}[{i}].text"), &instruction.text);
            }
        }
        entry.conditions(exam);
        entry.drawing(&exam.drawing);
        entry.steps(exam);
        if exam.before.is_empty() {
            entry.report("before", "is empty; if nothing needs doing, say so".to_string());
        }
        for (list, texts) in [("bring", &exam.bring), ("tell_us", &exam.tell_us)] {
            for (i, text) in texts.iter().enumerate() {
                entry.inline(&format!("{list}[{i}]"), text);
            }
        }
        entry.desks("desks", &exam.desks);
        if exam.desks.is_empty() {
            entry.report("desks", "is empty; name the desk to call".to_string());
        }
        entry.related(&exam.related);
        entry.provenance(&exam.sources, exam.reviewed);
    }

    pub fn desk(&mut self, slug: &str, desk: &Desk) {
        let mut entry = self.entry(format!("desks/{slug}.json"));
        if desk.place.iter().flatten().any(|line| line.starts_with("Box ") || line.starts_with("P.O. Box ")) {
            entry.report("place", "nobody can go to a box: write it into mail".to_string());
        }
        for (i, hours) in desk.hours.iter().enumerate() {
            entry.hours(&format!("hours[{i}]"), hours);
        }
        entry.provenance(&desk.sources, desk.reviewed);
    }

    pub fn person(&mut self, slug: &str, person: &Person) {
        let mut entry = self.entry(format!("people/{slug}.json"));
        entry.length("given_name", &person.given_name, 1, 40);
        entry.length("family_name", &person.family_name, 1, 40);
        entry.length("as_of", &person.as_of, 4, 40);
        entry.provenance(&person.sources, person.reviewed);
    }
}
