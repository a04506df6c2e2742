//! The report and the explanations as HTML: text that nothing changes, too long for views.

use super::reading::{Claim, Mark, Reading};
use crate::{
    model::report::ReportTerms,
    text::html::{escape, fill},
};

/// Something to explain: a term with what the report seems to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Index of the term.
    pub term: usize,
    pub claim: Claim,
}

/// What is to be explained, each once, in the order of the text. With it, the index of each mark's entry.
pub fn entries(reading: &Reading) -> (Vec<Entry>, Vec<usize>) {
    let mut entries: Vec<Entry> = Vec::new();
    let of_marks = reading.marks.iter().map(|mark| {
        let entry = Entry { term: mark.term, claim: mark.claim };
        entries.iter().position(|known| *known == entry).unwrap_or_else(|| {
            entries.push(entry);
            entries.len() - 1
        })
    });
    let of_marks = of_marks.collect();
    (entries, of_marks)
}

/// The report as it was written. Each mark is a button with the index of its entry, each heading of a part a heading.
pub fn report(text: &str, reading: &Reading, of_marks: &[usize]) -> String {
    let mut html = String::with_capacity(text.len() * 2);
    let mut parts = reading.parts.iter().enumerate().peekable();
    let mut at = 0;
    for (mark, entry) in reading.marks.iter().zip(of_marks) {
        while let Some((i, part)) = parts.next_if(|(_, part)| part.start < mark.start) {
            html.push_str(&escape(&text[at..part.start]));
            html.push_str(&heading(i, &escape(&text[part.start..part.end])));
            at = part.end;
        }
        html.push_str(&escape(&text[at..mark.start]));
        let button = button(&text[mark.start..mark.end], mark, *entry);
        match parts.next_if(|(_, part)| part.start == mark.start) {
            Some((i, _)) => html.push_str(&heading(i, &button)),
            None => html.push_str(&button),
        }
        at = mark.end;
    }
    for (i, part) in parts {
        html.push_str(&escape(&text[at..part.start]));
        html.push_str(&heading(i, &escape(&text[part.start..part.end])));
        at = part.end;
    }
    html.push_str(&escape(&text[at..]));
    html
}

fn heading(index: usize, html: &str) -> String {
    fill(
        r#"<span class="report__part" role="heading" aria-level="4" tabindex="-1" data-part="{}">{html}</span>"#,
        &[&index.to_string(), html],
    )
}

fn button(text: &str, mark: &Mark, entry: usize) -> String {
    let (class, note) = match mark.claim {
        Claim::Negated => (" report__mark--not", r#"<span class="visually-hidden">, not seen</span>"#),
        Claim::Plain | Claim::Unsure => ("", ""),
    };
    fill(
        r#"<span class="report__mark{}" role="button" tabindex="0" data-entry="{}">{}{html}</span>"#,
        &[class, &entry.to_string(), text, note],
    )
}

/// The explanation of an entry.
pub fn entry(terms: &ReportTerms, entry: Entry) -> String {
    let term = &terms.terms[entry.term];
    let has_often = entry.claim == Claim::Plain && !term.with_often.is_empty();
    let explanation = if has_often { &term.with_often } else { &term.explanation };
    let claim = match entry.claim {
        Claim::Negated => r#"<p class="report__claim">The report seems to say this was <strong>not</strong> seen.</p>"#,
        Claim::Plain | Claim::Unsure => "",
    };
    fill("<h4>{}</h4>{html}{html}", &[&term.name, claim, explanation])
}
