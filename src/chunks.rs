//! The chunks that each page needs.

use crate::{
    hydration::Loading,
    loading::json,
    model::{
        Document,
        document::{Content, Part},
    },
    pages::{home, search},
    widgets::chunks::{
        AGENDA, CALENDAR, DESK_FINDER, EXAM_FINDER, GLOSSARY, NEWS_FINDER, PEOPLE_FINDER, PLAN, PROJECTIONS,
        REPORT_READER, SLICES,
    },
};
use futures::future::join_all;
use std::rc::Rc;

/// A chunk: its name and how to load it.
pub type Code = (&'static str, fn() -> Loading);

/// The chunks that a page needs.
pub fn chunks(document: &Document) -> Vec<Code> {
    match &document.content {
        Content::Home(_) => vec![(home::CHUNK.name, home::CHUNK.load)],
        Content::Search(_) => vec![(search::CHUNK.name, search::CHUNK.load)],
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
        Part::Glossary(_) => Some((GLOSSARY.name, GLOSSARY.load)),
        Part::NewsFinder(_) => Some((NEWS_FINDER.name, NEWS_FINDER.load)),
        Part::PeopleFinder(_) => Some((PEOPLE_FINDER.name, PEOPLE_FINDER.load)),
        Part::Plan(_) => Some((PLAN.name, PLAN.load)),
        Part::ReportReader(_) => Some((REPORT_READER.name, REPORT_READER.load)),
        Part::Slices(_) => Some((SLICES.name, SLICES.load)),
        Part::Projections(_) => Some((PROJECTIONS.name, PROJECTIONS.load)),
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
