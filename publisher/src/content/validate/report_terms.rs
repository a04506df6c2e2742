//! Checks the terms of reports: each form belongs to one term, and lists name terms that exist.

use super::{check::Check, entry::Entry};
use crate::content::model::{
    ReportTerms,
    report_terms::{Term, Words},
};
use radiology::report::words;
use std::collections::{BTreeMap, BTreeSet};

impl Check<'_> {
    pub fn report_terms(&mut self, content: &ReportTerms) {
        let mut entry = self.entry("report-terms.json");
        for (i, term) in content.terms.iter().enumerate() {
            entry.term(&format!("terms[{i}]"), term);
            if i > 0 && content.terms[i - 1].id >= term.id {
                entry.report(&format!("terms[{i}].id"), format!("“{}” is not after the one before it", term.id));
            }
        }
        entry.forms(content);
        let ids: BTreeSet<&String> = content.terms.iter().map(|term| &term.id).collect();
        let parts = content.parts.iter().enumerate().map(|(i, id)| (format!("parts[{i}]"), id));
        for (field, id) in parts.filter(|(_, id)| !ids.contains(id)) {
            entry.report(&field, format!("there is no term “{id}”"));
        }
        for (i, id) in content.negation.not_in.iter().enumerate() {
            if !content.parts.contains(id) {
                entry.report(&format!("negation.not_in[{i}]"), format!("“{id}” is none of the parts"));
            }
        }
        for (i, ambiguous) in content.ambiguous.iter().enumerate() {
            if ambiguous.meanings.len() < 2 {
                entry.report(&format!("ambiguous[{i}].meanings"), "expected several meanings".to_string());
            }
        }
        let negation = &content.negation;
        entry.lower_case("prefixes", &content.prefixes);
        entry.lower_case("suffixes", &content.suffixes);
        entry.lower_case("negation.list_words", &negation.list_words);
        for (name, lists) in [
            ("negation.before", &negation.before),
            ("negation.after", &negation.after),
            ("negation.not_negations", &negation.not_negations),
            ("negation.bridges", &negation.bridges),
            ("negation.qualifiers", &negation.qualifiers),
            ("negation.soft_ends", &negation.soft_ends),
            ("negation.hard_ends", &negation.hard_ends),
            ("negation.prepositions", &negation.prepositions),
            ("doubt.before", &content.doubt.before),
            ("doubt.after", &content.doubt.after),
        ] {
            for (i, Words { words, .. }) in lists.iter().enumerate() {
                entry.lower_case(&format!("{name}[{i}].words"), words);
            }
        }
    }
}

impl Entry<'_, '_> {
    fn term(&mut self, at: &str, term: &Term) {
        self.id(&format!("{at}.id"), &term.id);
        self.length(&format!("{at}.term"), &term.term, 2, 60);
        self.length(&format!("{at}.explanation"), &term.explanation, 10, 240);
        if let Some(often) = &term.often {
            self.length(&format!("{at}.often"), often, 10, 240);
        }
        if let Some(name) = &term.reviewed_by {
            self.length(&format!("{at}.reviewed_by"), name, 3, 60);
        }
        self.sources(&format!("{at}.sources"), term.sources.len());
        self.review(&format!("{at}.reviewed"), term.reviewed);
    }

    /// Checks that no two terms share a form, and that none has one that means several things.
    fn forms(&mut self, content: &ReportTerms) {
        let mut owners: BTreeMap<Vec<String>, String> = BTreeMap::new();
        for text in &content.unmarked {
            owners.insert(words(text), "unmarked".to_string());
        }
        for ambiguous in &content.ambiguous {
            owners.insert(words(&ambiguous.abbreviation), "ambiguous".to_string());
        }
        for (i, term) in content.terms.iter().enumerate() {
            for form in term.forms() {
                let words = words(form);
                if words.is_empty() {
                    self.report(&format!("terms[{i}].variants"), format!("“{form}” has no word"));
                    continue;
                }
                match owners.insert(words, term.id.clone()) {
                    // A hyphen or capital makes no other form.
                    Some(owner) if owner == term.id => {}
                    Some(owner) => {
                        let message = format!("“{form}” is a form of “{owner}”, too; a report could mean either");
                        self.report(&format!("terms[{i}].variants"), message);
                    }
                    None => {}
                }
            }
        }
        for (i, term) in content.terms.iter().enumerate() {
            for phrase in &term.not_within {
                if let Some(owner) = owners.get(&words(phrase)) {
                    let message = format!("“{phrase}” is a form of “{owner}”");
                    self.report(&format!("terms[{i}].not_within"), message);
                }
            }
        }
    }
}
