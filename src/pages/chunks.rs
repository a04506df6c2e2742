//! The views whose code the browser loads with the pages that show them, each in the chunk after `in`.

use super::{home::HomePage, search::SearchPage};
use crate::{
    chunk,
    hydration::Loading,
    loading::json,
    model::{
        Data, Document,
        document::{self, Content, Part},
        home::HomeContent,
    },
    widgets::{Calendar, CourseFinder, DeskFinder, ExamFinder, NewsFinder, PeopleFinder, Plan},
};
use futures::future::join_all;
use leptos::prelude::*;
use std::rc::Rc;

chunk!(HOME in home: Data<HomeContent> => |data| Some(view! { <HomePage content=data.read()?/> }.into_any()));
chunk!(SEARCH in search: Data<document::SearchContent> => |data| Some(view! { <SearchPage content=data.read()?/> }.into_any()));
chunk!(AGENDA in courses: Data<document::Agenda> => |data| Some(view! { <CourseFinder agenda=data.read()?/> }.into_any()));
chunk!(CALENDAR in calendar: Data<document::Calendar> => |data| Some(view! { <Calendar calendar=data.read()?/> }.into_any()));
chunk!(DESK_FINDER in desks: Data<document::DeskFinder> => |data| Some(view! { <DeskFinder finder=data.read()?/> }.into_any()));
chunk!(EXAM_FINDER in exams: Data<document::ExamFinder> => |data| Some(view! { <ExamFinder finder=data.read()?/> }.into_any()));
chunk!(NEWS_FINDER in news: Data<document::NewsFinder> => |data| Some(view! { <NewsFinder finder=data.read()?/> }.into_any()));
chunk!(PEOPLE_FINDER in people: Data<document::PeopleFinder> => |data| Some(view! { <PeopleFinder finder=data.read()?/> }.into_any()));
chunk!(PLAN in plan: Data<document::Plan> => |data| Some(view! { <Plan plan=data.read()?/> }.into_any()));

/// A chunk: its name and how to load it.
pub type Code = (&'static str, fn() -> Loading);

/// The chunks that a page needs.
pub fn chunks(document: &Document) -> Vec<Code> {
    match &document.content {
        Content::Home(_) => vec![(HOME.name, HOME.load)],
        Content::Search(_) => vec![(SEARCH.name, SEARCH.load)],
        Content::Text(text) => text.parts.iter().filter_map(chunk).collect(),
    }
}

fn chunk(part: &Part) -> Option<Code> {
    match part {
        Part::Markup(_) | Part::CourseStatus(_) => None,
        Part::Agenda(_) => Some((AGENDA.name, AGENDA.load)),
        Part::Calendar(_) => Some((CALENDAR.name, CALENDAR.load)),
        Part::DeskFinder(_) => Some((DESK_FINDER.name, DESK_FINDER.load)),
        Part::ExamFinder(_) => Some((EXAM_FINDER.name, EXAM_FINDER.load)),
        Part::NewsFinder(_) => Some((NEWS_FINDER.name, NEWS_FINDER.load)),
        Part::PeopleFinder(_) => Some((PEOPLE_FINDER.name, PEOPLE_FINDER.load)),
        Part::Plan(_) => Some((PLAN.name, PLAN.load)),
    }
}

/// Loads the code that a page needs; resolves with false if some of it could not be loaded. `document` is JSON; others
/// than those of pages need none.
pub fn load(document: Rc<str>) -> Loading {
    let arrivals: Vec<Loading> = match json::parse::<Document>(&document) {
        Some(document) => chunks(&document).into_iter().map(|(_, load)| load()).collect(),
        None => Vec::new(),
    };
    Box::pin(async { join_all(arrivals).await.into_iter().all(|is_here| is_here) })
}
