//! The body as a finder of exams: a figure whose parts are links, and the exams of each part.
//!
//! A link asks the finder of exams for the part (`?exam=knee`). Without the app, its anchor leads to the exams of the part,
//! in a list that the app takes the place of.

use super::{
    body_parts::{FIGURES, Figure, Part, View},
    builder::PageBuilder,
    drawing::BODY,
};
use crate::{
    body::drawing::DrawingStyle,
    content::{
        model::{Exam, exam::Audience},
        normalize::{capitalized, key},
    },
};
use leptos::prelude::*;
use radiology::{components::query, model::link::Link, site::path};
use std::collections::BTreeSet;

/// Half the width of the place that one can press, in the units of the figure.
const REACH: f64 = 14.0;
/// The space above the figure.
const TOP: f64 = 4.0;

impl PageBuilder<'_> {
    /// The figure, and the exams of each part.
    pub(super) fn body_figure(&self) -> AnyView {
        let figures = FIGURES.iter().map(|figure| self.figure(figure)).collect_view();
        let others = self.other_parts();
        let links = others
            .iter()
            .map(|part| view! { <li><a href=address("", part)>{capitalized(part)}</a></li> })
            .collect_view();
        let exams = self.exams_of_parts(&others);
        view! {
            <DrawingStyle/>
            <details class="body-figure">
                <summary>"Find it on the body"</summary>
                <div class="body-figure__all">
                    <h2 class="body-figure__title">"Find it on the body"</h2>
                    {figures}
                    <p class="body-figure__label" id="body-others">"Not on the figure"</p>
                    <ul class="body-figure__others" aria-labelledby="body-others">{links}</ul>
                    <p class="body-figure__reset"><a href=path::EXAM_PREP>"Show all exams"</a></p>
                </div>
            </details>
            <ul class="body-index without-app">{exams}</ul>
        }
        .into_any()
    }

    fn figure(&self, figure: &'static Figure) -> impl IntoView + use<> {
        let Figure { id, title, height, .. } = figure;
        let [front, back] = [View::Front, View::Back].map(|view| {
            let parts =
                figure.parts.iter().filter(|part| part.view == view && self.has_exam(figure.audience, part.names));
            parts.collect::<Vec<_>>()
        });
        let list = |parts: &[&Part]| {
            let links = parts
                .iter()
                .map(|part| view! { <li><a href=address(figure.query, part.names[0])>{part.label}</a></li> });
            let label = format!("body-{id}");
            view! { <ul class="body-figure__parts" aria-labelledby=label>{links.collect_view()}</ul> }
        };
        let shown = || front.iter().zip(rows(&front, *height)).chain(back.iter().zip(rows(&back, *height)));
        let lines: String =
            shown().map(|(part, row)| format!("M{} {row:.0}L{}", part.view.edge(), place(part))).collect();
        let dots: String = shown().map(|(part, _)| format!("M{}h0", place(part))).collect();
        let spots = shown().map(|(part, _)| {
            let (x, y) = (part.view.middle() + part.at.x - REACH, part.at.y + TOP - REACH);
            view! {
                <foreignObject x=x y=y width=2.0 * REACH height=2.0 * REACH>
                    <a href=address(figure.query, part.names[0]) tabindex="-1"></a>
                </foreignObject>
            }
        });
        let spots = spots.collect_view();
        let picture = |view: &'static str, x: u16| {
            view! { <use href=format!("{BODY}#{id}-{view}") x=x width="100" height=*height></use> }
        };
        view! {
            <p class="body-figure__label" id=format!("body-{id}")>{*title}</p>
            <div class="body-figure__view">
                {list(&front)}
                <svg class="body-figure__picture" aria-hidden="true" viewBox=format!("0 0 200 {height}") width="200" height=*height>
                    {picture("front", 0)}
                    {picture("back", 100)}
                    <path d=lines></path>
                    <path class="body-figure__dots" d=dots></path>
                    {spots}
                </svg>
                {list(&back)}
            </div>
        }
    }

    fn has_exam(&self, audience: Audience, names: &[&str]) -> bool {
        let is_of = |exam: &Exam| exam.body_parts.iter().any(|part| names.contains(&part.as_str()));
        self.catalog.exams.values().any(|exam| exam.audience == audience && is_of(exam))
    }

    /// The parts of the body that some exam names and no figure shows, in the order of the alphabet.
    fn other_parts(&self) -> Vec<String> {
        let shown: BTreeSet<&str> =
            FIGURES.iter().flat_map(|figure| figure.parts).flat_map(|part| part.names).copied().collect();
        let named: BTreeSet<&String> = self.catalog.exams.values().flat_map(|exam| &exam.body_parts).collect();
        named.into_iter().filter(|part| !shown.contains(part.as_str())).cloned().collect()
    }

    /// Lists the exams of each part, those on the figures and `others`.
    fn exams_of_parts(&self, others: &[String]) -> AnyView {
        let mut parts: Vec<(&str, Vec<&str>)> = Vec::new();
        for Part { names, .. } in FIGURES.iter().flat_map(|figure| figure.parts) {
            if !parts.iter().any(|(name, _)| *name == names[0]) {
                parts.push((names[0], names.to_vec()));
            }
        }
        parts.extend(others.iter().map(|part| (part.as_str(), vec![part.as_str()])));
        let entries = parts.into_iter().filter_map(|(name, names)| {
            let is_of = |exam: &Exam| exam.body_parts.iter().any(|part| names.contains(&part.as_str()));
            let exams = self.catalog.exams.iter().filter(|(_, exam)| is_of(exam));
            let links = exams.map(|(slug, exam)| Link::new(&exam.title, format!("{}{slug}/", path::EXAM_PREP)));
            let links: Vec<Link> = links.collect();
            (!links.is_empty()).then(|| {
                let links = links.into_iter().map(|link| view! { <li><a href=link.href>{link.label}</a></li> });
                view! { <li id=anchor(name)><strong>{capitalized(name)}</strong><ul>{links.collect_view()}</ul></li> }
            })
        });
        entries.collect_view().into_any()
    }
}

