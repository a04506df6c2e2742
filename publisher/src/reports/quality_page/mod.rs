//! `/quality/`: measurements of the published site. The publisher makes the page last, from the finished files and from
//! the reports that tests and audits left for the same commit. It shows only measured values, and says what was not
//! measured for this commit.

pub mod report;
mod tables;

use super::{
    budget::BudgetEntry,
    measures::{links::Links, sizes::PageSize},
};
use crate::{
    body,
    bundle::{documents::Documents, headers::Headers, release::app_page::without_app},
    content::{
        catalog::Catalog,
        model::{
            Block,
            block::{Heading, KeyFact, Level},
        },
        values::Day,
    },
    html::markup,
    output::{Failure, SiteFolder},
    pages::frame::Band,
};
use leptos::prelude::*;
use radiology::{model::link::Link, site::path};
use report::Report;

/// A report that another command writes.
struct ReportKind {
    /// The name of its file and its anchor.
    name: &'static str,
    title: &'static str,
    /// The command that measures it.
    command: &'static str,
}

const REPORTS: [ReportKind; 7] = [
    ReportKind { name: "tests", title: "Tests", command: "make test" },
    ReportKind { name: "lighthouse", title: "Lighthouse and HTML", command: "make audit" },
    ReportKind { name: "accessibility", title: "Accessibility", command: "make audit" },
    ReportKind { name: "bench", title: "Navigation and scale", command: "make bench" },
    ReportKind { name: "comparison", title: "Compared with other generators", command: "make bench" },
    ReportKind { name: "development", title: "Development", command: "make bench" },
    ReportKind { name: "coverage", title: "Test coverage", command: "make coverage" },
];

/// The number of digits of a commit's hash that are shown.
const COMMIT_DIGITS: usize = 12;

/// The measurements of the finished site.
pub struct Measured<'a> {
    pub budget: &'a [BudgetEntry],
    /// The sizes of all pages.
    pub pages: &'a [PageSize],
    pub links: Links,
    pub headers: &'a Headers,
    pub today: Day,
    /// See [`report::commit`].
    pub commit: Option<String>,
}

/// Writes the page into `site`. `template` is the template of all other pages.
///
/// # Errors
/// [`Failure::File`].
pub fn write(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    measured: &Measured,
    site: &SiteFolder,
) -> Result<(), Failure> {
    let of_commit = |name: &str| report::read(name, measured.commit.as_deref()?);
    let html = make(catalog, documents, template, measured, of_commit);
    site.write(&[path::QUALITY, "index.html"].concat(), html)
}

/// Renders the page with the reports that `report` finds by their names.
pub fn make(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    measured: &Measured,
    report: impl Fn(&str) -> Option<Report>,
) -> String {
    let template = without_app(template).expect("the template of all pages has been parsed");
    let renderer = documents.renderer(&template, &catalog.site);
    let blocks = blocks(catalog, measured, report);
    let body = markup(|| body::body(&blocks, catalog));
    let title = format!("Quality – {}", catalog.site.name);
    renderer.page_without_app(path::QUALITY, &title, move || view(body.0))
}

fn view(body: String) -> impl IntoView {
    view! {
        <Band
            trail=vec![Link::new("Home", path::HOME)]
            title="Quality"
            summary="Limits this site must meet, and what was measured at publication."
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
            "Sizes, links, headers and review dates are read from the published files. A size over its limit or a broken \
             link stops publication. Tests and audits run earlier and are shown only for the same commit.",
        ),
        heading("Sizes", "sizes"),
        tables::budget(measured.budget),
        tables::summary(measured.pages),
        heading("Links", "links"),
        paragraph(&tables::links(&measured.links)),
    ];
    for ReportKind { name, title, command } in REPORTS {
        blocks.push(heading(title, name));
        blocks.extend(match report(name) {
            Some(report) => tables::report(title, report),
            None => vec![paragraph(&format!("Not measured for this commit. Run “{command}”."))],
        });
    }
    blocks.extend([
        heading("Content reviews", "reviews"),
        tables::reviews(catalog, measured.today),
        paragraph("News and courses are dated records and are not reviewed again."),
        heading("Headers sent with every response", "headers"),
        tables::headers(measured.headers),
        heading("All pages", "pages"),
        tables::pages(measured.pages),
    ]);
    blocks
}

fn facts(measured: &Measured) -> Vec<KeyFact> {
    let fact = |term: &str, detail: String| KeyFact { term: term.to_string(), detail };
    let short = |commit: &str| commit.chars().take(COMMIT_DIGITS).collect::<String>();
    let commit = match measured.commit.as_deref() {
        Some(commit) if commit.contains('+') => format!("{}, plus uncommitted changes", short(commit)),
        Some(commit) => short(commit),
        None => "Unknown: published outside the repository".to_string(),
    };
    vec![
        fact("Published", measured.today.in_words()),
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
