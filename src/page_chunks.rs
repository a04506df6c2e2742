//! The chunks that each page needs.

use crate::{
    hydration::{Code, Loading},
    loading::json,
    model::{
        Document,
        document::{Content, Part},
    },
    pages::{home, search},
    widgets::chunks::{WIDGETS, code, code_of},
};
use futures::future::join_all;
use std::rc::Rc;

/// The names of the chunks with the views of a page, for the publisher.
pub fn names(document: &Document) -> Vec<&'static str> {
    match &document.content {
        Content::Home(_) => vec![home::CHUNK.name],
        Content::Search(_) => vec![search::CHUNK.name],
        Content::Text(text) => {
            let widgets = text.parts.iter().filter_map(Part::widget);
            widgets.flat_map(|widget| [WIDGETS.name, code_of(widget.clone()).name]).collect()
        }
    }
}

/// Loads the code that a page needs; resolves with false if some of it could not be loaded. `document` is JSON; others
/// than those of pages need none.
pub fn load(document: Rc<str>) -> Loading {
    let code = json::parse::<Document>(&document).map(code_of_page).unwrap_or_default();
    let arrivals: Vec<Loading> = code.iter().map(|code| (code.load)()).collect();
    Box::pin(async { join_all(arrivals).await.into_iter().all(|is_here| is_here) })
}

fn code_of_page(document: Document) -> Vec<Code> {
    match document.content {
        Content::Home(data) => vec![home::CHUNK.code(data)],
        Content::Search(data) => vec![search::CHUNK.code(data)],
        Content::Text(text) => text.parts.into_iter().filter_map(code_of_part).collect(),
    }
}

fn code_of_part(part: Part) -> Option<Code> {
    match part {
        Part::Markup(_) | Part::CourseStatus(_) => None,
        Part::Widget(data) => Some(code(data)),
    }
}
