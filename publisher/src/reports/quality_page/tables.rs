//! The tables of the page.

use super::report::Report;
use crate::{
    bundle::{headers::Headers, release::first_screen},
    content::{
        catalog::Catalog,
        model::{Block, block::Table},
        normalize::capitalized,
        review,
        values::Day,
    },
    reports::{
        budget::BudgetEntry,
        measures::{links::Links, sizes::PageSize},
    },
};
use radiology::text::date;

/// The table of the budget entries.
pub fn budget(entries: &[BudgetEntry]) -> Block {
    let row = |entry: &BudgetEntry| vec![capitalized(&entry.name), kilobytes(entry.bytes), kilobytes(entry.limit)];
    table(
        "What a visitor downloads, compressed with Brotli",
        &["Kind", "Measured", "Limit"],
        entries.iter().map(row).collect(),
    )
}

/// The table of the smallest, median and largest sizes of all pages.
pub fn summary(pages: &[PageSize]) -> Block {
    let row = |name: &str, size: fn(&PageSize) -> usize| {
        let mut sizes: Vec<usize> = pages.iter().map(size).collect();
        sizes.sort_unstable();
        let at = |index: usize| sizes.get(index).copied().map(kilobytes).unwrap_or_default();
        vec![name.to_string(), at(0), at(sizes.len() / 2), at(sizes.len().saturating_sub(1))]
    };
    let rows = vec![
        row("First screen, with styles", |page| page.first_screen),
        row("Whole page, with styles", |page| page.page),
        row("Data loaded on navigation", |page| page.document),
    ];
    table("All pages, compressed with Brotli", &["Kind", "Smallest", "Median", "Largest"], rows)
}

/// The table of all pages, by path.
pub fn pages(pages: &[PageSize]) -> Block {
    let row = |page: &PageSize| {
        let PageSize { route, first_screen, page, document } = page;
        vec![format!("[{route}]({route})"), kilobytes(*first_screen), kilobytes(*page), kilobytes(*document)]
    };
    let caption = format!("First-screen limit: {}", kilobytes(first_screen::LIMIT));
    table(&caption, &["Page", "First screen", "Whole page", "On navigation"], pages.iter().map(row).collect())
}

/// Sums up the links in two sentences.
pub fn links(links: &Links) -> String {
    let Links { pages, internal, external } = links;
    format!(
        "{pages} pages link to {internal} places on this site; none is broken. They also cite {external} external URLs, \
         mostly sources, which are not checked at publication."
    )
}

/// The table of the headers of every response.
pub fn headers(headers: &Headers) -> Block {
    let rows = headers.all.iter().map(|header| vec![header.name.to_string(), header.value.clone()]).collect();
    table("As in the server configuration", &["Header", "Value"], rows)
}

/// The last and next review of each kind of entry.
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
    let columns = ["Kind", "Entries", "Oldest review", "Next due", "Overdue"];
    table("Last reviews by kind", &columns, kinds.iter().map(row).collect())
}

/// The blocks of a report: its table, with the date in the caption, and its note.
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

/// Writes a size for readers: `13886` → `13.9 kB`.
fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
