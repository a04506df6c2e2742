//! The page "Understand your report": its text, the report reader, and the list of all words.

use super::builder::PageBuilder;
use crate::{
    body::contacts,
    content::{model::Page, model::report_terms::Term, search_terms::gather},
    html::markup,
    pages::report_terms::explanation,
};
use leptos::{attr::custom::custom_attribute, prelude::*};
use radiology::{
    model::document::{Glossary, Markup, Part, ReportReader, Widget},
    site::id,
    widgets::list_filter::{GROUP, TERMS},
};
use std::collections::BTreeMap;

/// The headings of the page that follow the reader and the list of words.
const AFTER_READER: &str = "report-parts";
const AFTER_GLOSSARY: &str = "limits";
/// How many other names of a term are shown. The list is searched by all of them.
const ALSO: usize = 4;

/// The path of the style sheet of the reader and the list of words, which only their page loads.
pub const STYLE: &str = "/assets/style/report.css";

impl PageBuilder<'_> {
    /// Returns the body with the reader and the list of words in it. Without those headings they follow the body.
    pub(super) fn report(&self, page: &Page) -> Vec<Part> {
        let reader = Widget::ReportReader(ReportReader { ask: self.who_to_ask() }.into()).into();
        let reader = [Part::Markup(self.about_the_reader()), reader];
        self.body_with(page, [(AFTER_READER, reader.into()), (AFTER_GLOSSARY, self.glossary().into())])
    }

    /// With the style of what follows. The browser shows what is before it meanwhile.
    fn about_the_reader(&self) -> Markup {
        let portal = self.catalog.site.patient_portal.clone();
        markup(|| {
            view! {
                <link rel="stylesheet" href=STYLE/>
                <div class="body">
                    <h2 id=id::REPORT_READER tabindex="-1">"Read your own report"</h2>
                    <p>
                        "Paste your report below. The words that we can explain are then underlined. "
                        <strong>"Your report never leaves your device."</strong>
                        " This page does not send it or save it. When you clear it or leave the page, it is gone."
                    </p>
                    <p>
                        "To copy a report, open it in "{portal}", select all of its text, and copy it. This part needs \
                         JavaScript. Without it, look words up in "<a href=format!("#{}", id::GLOSSARY)>"the list of words"</a>"."
                    </p>
                </div>
            }
            .into_any()
        })
    }

    /// Renders the first and last line of every explained report.
    fn who_to_ask(&self) -> Markup {
        let portal = self.catalog.site.patient_portal.clone();
        let number = self.catalog.site.footer.phone.clone();
        markup(|| {
            view! {
                <p class="report__ask">
                    <strong>"Ask the clinician who ordered your exam what your report means for you."</strong>
                    " Send a message in "{portal}", or call their office. If you do not know who ordered it, call us at "
                    {contacts::number(number)}"."
                </p>
            }
            .into_any()
        })
    }

    fn glossary(&self) -> [Part; 3] {
        let terms: Vec<&Term> = self.catalog.explained_terms().collect();
        let reviewed = terms.iter().filter(|term| term.reviewed_by.is_some()).count();
        let total = format!("{} words", terms.len());
        let standing = standing(terms.len(), reviewed);
        let head = markup(|| {
            view! {
                <div class="body">
                    <h2 id=id::GLOSSARY tabindex="-1">"All words"</h2>
                    <p>{standing}</p>
                </div>
            }
            .into_any()
        });
        let list = markup(|| self.word_list(&terms));
        [Part::Markup(head), Widget::Glossary(Glossary { total }.into()).into(), Part::Markup(list)]
    }

    /// Renders the terms by their first letters.
    fn word_list(&self, terms: &[&Term]) -> AnyView {
        let mut letters: BTreeMap<char, Vec<&Term>> = BTreeMap::new();
        for term in terms {
            letters.entry(letter(term)).or_default().push(term);
        }
        let links =
            letters.keys().map(|letter| view! { <li><a href=format!("#{}", letter_id(*letter))>{*letter}</a></li> });
        let links = links.collect_view();
        let groups = letters.into_iter().map(|(letter, mut terms)| {
            terms.sort_by_key(|term| term.term.to_lowercase());
            let entries = terms.into_iter().map(entry).collect_view();
            view! {
                <section aria-labelledby=letter_id(letter) {..custom_attribute(GROUP, "")}>
                    <h3 id=letter_id(letter) tabindex="-1">{letter}</h3>
                    <dl>{entries}</dl>
                </section>
            }
        });
        let groups = groups.collect_view();
        view! {
            <div class="glossary unless-asked">
                <nav class="directory__letters" aria-label="By first letter"><ul>{links}</ul></nav>
                {groups}
            </div>
        }
        .into_any()
    }
}

/// Renders a term with its explanation, for the list of words.
pub fn entry(term: &Term) -> impl IntoView + use<> {
    let words = gather(term.forms().map(String::as_str));
    let also = also(term);
    let also = (!also.is_empty()).then(|| view! { <p class="report__source">"Also: "{also}</p> });
    view! {
        <div id=id::term(&term.id) {..custom_attribute(TERMS, words)}>
            <dt>{term.term.clone()}</dt>
            " "
            // The search finds words by their names: all explanations would make this page most of every search's download.
            <dd data-pagefind-ignore="">{also}<div class="markup" inner_html=explanation(term, true)></div></dd>
        </div>
    }
}

/// Returns the other names of a term, without its plurals and other endings.
fn also(term: &Term) -> String {
    let stem = |form: &str| {
        form.to_lowercase().chars().take(form.chars().count().saturating_sub(3).max(3)).collect::<String>()
    };
    let mut stems = vec![stem(&term.term)];
    let mut names = Vec::new();
    for variant in &term.variants {
        let stem = stem(variant);
        if !stems.iter().any(|known| stem.starts_with(known.as_str()) || known.starts_with(stem.as_str())) {
            names.push(variant.as_str());
            stems.push(stem);
        }
    }
    names.truncate(ALSO);
    names.join(", ")
}

/// Says how many of the explanations a radiologist has reviewed.
fn standing(all: usize, reviewed: usize) -> String {
    let reviewed = match reviewed {
        0 => "No radiologist has reviewed these explanations yet. They are general dictionary knowledge.".to_string(),
        count if count == all => "A radiologist has reviewed every explanation.".to_string(),
        count => format!(
            "A radiologist has reviewed {count} of {all} explanations; each of these says who. The others are general dictionary knowledge."
        ),
    };
    format!("{reviewed} The list is not complete: a word that is not in it may still matter.")
}

fn letter(term: &Term) -> char {
    term.term.chars().next().map_or('…', |letter| letter.to_ascii_uppercase())
}

fn letter_id(letter: char) -> String {
    format!("words-{}", letter.to_ascii_lowercase())
}
