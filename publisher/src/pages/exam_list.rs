//! The list of all exams, each with its search terms: its names, body parts, and the words that patients use.

use super::{builder::PageBuilder, drawing::DrawingCard};
use crate::{
    body::contacts,
    content::{
        inline,
        model::{Exam, exam::Audience},
    },
    html::markup,
};
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::{
    model::document::{ExamFinder, Markup, Part, Widget},
    site::path,
    widgets::list_filter::{GROUP, TERMS},
};

impl PageBuilder<'_> {
    pub(super) fn exam_list(&self) -> [Part; 3] {
        let exams = &self.catalog.exams;
        let number = self.catalog.site.footer.phone.clone();
        let none = markup(|| {
            view! { <p>"Try another word, or call the department to ask which exam you need: "{contacts::number(number)}"."</p> }
                .into_any()
        });
        let finder = ExamFinder { total: format!("{} exams", exams.len()), none };
        [
            Widget::ExamFinder(finder.into()).into(),
            Part::Markup(markup(|| self.body_figure())),
            Part::Markup(self.exams_by_audience()),
        ]
    }

    fn exams_by_audience(&self) -> Markup {
        let groups =
            [("exams-adults", "For adults", Audience::Adults), ("exams-children", "For children", Audience::Children)];
        markup(|| {
            groups.map(|(id, title, audience)| self.group(id, title, audience)).into_iter().collect_view().into_any()
        })
    }

    fn group(&self, id: &'static str, title: &'static str, audience: Audience) -> impl IntoView + use<> {
        let exams = self.catalog.exams.iter().filter(|(_, exam)| exam.audience == audience);
        let exams = exams
            .map(|(slug, exam)| {
                let href = format!("{}{slug}/", path::EXAM_PREP);
                let names = (!exam.names.is_empty()).then(|| format!("Also called: {}", exam.names.join(", ")));
                view! {
                    <li class="summaries__item" {..custom_attribute(TERMS, self.exam_words(exam))}>
                        <DrawingCard slug drawing=exam.drawing.clone()/>
                        <h3 class="summaries__title"><a class="stretched-link" href=href>{exam.title.clone()}</a></h3>
                        <p>{exam.summary.clone()}</p>
                        {names.map(|names| view! { <p class="exam-finder__names">{names}</p> })}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section {..custom_attribute(GROUP, "")} class="summaries exam-finder__group" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul>{exams}</ul>
            </section>
        }
    }

    /// Returns the exam's own search terms plus the generic words for any exam.
    fn exam_words(&self, exam: &Exam) -> String {
        let what_it_is = inline::plain(&exam.what_it_is);
        let own = exam.names.iter().chain(&exam.body_parts).chain([&exam.title, &exam.summary, &what_it_is]);
        let own: Vec<&str> = own.map(String::as_str).chain(["exam test scan"]).collect();
        self.gather_with_synonyms(&own)
    }
}
