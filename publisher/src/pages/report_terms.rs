//! The terms of radiology reports as the report reader loads them: everything that can be prepared is.

use crate::content::{
    catalog::Catalog,
    model::{
        ReportTerms as Content,
        report_terms::{Source, SourceMark, Term, Words},
    },
};
use radiology::{
    model::report::{ReportTerm, ReportTerms},
    report::{Lists, Rule, words},
    text::html::fill,
};
use std::collections::BTreeMap;

/// Returns the data of the report reader. The names of parts are always among them: where a part begins decides what
/// may be negated.
pub fn report_terms(catalog: &Catalog) -> ReportTerms {
    let content = &catalog.report_terms;
    let is_known = |term: &&Term| catalog.explains(term) || content.parts.contains(&term.id);
    let known: Vec<&Term> = content.terms.iter().filter(is_known).collect();
    // Nobody has reviewed the meanings of abbreviations.
    let ambiguous = if catalog.site.reviewed_terms_only { &[][..] } else { &content.ambiguous };

    // The forms with the numbers of their terms.
    let mut forms: Vec<(&str, u32)> = Vec::new();
    for (term, number) in known.iter().zip(1..) {
        forms.extend(term.forms().map(|form| (form.as_str(), number)));
    }
    let abbreviations = ambiguous.iter().map(|ambiguous| ambiguous.abbreviation.as_str());
    forms.extend(abbreviations.zip(known.len() as u32 + 1..));
    forms.extend(content.terms.iter().flat_map(|term| &term.not_within).map(|phrase| (phrase.as_str(), 0)));
    let cues = cues(content);

    let singles = [&content.prefixes, &content.suffixes, &content.negation.abbreviations];
    let phrases = forms.iter().map(|(phrase, _)| *phrase).chain(cues.iter().map(|(phrase, _)| *phrase));
    let phrases = phrases.chain(singles.into_iter().flatten().map(String::as_str));
    let mut vocabulary: Vec<String> = phrases.flat_map(words).collect();
    vocabulary.sort();
    vocabulary.dedup();
    let numbers = |phrase: &str| {
        let number = |word: String| vocabulary.binary_search(&word).expect("is in the vocabulary") as u32 + 1;
        words(phrase).into_iter().map(number).collect::<Vec<u32>>()
    };
    let all = |list: &[String]| list.iter().flat_map(|word| numbers(word)).collect();

    let terms = known.iter().map(|term| explained(term, catalog));
    let units = known.iter().filter(|term| term.after_number).flat_map(|term| term.forms());
    ReportTerms {
        forms: numbered(&forms, &numbers, |number, _| number),
        cues: numbered(&cues, &numbers, |all, lists| all | lists),
        terms: terms.chain(ambiguous.iter().map(|it| several(&it.abbreviation, &it.meanings))).collect(),
        units: units.map(|unit| unit.to_lowercase()).collect(),
        prefixes: all(&content.prefixes),
        suffixes: all(&content.suffixes),
        abbreviations: all(&content.negation.abbreviations),
        reach: content.negation.reach,
        end_marks: content.negation.hard_end_marks.concat(),
        vocabulary: vocabulary.join(" "),
    }
}

/// Returns each phrase once, as the numbers of its value and its words, sorted by its words, with commas between phrases.
/// `join` makes one value of two.
fn numbered(phrases: &[(&str, u32)], numbers: &dyn Fn(&str) -> Vec<u32>, join: fn(u32, u32) -> u32) -> String {
    let mut values: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    for (phrase, value) in phrases {
        values.entry(numbers(phrase)).and_modify(|all| *all = join(*all, *value)).or_insert(*value);
    }
    let phrases = values.into_iter().map(|(words, value)| {
        let numbers: Vec<String> = std::iter::once(value).chain(words).map(|number| number.to_string()).collect();
        numbers.join(" ")
    });
    phrases.collect::<Vec<_>>().join(",")
}

