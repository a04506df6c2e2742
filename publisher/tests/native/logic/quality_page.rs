//! `/quality/`: only what was measured, and of what was not that it was not.

use crate::fixture::{FIXTURE, day, root, select, text};
use publisher::{
    bundle::{
        headers::Headers,
        style::Style,
        template::{APP, HEAD, Template},
    },
    output::SiteFolder,
    reports::{
        budget::BudgetEntry,
        measures::{links::Links, sizes::PageSize},
        quality_page::{self, Measured, report::Report},
    },
};
use scraper::{Html, Selector};

const TEMPLATE: &str = "<!DOCTYPE html><html lang=\"en\"><head><!--HEAD--><!--/HEAD-->\
    <script src=\"/boot-1.js\" type=\"module\"></script></head><body><div id=\"app\"></div></body></html>";

/// The page, with a report of this name.
fn page(reported: &str) -> Html {
    page_with(|name| (name == reported).then(|| report(name)))
}

/// The report of a command (tests/scripts/reports.test.mjs).
fn report(fixture: &str) -> Report {
    let file = root("tests/fixtures/reports").join(fixture).with_extension("json");
    serde_json::from_str(&std::fs::read_to_string(file).expect("a fixture")).expect("a report")
}

fn page_with(report: impl Fn(&str) -> Option<Report>) -> Html {
    let staging = tempfile::tempdir().expect("temporary folder");
    let index = [HEAD, "<!--PREFERENCES-->", "<!--STYLE-->", APP].concat();
    std::fs::write(staging.path().join("index.html"), index).expect("written");
    let style = Style::read(&root("style")).expect("style");
    let template = Template::read(staging.path()).expect("a template");
    let headers = Headers::new(&style, &template, &SiteFolder::new(staging.path()));
    let measured = Measured {
        budget: &[BudgetEntry { name: "app".to_string(), bytes: 197_149, limit: 200_000 }],
        pages: &[PageSize { route: "/about/".to_string(), first_screen: 13_049, page: 15_951, document: 1_249 }],
        links: Links { pages: 1, internal: 22, external: 333 },
        headers: &headers,
        today: day("2026-11-26"),
        commit: Some("0123456789abcdef+0a1b2c3d".to_string()),
    };
    Html::parse_document(&quality_page::make(&FIXTURE.catalog, &FIXTURE.documents, TEMPLATE, &measured, report))
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    select(html, selector).iter().map(text).collect()
}

#[test]
fn it_shows_what_was_measured() {
    let html = page("tests");
    let said = texts(&html, "main").concat();
    for value in ["November 26, 2026", "0123456789ab, plus", "197.1 kB", "13.0 kB", "333 external URLs"] {
        assert!(said.contains(value), "{value} is not in {said}");
    }
    assert!(said.contains("default-src 'none'"), "the policy");
    assert!(texts(&html, "caption").contains(&"Tests, November 25, 2026".to_string()));
    assert!(texts(&html, "td").contains(&"626".to_string()), "the report's value");
}

/// After `make bench ONLY=navigation` a table had a column without a name, and cells said "not known" of what there was
/// nothing to know of.
#[test]
fn every_table_is_whole_with_every_kind_of_report() {
    let fixtures: Vec<String> = std::fs::read_dir(root("tests/fixtures/reports"))
        .expect("fixtures")
        .map(|entry| entry.expect("readable").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert!(fixtures.len() >= 6, "{fixtures:?}");
    let own = select(&page("nothing"), "table").len();
    for fixture in &fixtures {
        // "bench-of-sites" is another one of "bench".
        let name = fixture.split('-').next().expect("a name");
        let html = page_with(|asked| (asked == name).then(|| report(fixture)));
        let tables = select(&html, "table");
        assert_eq!(tables.len(), own + 1, "{fixture} is not on the page");
        for table in tables {
            let of = |selector: &str| {
                let selector = Selector::parse(selector).expect("selector");
                table.select(&selector).map(|element| text(&element)).collect::<Vec<_>>()
            };
            let [caption] = &of("caption")[..] else { panic!("{fixture}: a table without a caption") };
            let columns = of("thead th[scope=col]");
            let said = columns.iter().chain(&of("tbody th[scope=row]")).chain(&of("td")).all(|text| !text.is_empty());
            assert!(said, "{fixture}: “{caption}” has an empty cell: {columns:?}");
            assert_eq!(of(".table__unknown"), [""; 0], "{fixture}: “{caption}”");
            let (rows, cells) = (of("tbody tr").len(), of("tbody th, tbody td").len());
            assert!(
                rows > 0 && cells == rows * columns.len(),
                "{fixture}: “{caption}” has {cells} cells in {rows} rows"
            );
        }
    }
}

#[test]
fn what_was_not_measured_is_said_not_to_be() {
    let unmeasured =
        |html: &Html| texts(html, "p").iter().filter(|p| p.starts_with("Not measured for this commit.")).count();
    assert_eq!(unmeasured(&page("tests")) + 1, unmeasured(&page("nothing")));
    assert!(unmeasured(&page("nothing")) >= 5);
}

#[test]
fn it_starts_no_program_and_is_no_page_of_the_program() {
    let html = page("tests");
    assert!(texts(&html, "script[src]").is_empty());
    assert!(select(&html, "[data-prerendered]").is_empty());
    assert_eq!(texts(&html, "h1"), ["Quality"]);
}

/// The heading over what was measured of navigation had the id of the navigation.
#[test]
fn no_id_stands_twice() {
    let html = page("tests");
    let mut ids: Vec<_> = select(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
