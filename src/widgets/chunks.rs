//! The chunks of the widgets. The name after `in` is that of the chunk's file.

use super::{
    Calendar, CourseFinder, DeskFinder, ExamFinder, Glossary, NewsFinder, PeopleFinder, Plan, ReportReader, see_inside,
};
use crate::{
    chunk,
    hydration::{Code, Load, Loading},
    model::{
        Data,
        document::{self, Widget},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

// What tells the widgets apart, and how each of them loads, is in a chunk, too: the app does not grow with a widget.
chunk!(WIDGETS in widgets: Data<Widget> => Code, |data| Some(code_of(data.read()?)));

chunk!(AGENDA in courses: Data<document::Agenda> => |data| Some(view! { <CourseFinder agenda=data.read()?/> }.into_any()));
chunk!(CALENDAR in calendar: Data<document::Calendar> => |data| Some(view! { <Calendar calendar=data.read()?/> }.into_any()));
chunk!(DESK_FINDER in desks: Data<document::DeskFinder> => |data| Some(view! { <DeskFinder finder=data.read()?/> }.into_any()));
chunk!(EXAM_FINDER in exams: Data<document::ExamFinder> => |data| Some(view! { <ExamFinder finder=data.read()?/> }.into_any()));
chunk!(NEWS_FINDER in news: Data<document::NewsFinder> => |data| Some(view! { <NewsFinder finder=data.read()?/> }.into_any()));
chunk!(PEOPLE_FINDER in people: Data<document::PeopleFinder> => |data| Some(view! { <PeopleFinder finder=data.read()?/> }.into_any()));
chunk!(PLAN in plan: Data<document::Plan> => |data| Some(view! { <Plan plan=data.read()?/> }.into_any()));
chunk!(GLOSSARY in glossary: Data<document::Glossary> => |data| Some(view! { <Glossary glossary=data.read()?/> }.into_any()));
chunk!(REPORT_READER in report: Data<document::ReportReader> => |data| Some(view! { <ReportReader reader=data.read()?/> }.into_any()));
chunk!(SLICES in slices: Data<document::SeeInside> => |data| data.read().map(|_| see_inside::slices()));
chunk!(PROJECTIONS in projections: Data<document::SeeInside> => |data| data.read().map(|_| see_inside::projections()));

/// The code of a widget.
pub fn code(data: Data<Widget>) -> Code {
    let unread = data.clone();
    let load: Load = Arc::new(move || -> Loading {
        let data = unread.clone();
        Box::pin(async { WIDGETS.load().await && load_if_known(WIDGETS.call(data)).await })
    });
    Code { name: WIDGETS.name, load, view: Box::new(|| (WIDGETS.call(data)?.view)()) }
}

async fn load_if_known(code: Option<Code>) -> bool {
    match code {
        // Malformed data need no code: the view says so.
        None => true,
        Some(code) => (code.load)().await,
    }
}

/// As [`code`], once it is known which widget it is.
pub fn code_of(widget: Widget) -> Code {
    match widget {
        Widget::Agenda(data) => AGENDA.code(data),
        Widget::Calendar(data) => CALENDAR.code(data),
        Widget::DeskFinder(data) => DESK_FINDER.code(data),
        Widget::ExamFinder(data) => EXAM_FINDER.code(data),
        Widget::Glossary(data) => GLOSSARY.code(data),
        Widget::NewsFinder(data) => NEWS_FINDER.code(data),
        Widget::PeopleFinder(data) => PEOPLE_FINDER.code(data),
        Widget::Plan(data) => PLAN.code(data),
        Widget::ReportReader(data) => REPORT_READER.code(data),
        Widget::Slices(data) => SLICES.code(data),
        Widget::Projections(data) => PROJECTIONS.code(data),
    }
}
