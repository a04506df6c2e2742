//! The terms of radiology reports as the report reader loads them.

use crate::content::{
    catalog::Catalog,
    model::report_terms::{Source, SourceMark, Term, Words},
};
use radiology::model::report::{Abbreviation, Cues, ReportTerm, ReportTerms, TermSource};

/// Returns the data of the report reader. The names of parts are always among them: where a part begins decides what
/// may be negated.
pub fn report_terms(catalog: &Catalog) -> ReportTerms {
    let content = &catalog.report_terms;
    let is_part = |term: &Term| content.parts.contains(&term.id);
    let terms = content.terms.iter().filter(|term| catalog.explains(term) || is_part(term)).map(|term| ReportTerm {
        id: term.id.clone(),
        term: term.term.clone(),
        variants: term.variants.clone(),
        explanation: if catalog.explains(term) { term.explanation.clone() } else { String::new() },
        often: term.often.clone().unwrap_or_default(),
        version: term.version.clone().unwrap_or_default(),
        sources: term.sources.iter().map(source).collect(),
        reviewed_by: term.reviewed_by.clone().unwrap_or_default(),
        is_finding: term.finding,
        is_urgent: term.urgent,
        is_part: is_part(term),
        is_only_heading: term.heading,
        is_unit: term.after_number,
        is_once: term.once,
        is_history: content.negation.not_in.contains(&term.id),
    });
    // Nobody has reviewed the meanings of the abbreviations either.
    let ambiguous = content.ambiguous.iter().filter(|_| !catalog.site.reviewed_terms_only);
    ReportTerms {
        terms: terms.collect(),
        ambiguous: ambiguous
            .map(|it| Abbreviation { abbreviation: it.abbreviation.clone(), meanings: it.meanings.clone() })
            .collect(),
        not_within: content.terms.iter().flat_map(|term| term.not_within.clone()).collect(),
        prefixes: content.prefixes.clone(),
        suffixes: content.suffixes.clone(),
        cues: cues(catalog),
    }
}

fn cues(catalog: &Catalog) -> Cues {
    let negation = &catalog.report_terms.negation;
    let doubt = &catalog.report_terms.doubt;
    let words = |lists: &[Words]| lists.iter().flat_map(|list| list.words.clone()).collect();
    Cues {
        reach: negation.reach,
        before: words(&negation.before),
        after: words(&negation.after),
        doubt_before: words(&doubt.before),
        doubt_after: words(&doubt.after),
        not_negations: words(&negation.not_negations),
        bridges: words(&negation.bridges),
        qualifiers: words(&negation.qualifiers),
        soft_ends: words(&negation.soft_ends),
        hard_ends: words(&negation.hard_ends),
        prepositions: words(&negation.prepositions),
        list_words: negation.list_words.clone(),
        end_marks: negation.hard_end_marks.concat(),
        abbreviations: negation.abbreviations.clone(),
    }
}

fn source(source: &Source) -> TermSource {
    let host = source.address.split_once("://").map_or(source.address.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', ':']).next().unwrap_or(host).trim_start_matches("www.");
    let publisher = match source.mark {
        SourceMark::Government => " (U.S. government)",
        SourceMark::Society => " (society of physicians)",
        SourceMark::Other => "",
    };
    TermSource { href: source.address.clone(), label: [host, publisher].concat() }
}
