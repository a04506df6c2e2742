//! The terms of reports, held to sentences with what must and must not be marked.

use crate::fixture::{CONTENT, root};
use proptest::prelude::*;
use radiology::{
    model::report::ReportTerms,
    report::{self, Claim},
};
use serde::Deserialize;
use std::{
    fs,
    sync::LazyLock,
    time::{Duration, Instant},
};

static TERMS: LazyLock<&ReportTerms> = LazyLock::new(|| &CONTENT.documents.report_terms);

#[derive(Deserialize)]
struct Sentences {
    sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    topic: String,
    text: String,
    marked: Vec<Marked>,
    unmarked: Vec<String>,
}

#[derive(Deserialize)]
struct Marked {
    term: Option<String>,
    abbreviation: Option<String>,
    text: String,
    negated: bool,
    #[serde(default)]
    unsure: bool,
}

/// The marks of a text, one per line: the term, the text, and the claim.
fn marks(text: &str) -> Vec<String> {
    let marks = report::read(&TERMS, text).marks.into_iter();
    marks
        .map(|mark| format!("{}: “{}” {:?}", TERMS.terms[mark.term].id, &text[mark.start..mark.end], mark.claim))
        .collect()
}

#[test]
fn each_sentence_is_marked_as_it_must_be() {
    let file = fs::read_to_string(root("tests/fixtures/report-sentences.json")).expect("readable");
    let Sentences { sentences } = serde_json::from_str(&file).expect("sentences");
    assert!(sentences.len() >= 100);
    let mut wrong = Vec::new();
    for Sentence { topic, text, marked, unmarked } in sentences {
        let expected = marked.into_iter().map(|mark| {
            let claim = match (mark.negated, mark.unsure) {
                (false, false) => Claim::Plain,
                (true, false) => Claim::Negated,
                (_, true) => Claim::Unsure,
            };
            let name = mark.term.or(mark.abbreviation).expect("a term or an abbreviation");
            format!("{name}: “{}” {claim:?}", mark.text)
        });
        let (expected, found): (Vec<_>, _) = (expected.collect(), marks(&text));
        if expected != found {
            wrong.push(format!("{topic}: {text}\n  expected {expected:#?}\n  found {found:#?}"));
        }
        for phrase in unmarked {
            let at = text.find(&phrase).expect("in the sentence");
            let range = at..at + phrase.len();
            let is_marked = |mark: &radiology::report::Mark| mark.start == range.start && mark.end == range.end;
            if report::read(&TERMS, &text).marks.iter().any(is_marked) {
                wrong.push(format!("{topic}: “{phrase}” is marked in {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The text of rendered HTML.
fn text_of(html: &str) -> String {
    let html = html.replace(r#"<span class="visually-hidden">, not seen</span>"#, "");
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(
            piece.split_once('>').filter(|_| !text.is_empty() || html.starts_with('<')).map_or(piece, |(_, rest)| rest),
        );
    }
    text.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Reads a text, and checks what must be true of any.
fn read(text: &str) {
    let reading = report::read(&TERMS, text);
    let mut end = 0;
    for mark in &reading.marks {
        assert!(end <= mark.start && mark.start < mark.end, "{mark:?} in {text:?}");
        assert!(text.get(mark.start..mark.end).is_some_and(|marked| !marked.trim().is_empty()), "{mark:?} in {text:?}");
        end = mark.end;
    }
    let (entries, of_marks) = report::entries(&reading);
    assert!(of_marks.iter().all(|entry| *entry < entries.len()));
    assert_eq!(text_of(&report::report(text, &reading, &of_marks)), text);
}

fn reports() -> Vec<String> {
    let files = fs::read_dir(root("tests/fixtures/sample-reports")).expect("readable");
    files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text")).collect()
}

/// Changes that a text may undergo when it is copied: other case, lost or doubled spaces, soft hyphens, broken lines,
/// markup, emoji.
fn damage() -> impl Strategy<Value = Vec<(prop::sample::Index, &'static str)>> {
    const INSERTED: [&str; 20] = [
        " ",
        "\t",
        "\u{ad}",
        "-\n",
        "\r\n",
        "\n\n",
        "\u{a0}",
        "<p class=\"a\">",
        "</td>",
        "&nbsp;",
        "😀",
        "e\u{301}",
        "\u{200b}",
        ":",
        "—",
        "(",
        ",",
        ".",
        "5mm",
        "no ",
    ];
    let one = (any::<prop::sample::Index>(), prop::sample::select(INSERTED.to_vec()));
    prop::collection::vec(one, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_damaged_report_is_read_all_the_same(which in 0..3_usize, damage in damage(), is_upper: bool, cut: prop::sample::Index) {
        let report = &reports()[which];
        let mut text: Vec<char> = if is_upper { report.to_uppercase().chars().collect() } else { report.chars().collect() };
        text.truncate(cut.index(text.len()));
        for (place, inserted) in damage {
            let at = place.index(text.len() + 1);
            text.splice(at..at, inserted.chars());
        }
        read(&text.into_iter().collect::<String>());
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        read(&text);
    }
}

/// Four times the text takes some four times as long, also where a sentence, a word or a list never ends.
#[test]
fn time_grows_with_the_length_only() {
    let endless = [
        "no mass or ",
        "likely mass ",
        "mass, ",
        "a-\n ",
        "no ",
        "mass is not seen ",
        "-",
        "\u{ad}",
        " \n",
        "5",
        "a",
        "((",
        "😀",
        "\n- mass: ",
    ];
    for piece in endless {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let start = Instant::now();
            read(&text);
            start.elapsed()
        };
        let short = time(100_000).max(Duration::from_millis(20));
        let long = time(400_000);
        assert!(long < short * 10, "{piece:?}: {short:?}, then {long:?}");
    }
    read(&reports().concat().repeat(250)); // 1 MB
}
