//! The chunks of the widgets. The name after `in` is that of the chunk's file.

use super::{
    Calendar, CourseFinder, DeskFinder, ExamFinder, Glossary, NewsFinder, PeopleFinder, Plan, ReportReader, see_inside,
};
use crate::{
    chunk,
    model::{Data, document},
};
use leptos::prelude::*;

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