/// Returns the phrases of all lists, with the lists.
fn cues(content: &Content) -> Vec<(&str, u32)> {
    let (negation, doubt) = (&content.negation, &content.doubt);
    let lists = [
        (Lists::BEFORE, &negation.before),
        (Lists::AFTER, &negation.after),
        (Lists::DOUBT_BEFORE, &doubt.before),
        (Lists::DOUBT_AFTER, &doubt.after),
        (Lists::NOT_NEGATION, &negation.not_negations),
        (Lists::BRIDGE, &negation.bridges),
        (Lists::QUALIFIER, &negation.qualifiers),
        (Lists::SOFT_END, &negation.soft_ends),
        (Lists::HARD_END, &negation.hard_ends),
        (Lists::PREPOSITION, &negation.prepositions),
    ];
    let phrases = lists.into_iter().flat_map(|(lists, all)| {
        let phrases = all.iter().flat_map(|Words { words, .. }| words);
        phrases.map(move |phrase| (phrase.as_str(), lists.0))
    });
    let list_words = negation.list_words.iter().map(|word| (word.as_str(), Lists::LIST_WORD.0));
    phrases.chain(list_words).chain([("and", Lists::AND.0)]).collect()
}

fn explained(term: &Term, catalog: &Catalog) -> ReportTerm {
    let content = &catalog.report_terms;
    let is_explained = catalog.explains(term);
    let rules = [
        (Rule::FINDING, term.finding),
        (Rule::EXPLAINED, is_explained),
        (Rule::PART, content.parts.contains(&term.id)),
        (Rule::ONLY_HEADING, term.heading || !is_explained),
        (Rule::UNIT, term.after_number),
        (Rule::ONCE, term.once),
        (Rule::HISTORY, content.negation.not_in.contains(&term.id)),
    ];
    let rule = rules.into_iter().filter(|(_, is_so)| *is_so).map(|(rule, _)| rule.0).sum();
    let html = |has_often| if is_explained { explanation(term, has_often) } else { String::new() };
    ReportTerm {
        id: term.id.clone(),
        name: term.term.clone(),
        rule,
        explanation: html(false),
        with_often: if term.often.is_some() { html(true) } else { String::new() },
    }
}

/// Returns an abbreviation with several meanings as a term that claims nothing.
fn several(abbreviation: &str, meanings: &[String]) -> ReportTerm {
    let items: String = meanings.iter().map(|meaning| fill("<li>{}</li>", &[meaning])).collect();
    let explanation = fill(
        r#"<p>This can mean one of these:</p><ul class="list">{html}</ul><p class="report__source">General information.</p>"#,
        &[&items],
    );
    let [id, name] = [abbreviation; 2].map(String::from);
    ReportTerm { id, name, rule: Rule::EXPLAINED.0, explanation, with_often: String::new() }
}

/// Returns the explanation of a term as HTML. `has_often` says whether it may say how often the term is harmless.
pub fn explanation(term: &Term, has_often: bool) -> String {
    let often = term.often.as_ref().filter(|_| has_often).map(|often| format!(" {often}")).unwrap_or_default();
    let mut html = fill("<p>{}{}</p>", &[&term.explanation, &often]);
    if let Some(version) = &term.version {
        html.push_str(&fill(r#"<p class="report__source">Explained as of: {}.</p>"#, &[version]));
    }
    if term.urgent {
        html.push_str(r#"<p class="report__urgent">Sudden or severe symptoms are an emergency: call 911.</p>"#);
    }
    let sources: Vec<String> = term.sources.iter().map(source).collect();
    let reviewed = term.reviewed_by.as_ref().map(|name| fill(" Reviewed by {}.", &[name])).unwrap_or_default();
    html.push_str(&fill(
        r#"<p class="report__source">General information. Source: {html}.{html}</p>"#,
        &[&sources.join(", "), &reviewed],
    ));
    html
}

/// Returns the link to a source. It opens in another tab, because leaving the page forgets the report.
fn source(source: &Source) -> String {
    let host = source.address.host();
    let host = host.trim_start_matches("www.");
    let publisher = match source.mark {
        SourceMark::Government => " (U.S. government)",
        SourceMark::Society => " (society of physicians)",
        SourceMark::Other => "",
    };
    fill(
        r#"<a href="{}" rel="external noreferrer" target="_blank">{}{}</a>"#,
        &[source.address.as_str(), host, publisher],
    )
}
