//! The report and the explanations as HTML: text that nothing changes, too long for views.

use super::reading::{Claim, Mark, Reading};
use crate::{
    model::report::ReportTerms,
    text::html::{escape_to, fill},
};

/// The length in bytes behind which a piece ends with its line.
const PIECE: usize = 4_000;

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

/// The report as it was written, in pieces of whole lines: a browser lays out a long report too slowly to do it at once.
/// Each mark is a button with the index of its entry, each heading of a part a heading.
pub fn report(text: &str, reading: &Reading, of_marks: &[usize]) -> Vec<String> {
    let mut writer = Writer { text, at: 0, from: 0, html: String::new(), pieces: Vec::new() };
    let mut parts = reading.parts.iter().enumerate().peekable();
    for (mark, entry) in reading.marks.iter().zip(of_marks) {
        while let Some((i, part)) = parts.next_if(|(_, part)| part.start < mark.start) {
            writer.heading(i, part.start, |writer| writer.text_to(part.end));
        }
        match parts.next_if(|(_, part)| part.start == mark.start) {
            Some((i, part)) => writer.heading(i, part.start, |writer| writer.mark(mark, *entry)),
            None => writer.mark(mark, *entry),
        }
    }
    for (i, part) in parts {
        writer.heading(i, part.start, |writer| writer.text_to(part.end));
    }
    writer.lines_to(text.len());
    writer.end_piece();
    writer.pieces
}

struct Writer<'t> {
    text: &'t str,
    /// The place up to which the text is written.
    at: usize,
    /// The place where the current piece begins.
    from: usize,
    /// The current piece.
    html: String,
    pieces: Vec<String>,
}

impl Writer<'_> {
    fn text_to(&mut self, to: usize) {
        escape_to(&mut self.html, &self.text[self.at..to]);
        self.at = to;
    }

    /// Writes text in which pieces may end.
    fn lines_to(&mut self, to: usize) {
        while to > self.from + PIECE {
            let earliest = self.at.max(self.from + PIECE);
            let Some(line) = self.text.as_bytes()[earliest..to].iter().position(|byte| *byte == b'\n') else { break };
            self.text_to(earliest + line + 1);
            self.end_piece();
        }
        self.text_to(to);
    }

    fn end_piece(&mut self) {
        let html = std::mem::take(&mut self.html);
        self.pieces.push(["<div>", &html, "</div>"].concat());
        self.from = self.at;
    }

    fn heading(&mut self, index: usize, start: usize, write: impl FnOnce(&mut Self)) {
        self.lines_to(start);
        self.html.push_str(r#"<span class="report__part" role="heading" aria-level="4" tabindex="-1" data-part=""#);
        self.html.push_str(&index.to_string());
        self.html.push_str(r#"">"#);
        write(self);
        self.html.push_str("</span>");
    }

    fn mark(&mut self, mark: &Mark, entry: usize) {
        let (class, note) = match mark.claim {
            Claim::Negated => (" report__mark--not", r#"<span class="visually-hidden">, not seen</span>"#),
            Claim::Plain | Claim::Unsure => ("", ""),
        };
        self.lines_to(mark.start);
        for piece in [
            r#"<span class="report__mark"#,
            class,
            r#"" role="button" tabindex="0" data-entry=""#,
            &entry.to_string(),
            r#"">"#,
        ] {
            self.html.push_str(piece);
        }
        self.text_to(mark.end);
        self.html.push_str(note);
        self.html.push_str("</span>");
    }
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
