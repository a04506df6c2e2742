//! `/quality/`: the page shows measurements and says which ones are missing.

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

/// The page with one report, which has this name.
fn page(reported: &str) -> Html {
    page_with(|name| (name == reported).then(|| report(name)))
}

/// The report of a command. See `tests/scripts/reports.test.mjs`.
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
fn the_page_shows_the_measurements() {
    let html = page("tests");
    let shown = texts(&html, "main").concat();
    for value in ["November 26, 2026", "0123456789ab, plus", "197.1 kB", "13.0 kB", "333 external URLs"] {
        assert!(shown.contains(value), "{value} is not in {shown}");
    }
    assert!(shown.contains("default-src 'none'"), "the policy");
    assert!(texts(&html, "caption").contains(&"Tests, November 25, 2026".to_string()));
    assert!(texts(&html, "td").contains(&"626".to_string()), "the report's value");
}

/// After `make bench ONLY=navigation`, a table used to have a column without a name and "not known" in cells that do
/// not apply.
#[test]
fn every_table_is_complete_for_every_kind_of_report() {
    let fixtures: Vec<String> = std::fs::read_dir(root("tests/fixtures/reports"))
        .expect("fixtures")
        .map(|entry| entry.expect("readable").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    assert!(fixtures.len() >= 6, "{fixtures:?}");
    let own = select(&page("nothing"), "table").len();
    for fixture in &fixtures {
        // "bench-of-sites" is another report of "bench".
        let name = fixture.split('-').next().expect("a name");
        let html = page_with(|requested| (requested == name).then(|| report(fixture)));
        let tables = select(&html, "table");
        assert_eq!(tables.len(), own + 1, "{fixture} is not on the page");
        for table in tables {
            let of = |selector: &str| {
                let selector = Selector::parse(selector).expect("selector");
                table.select(&selector).map(|element| text(&element)).collect::<Vec<_>>()
            };
            let [caption] = &of("caption")[..] else { panic!("{fixture}: a table without a caption") };
            let columns = of("thead th[scope=col]");
            let is_filled =
                columns.iter().chain(&of("tbody th[scope=row]")).chain(&of("td")).all(|text| !text.is_empty());
            assert!(is_filled, "{fixture}: “{caption}” has an empty cell: {columns:?}");
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
fn missing_measurements_are_reported_as_not_measured() {
    let unmeasured =
        |html: &Html| texts(html, "p").iter().filter(|p| p.starts_with("Not measured for this commit.")).count();
    assert_eq!(unmeasured(&page("tests")) + 1, unmeasured(&page("nothing")));
    assert!(unmeasured(&page("nothing")) >= 5);
}

#[test]
fn the_page_runs_no_scripts_and_is_not_part_of_the_app() {
    let html = page("tests");
    assert!(texts(&html, "script[src]").is_empty());
    assert!(select(&html, "[data-prerendered]").is_empty());
    assert_eq!(texts(&html, "h1"), ["Quality"]);
}

/// The heading of the navigation measurements used to have the same id as the navigation.
#[test]
fn ids_are_unique() {
    let html = page("tests");
    let mut ids: Vec<_> = select(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
