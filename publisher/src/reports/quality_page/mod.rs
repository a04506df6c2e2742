//! `/quality/`: what was measured of the site that is published. The publisher makes it last, from the
//! finished files, and from what tests and audits have left of the same commit. Only measured values:
//! what was not measured of this commit is said not to be.

pub mod report;
mod tables;

use super::{
    budget::Share,
    measures::{links::Links, sizes::PageSize},
};
use crate::{
    body,
    bundle::{documents::Documents, headers::Headers, template},
    content::{
        catalog::Catalog,
        model::{
            Block, Link,
            block::{Heading, KeyFact, Level},
        },
    },
    html::markup,
    output::Failure,
    pages::frame::Band,
};
use leptos::prelude::*;
use radiology::{site::path, text::date};
use report::Report;
use std::path::Path;

/// Name and title of every report, and what measures it.
const REPORTS: [(&str, &str, &str); 5] = [
    ("tests", "Tests", "make test"),
    ("lighthouse", "Lighthouse and HTML", "make audit"),
    ("accessibility", "Accessibility", "make audit"),
    ("bench", "Navigation and scale", "make bench"),
    ("coverage", "Coverage of the tests", "make coverage"),
];

/// As many digits of a commit's name as its readers need.
const COMMIT_DIGITS: usize = 12;

/// What is known of the site when all else of it is there.
pub struct Measured<'a> {
    pub shares: &'a [Share],
    pub pages: &'a [PageSize],
    pub links: Links,
    pub headers: &'a Headers,
    /// Today, `YYYY-MM-DD`.
    pub today: &'a str,
    /// See [`report::commit`].
    pub commit: Option<String>,
}

/// Writes the page below `staging`. `template` is that of all other pages.
///
/// # Errors
/// [`Failure::File`].
pub fn write(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    measured: &Measured,
    staging: &Path,
) -> Result<(), Failure> {
    let of_commit = |name: &str| report::read(name, measured.commit.as_deref()?);
    let html = make(catalog, documents, template, measured, of_commit);
    crate::output::write(&staging.join(&path::QUALITY[1..]).join("index.html"), &html)
}

/// The page, with the reports that `report` finds by their names.
pub fn make(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    measured: &Measured,
    report: impl Fn(&str) -> Option<Report>,
) -> String {
    let template = template::without_program(template);
    let renderer = documents.renderer(&template, &catalog.site);
    let blocks = blocks(catalog, measured, report);
    let body = markup(|| body::body(&blocks, catalog));
    let title = format!("Quality – {}", catalog.site.name);
    renderer.page_without_program(path::QUALITY, &title, move || view(body.0))
}

fn view(body: String) -> impl IntoView {
    view! {
        <Band
            trail=vec![Link::new("Home", path::HOME)]
            title="Quality"
            summary="What is promised of this site, and what was measured when it was published."
            picture=None
            eyebrow=None
        />
        <div class="text-page">
            <div class="text-page__body"><div class="body quality" inner_html=body></div></div>
        </div>
    }
}

fn blocks(catalog: &Catalog, measured: &Measured, report: impl Fn(&str) -> Option<Report>) -> Vec<Block> {
    let mut blocks = vec![
        Block::KeyFacts(facts(measured)),
        paragraph(
            "Sizes, links, headers and review dates come from the published files themselves; the site is not published \
             with a size above its limit or a link that leads nowhere. Tests and audits run before, and count here only \
             if they ran on the same commit.",
        ),
        heading("Sizes", "sizes"),
        tables::shares(measured.shares),
        tables::summary(measured.pages),
        heading("Links", "links"),
        paragraph(&tables::links(&measured.links)),
    ];
    for (name, title, command) in REPORTS {
        blocks.push(heading(title, name));
        blocks.extend(match report(name) {
            Some(report) => tables::report(title, report),
            None => vec![paragraph(&format!("Not measured for this commit. “{command}” measures it."))],
        });
    }
    blocks.extend([
        heading("Reviews of the content", "reviews"),
        tables::reviews(catalog, measured.today),
        paragraph("News and courses are records of their day: they are not reviewed again."),
        heading("Headers of every response", "headers"),
        tables::headers(measured.headers),
        heading("Every page", "pages"),
        tables::pages(measured.pages),
    ]);
    blocks
}

fn facts(measured: &Measured) -> Vec<KeyFact> {
    let fact = |term: &str, detail: String| KeyFact { term: term.to_string(), detail };
    let short = |commit: &str| commit.chars().take(COMMIT_DIGITS).collect::<String>();
    let commit = match measured.commit.as_deref() {
        Some(commit) if commit.contains('+') => format!("{}, with changes that no commit has", short(commit)),
        Some(commit) => short(commit),
        None => "Not known: published outside the repository".to_string(),
    };
    vec![
        fact("Published", date::long(measured.today)),
        fact("Commit", commit),
        fact("Pages", measured.pages.len().to_string()),
    ]
}

fn heading(text: &str, id: &str) -> Block {
    Block::Heading(Heading { text: text.to_string(), id: id.to_string(), level: Level::Two })
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_string())
}