/// The height at which the line from each label begins: the labels divide the height evenly.
fn rows(parts: &[&Part], height: u16) -> impl Iterator<Item = f64> + use<> {
    let each = f64::from(height) / parts.len() as f64;
    (0..parts.len()).map(move |row| (row as f64 + 0.5) * each)
}

/// The place of a part in the picture.
fn place(part: &Part) -> String {
    format!("{} {}", part.view.middle() + part.at.x, part.at.y + TOP)
}

/// Returns the URL of the list of exams of a part; `more` is a word that they must also have.
fn address(more: &str, part: &str) -> String {
    let words = [part, more].join(" ");
    [path::EXAM_PREP, &query::string(&[("exam", words.trim())]), "#", &anchor(part)].concat()
}

fn anchor(part: &str) -> String {
    format!("part-{}", key(part))
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, Part, TOP, View, rows};

    /// The line from a label to its place: where it begins and ends.
    type Line = [(f64, f64); 2];

    fn lines(parts: &[&Part], height: u16) -> Vec<(&'static str, Line)> {
        let line = |(part, row): (&&Part, f64)| {
            (part.label, [(part.view.edge(), row), (part.view.middle() + part.at.x, part.at.y + TOP)])
        };
        parts.iter().zip(rows(parts, height)).map(line).collect()
    }

    /// On which side of the line `[a, b]` the point `c` is.
    fn side([a, b]: Line, c: (f64, f64)) -> bool {
        (b.0 - a.0) * (c.1 - a.1) > (b.1 - a.1) * (c.0 - a.0)
    }

    fn cross(one: Line, other: Line) -> bool {
        side(one, other[0]) != side(one, other[1]) && side(other, one[0]) != side(other, one[1])
    }

    /// The lines to the wrist, the hands and the hip were tangled: the labels were in the order of the heights of their
    /// places, which is not enough where a low place is nearer to the labels.
    #[test]
    fn no_two_lines_of_a_figure_cross() {
        assert!(cross([(0.0, 0.0), (2.0, 2.0)], [(0.0, 2.0), (2.0, 0.0)]));
        assert!(!cross([(0.0, 0.0), (2.0, 0.0)], [(0.0, 2.0), (2.0, 1.0)]));
        for figure in &FIGURES {
            for view in [View::Front, View::Back] {
                let parts: Vec<&Part> = figure.parts.iter().filter(|part| part.view == view).collect();
                let lines = lines(&parts, figure.height);
                for (i, (label, line)) in lines.iter().enumerate() {
                    for (other_label, other) in &lines[i + 1..] {
                        assert!(!cross(*line, *other), "{}: {label} and {other_label}", figure.title);
                    }
                }
            }
        }
    }
}
