//! Report terms: each form belongs to one term, and a setting hides terms that nobody has reviewed.

use crate::fixture::{FIXTURE, catalog, problems_after};
use publisher::{bundle::documents::Documents, content::catalog::Catalog};
use radiology::{
    model::{
        document::{Content, Part},
        report::ReportTerms,
    },
    report::{self, Claim, Matcher},
    site::path,
};
use serde_json::{Value, json};

const FILE: &str = "report-terms.json";

#[test]
fn ambiguous_forms_and_invalid_references_are_reported() {
    type Damage = fn(&mut Value);
    let cases: [(Damage, &str); 11] = [
        (
            |v| v["terms"][6]["variants"] = json!(["Faint-GLIMMER"]),
            "terms[6].variants: “Faint-GLIMMER” is a form of “glimmer”, too",
        ),
        (|v| v["terms"][6]["variants"] = json!(["qx"]), "terms[6].variants: “qx” is a form of “ambiguous”, too"),
        (|v| v["terms"][6]["variants"] = json!(["ZZ"]), "terms[6].variants: “ZZ” is a form of “unmarked”, too"),
        (|v| v["terms"][6]["variants"] = json!(["—"]), "terms[6].variants: “—” has no word"),
        (
            |v| v["terms"][6]["not_within"] = json!(["glimmers"]),
            "terms[6].not_within: “glimmers” is a form of “glimmer”",
        ),
        (|v| v["terms"][6]["id"] = "a".into(), "terms[6].id: “a” is not after the one before it"),
        (|v| v["terms"][6]["sources"] = json!([]), "terms[6].sources: is empty"),
        (|v| v["terms"][6]["reviewed_by"] = "".into(), "terms[6].reviewed_by: expected 3–60 characters"),
        (|v| v["parts"][0] = "finding".into(), "parts[0]: there is no term “finding”"),
        (|v| v["negation"]["not_in"][0] = "glimmer".into(), "negation.not_in[0]: “glimmer” is none of the parts"),
        (
            |v| v["negation"]["before"][0]["words"] = json!(["No"]),
            "negation.before[0].words[0]: expected words in lower case",
        ),
    ];
    for (damage, expected) in cases {
        let problems = problems_after(FILE, damage);
        let expected = format!("{FILE}: {expected}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:#?}");
    }
}

/// The published explanations, and the HTML of the report reader's page.
fn published(catalog: &Catalog) -> (ReportTerms, String) {
    let documents = Documents::of(catalog, FIXTURE.today);
    let Content::Text(text) = &documents.of_routes[&path::document(path::REPORT)].content else {
        panic!("a text page")
    };
    let markup = text.parts.iter().filter_map(|part| match part {
        Part::Markup(markup) => Some(markup.0.as_str()),
        _ => None,
    });
    let html = markup.collect();
    (documents.report_terms, html)
}

#[test]
fn a_setting_hides_unreviewed_explanations_but_parts_are_still_recognized() {
    let text = "HISTORY: No sparkle. QX.\nFINDINGS: No sparkle and a glimmer.";
    let marks = |terms: &ReportTerms| {
        let marks = report::read(&Matcher::new(terms.clone()), text).marks.into_iter();
        marks.map(|mark| (terms.terms[mark.term].id.clone(), mark.claim)).collect::<Vec<_>>()
    };
    let mark = |name: &str, claim| (name.to_string(), claim);
    let (all, page) = published(&catalog());
    let expected = [
        mark("history", Claim::Plain),
        mark("sparkle", Claim::Plain),
        mark("QX", Claim::Plain),
        mark("findings", Claim::Plain),
        mark("sparkle", Claim::Negated),
        mark("glimmer", Claim::Unsure),
    ];
    assert_eq!(marks(&all)[..5], expected[..5]);
    assert_eq!(marks(&all).len(), expected.len());
    assert!(page.contains("A radiologist has reviewed 1 of 7 explanations") && page.contains("id=\"term-glimmer\""));
    assert!(page.contains("Reviewed by Ada Sample, MD."));

    let mut reviewed = catalog();
    reviewed.site.reviewed_terms_only = true;
    let (few, page) = published(&reviewed);
    assert_eq!(marks(&few), [mark("sparkle", Claim::Plain), mark("sparkle", Claim::Negated)]);
    assert!(page.contains("A radiologist has reviewed every explanation") && !page.contains("id=\"term-glimmer\""));
    assert!(page.contains("term-sparkle"));
    let json = serde_json::to_string(&few).expect("JSON");
    assert!(!json.contains("A small light"), "an explanation that nobody has reviewed is published");
}

/// A colon within a term used to end the sentence there, and the reader stopped.
#[test]
fn a_sentence_does_not_end_within_a_term() {
    let (terms, _) = published(&catalog());
    let reading = report::read(&Matcher::new(terms), "No faint: glimmer.");
    let found: Vec<_> = reading.marks.iter().map(|mark| (mark.start, mark.end, mark.claim)).collect();
    assert_eq!(found, [(3, 17, Claim::Negated)]);
}
