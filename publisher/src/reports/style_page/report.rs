//! A report with explained words, part of the group "Page parts".

use super::{example::Example, samples::Samples};
use crate::pages::report::{STYLE, entry};
use leptos::prelude::*;
use radiology::report;

/// Shows a made-up sentence with two findings of the list, and their entries in the list.
pub fn view(samples: &Samples) -> impl IntoView + use<> {
    let matcher = report::Matcher::new(samples.report_terms().clone());
    let findings: Vec<_> = samples.catalog.explained_terms().filter(|term| term.finding).take(2).collect();
    let [absent, present] = [0, 1].map(|i| findings.get(i).map(|term| term.term.to_lowercase()).unwrap_or_default());
    let text = format!("No {absent}.\nA {present} is described here.");
    let reading = report::read(&matcher, &text);
    let (entries, of_marks) = report::entries(&reading);
    let marked = report::report(&text, &reading, &of_marks).concat();
    let explained = entries.first().map(|first| report::entry(&matcher.terms, *first)).unwrap_or_default();
    let listed = findings.into_iter().map(entry).collect_view();
    view! {
        <Example
            title="Report"
            note="Known words are underlined, with dots where the report seems to say “not seen”. The explanation stands beside the text or below it."
        >
            <link rel="stylesheet" href=STYLE/>
            <div class="report">
                <div class="report__columns">
                    <div class="report__text" inner_html=marked></div>
                    <div class="report__panel" inner_html=explained></div>
                </div>
            </div>
        </Example>
        <Example title="Glossary" note="Words with their explanations and sources.">
            <div class="glossary"><dl>{listed}</dl></div>
        </Example>
    }
}
