//! Report terms, tested against sentences with words that must and must not be marked.

use crate::fixture::{CONTENT, root};
use proptest::prelude::*;
use radiology::{
    model::document::{Content, Part, Widget},
    report::{self, Claim, Entry, Matcher},
    site::path,
};
use serde::Deserialize;
use std::{
    fs,
    sync::LazyLock,
    time::{Duration, Instant},
};

static MATCHER: LazyLock<Matcher> = LazyLock::new(|| Matcher::new(CONTENT.documents.report_terms.clone()));

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
    let marks = report::read(&MATCHER, text).marks.into_iter();
    marks
        .map(|mark| {
            format!("{}: “{}” {:?}", MATCHER.terms.terms[mark.term].id, &text[mark.start..mark.end], mark.claim)
        })
        .collect()
}

#[test]
fn each_sentence_has_the_expected_marks() {
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
            if report::read(&MATCHER, &text).marks.iter().any(is_marked) {
                wrong.push(format!("{topic}: “{phrase}” is marked in {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Policy 6 of the collected facts: these terms, and no others, describe an emergency.
#[test]
fn urgent_terms_tell_patients_to_call_911() {
    const URGENT: [&str; 7] =
        ["aneurysm", "hemorrhage", "infarct", "midline-shift", "pneumothorax", "pulmonary-embolism", "stroke"];
    let terms = &MATCHER.terms;
    let is_urgent = |term: usize| {
        let claims = [Claim::Plain, Claim::Negated, Claim::Unsure];
        let mentions = claims.map(|claim| report::entry(terms, Entry { term, claim }).contains("call 911"));
        assert!(mentions.iter().all(|it| *it == mentions[0]), "{}", terms.terms[term].id);
        mentions[0]
    };
    let urgent: Vec<_> =
        (0..terms.terms.len()).filter(|term| is_urgent(*term)).map(|term| &*terms.terms[term].id).collect();
    assert_eq!(urgent, URGENT);
}

/// The first and last sentence of the reader.
#[test]
fn the_reader_says_who_to_ask_and_how() {
    let Content::Text(page) = &CONTENT.documents.of_routes[&path::document(path::REPORT)].content else {
        panic!("a text page")
    };
    let ask = page.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
        Widget::ReportReader(reader) => reader.typed().map(|reader| reader.ask.0.clone()),
        _ => None,
    });
    let ask = ask.expect("the page has the reader");
    for words in ["Ask the clinician who ordered your exam", "My Duke Health", "href=\"tel:+1"] {
        assert!(ask.contains(words), "{words} in {ask}");
    }
}

/// Visitors to these pages may have a report.
#[test]
fn exam_and_results_pages_link_to_the_report_reader() {
    let link = format!("]({}", path::REPORT);
    let exams = CONTENT.catalog.exams.iter();
    let without = exams.filter(|(_, exam)| !exam.after.iter().any(|instruction| instruction.text.contains(&link)));
    assert_eq!(without.map(|(slug, _)| slug).collect::<Vec<_>>(), [""; 0]);
    for (page, is_at_the_top) in [
        ("/patient-care/for-patients/", true),
        ("/patient-care/for-patients/your-results/", false),
        ("/patient-care/for-patients/images-and-records/", false),
    ] {
        let body = &CONTENT.catalog.pages[page].body;
        let place = body.iter().position(|block| block.texts().iter().any(|text| text.contains(&link)));
        assert!(place.is_some_and(|place| !is_at_the_top || place == 0), "{page}: {place:?}");
    }
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

/// Reads a text and checks properties that hold for any text.
fn read(text: &str) {
    let reading = report::read(&MATCHER, text);
    let mut end = 0;
    for mark in &reading.marks {
        assert!(end <= mark.start && mark.start < mark.end, "{mark:?} in {text:?}");
        assert!(text.get(mark.start..mark.end).is_some_and(|marked| !marked.trim().is_empty()), "{mark:?} in {text:?}");
        end = mark.end;
    }
    let (entries, of_marks) = report::entries(&reading);
    assert!(of_marks.iter().all(|entry| *entry < entries.len()));
    assert_eq!(text_of(&report::report(text, &reading, &of_marks).concat()), text);
}

/// The browser used to take over 100 ms to lay out thirty pages at once.
#[test]
fn a_long_report_is_split_into_pieces_of_whole_lines() {
    let text = reports().concat().repeat(26);
    let reading = report::read(&MATCHER, &text);
    let pieces = report::report(&text, &reading, &report::entries(&reading).1);
    assert!(pieces.len() >= text.len() / 5_000, "{} pieces of {} bytes", pieces.len(), text.len());
    for piece in &pieces[..pieces.len() - 1] {
        assert!(text_of(piece).ends_with('\n'), "{piece}");
        assert!(text_of(piece).len() < 5_000, "{piece}");
    }
    let opened = |html: &str| html.matches("<span").count() + html.matches("<div").count();
    let closed = |html: &str| html.matches("</span").count() + html.matches("</div").count();
    assert!(pieces.iter().all(|piece| opened(piece) == closed(piece)));
}

fn reports() -> Vec<String> {
    let files = fs::read_dir(root("tests/fixtures/sample-reports")).expect("readable");
    files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text")).collect()
}

/// Changes that copying may make to a text: different case, lost or doubled spaces, soft hyphens, line breaks, markup,
/// emoji.
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
    fn the_reader_accepts_a_damaged_report(which in 0..3_usize, damage in damage(), is_upper: bool, cut: prop::sample::Index) {
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
    fn the_reader_accepts_any_text(text in "\\PC{0,200}") {
        read(&text);
    }
}

/// Four times the text takes about four times as long, even if a sentence, a word or a list never ends.
#[test]
fn reading_time_grows_linearly_with_the_length() {
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
        // A pause of the machine may stretch one attempt, but not all.
        let is_proportional = || time(400_000) < time(100_000).max(Duration::from_millis(20)) * 10;
        assert!((0..5).any(|_| is_proportional()), "{piece:?}");
    }
    read(&reports().concat().repeat(250)); // 1 MB
}
