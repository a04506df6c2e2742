//! Measured values as blocks of the page.

use super::report::Report;
use crate::reports::measures::sizes::FIRST_SCREEN;
use crate::{
    bundle::headers::Headers,
    content::normalize::capitalized,
    content::{
        catalog::Catalog,
        model::{Block, block::Table},
        review,
        values::Day,
    },
    reports::{
        budget::Share,
        measures::{links::Links, sizes::PageSize},
    },
};
use radiology::text::date;

/// The shares of the bundle with their limits.
pub fn shares(shares: &[Share]) -> Block {
    let row = |share: &Share| vec![capitalized(&share.of), kilobytes(share.bytes), kilobytes(share.limit)];
    table(
        "What a visitor downloads, packed with brotli",
        &["What", "Measured", "Limit"],
        shares.iter().map(row).collect(),
    )
}

/// The least, the median and the most of all pages.
pub fn summary(pages: &[PageSize]) -> Block {
    let row = |name: &str, size: fn(&PageSize) -> usize| {
        let mut sizes: Vec<usize> = pages.iter().map(size).collect();
        sizes.sort_unstable();
        let at = |place: usize| sizes.get(place).copied().map(kilobytes).unwrap_or_default();
        vec![name.to_string(), at(0), at(sizes.len() / 2), at(sizes.len().saturating_sub(1))]
    };
    let rows = vec![
        row("First screen, with its style", |page| page.first_screen),
        row("Whole page, with its style", |page| page.page),
        row("In place of the page, at a click", |page| page.document),
    ];
    table("All pages, packed with brotli", &["What", "Least", "Median", "Most"], rows)
}

/// Every page, by address.
pub fn pages(pages: &[PageSize]) -> Block {
    let row = |page: &PageSize| {
        let PageSize { route, first_screen, page, document } = page;
        vec![format!("[{route}]({route})"), kilobytes(*first_screen), kilobytes(*page), kilobytes(*document)]
    };
    let caption = format!("First screens may have {}", kilobytes(FIRST_SCREEN));
    table(&caption, &["Page", "First screen", "Whole page", "At a click"], pages.iter().map(row).collect())
}

/// What was found of the links, in a sentence.
pub fn links(links: &Links) -> String {
    let Links { pages, internal, external } = links;
    format!(
        "{pages} pages link to {internal} places on this site, and all of them are there. They also name {external} \
         addresses elsewhere, sources for the most part, which nobody visits when the site is published."
    )
}

/// What every response says.
pub fn headers(headers: &Headers) -> Block {
    let rows = headers.all.iter().map(|header| vec![header.name.to_string(), header.value.clone()]).collect();
    table("As the files for servers have them", &["Header", "Value"], rows)
}

/// When which kind of entry was reviewed, and when it is to be.
pub fn reviews(catalog: &Catalog, today: Day) -> Block {
    let kinds = review::kinds(catalog);
    let row = |kind: &review::Kind| {
        let oldest = kind.entries.iter().map(|(_, reviewed)| *reviewed).min();
        let next = kind.due().map(|(due, _)| due).min();
        let overdue = kind.due().filter(|(due, _)| *due < today).count();
        vec![
            kind.name.to_string(),
            kind.entries.len().to_string(),
            oldest.map(Day::in_words).unwrap_or_default(),
            next.map(Day::in_words).unwrap_or_default(),
            overdue.to_string(),
        ]
    };
    let columns = ["What", "Entries", "Oldest review", "Next due", "Overdue"];
    table("Last reviews by kind", &columns, kinds.iter().map(row).collect())
}

/// A report as it came, and when.
pub fn report(title: &str, report: Report) -> Vec<Block> {
    let Report { date: day, columns, rows, note, .. } = report;
    let caption = format!("{title}, {}", date::long(&day));
    let table = Block::Table(Table { caption, columns, rows, unknown: None });
    let note = (!note.is_empty()).then_some(Block::Paragraph(note));
    [table].into_iter().chain(note).collect()
}

fn table(caption: &str, columns: &[&str], rows: Vec<Vec<String>>) -> Block {
    let columns = columns.iter().map(|column| column.to_string()).collect();
    Block::Table(Table { caption: caption.to_string(), columns, rows, unknown: None })
}

/// `13886` → `13.9 kB`.
fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
