//! `/style/`: the page shows all tokens and all components.

use crate::fixture::{FIXTURE, root, select};
use publisher::{
    output::SiteFolder,
    reports::style_page::{self, tokens},
};
use scraper::Html;
use std::{collections::BTreeSet, fs, path::PathBuf, sync::LazyLock};

const TEMPLATE: &str = "<!DOCTYPE html><html lang=\"en\"><head><!--HEAD--><!--/HEAD-->\
    <script src=\"/boot-1.js\" type=\"module\"></script>\
    <link rel=\"modulepreload\" href=\"/radiology-1.js\">\
    <link rel=\"preload\" href=\"/radiology-1_bg.wasm\" as=\"fetch\" type=\"application/wasm\">\
    </head><body><div id=\"app\"></div></body></html>";

/// Components that the page does not show, each with the reason.
const NOT_SHOWN: [(&str, &str); 11] = [
    ("on-this-page", "it appears only beside a page on wide screens"),
    ("body-figure", "it is large and has the links of one page; its pictures are shown"),
    ("calendar-entry", "its only link is in the calendar, which is shown"),
    ("plan-sheet", "only the app can make a plan; its steps are shown as the timeline"),
    ("quality", "it styles the tables of a page that only the publisher makes"),
    ("search-results", "they are shown with the search field, as parts of the search"),
    ("exam-finder", "it is the Filters component above a list of summaries"),
    ("subscriptions", "it is a list of links on the calendar and news pages"),
    ("inside", "it shows the pictures of one page, and is on /style/ of the site that has that page"),
    ("slices", "same as `inside`"),
    ("search-dialog", "it opens above a page; its content is shown as the search field and results"),
];

/// The page and its style sheet, and the routes of the site.
static OUTPUT: LazyLock<(String, String, Vec<String>, PathBuf)> = LazyLock::new(|| {
    let staging = tempfile::tempdir().expect("temporary folder").keep();
    FIXTURE.documents.write(&SiteFolder::new(&staging)).expect("documents");
    let routes = FIXTURE.catalog.routes().into_iter().map(|route| route.path).collect();
    let style_page::StylePage { html, css } =
        style_page::make(&FIXTURE.catalog, &FIXTURE.documents, TEMPLATE, &root("")).expect("the page is made");
    (html, css, routes, staging)
});

fn page() -> Html {
    Html::parse_document(&OUTPUT.0)
}

/// Names of the sheets in a folder of `style/`, without their ending.
fn sheets(folder: &str) -> BTreeSet<String> {
    let files = fs::read_dir(root(folder)).expect("folder").flatten();
    files.filter_map(|file| file.file_name().to_str()?.strip_suffix(".css").map(String::from)).collect()
}

#[test]
fn the_page_is_complete_and_excluded_from_search_engines() {
    let html = page();
    for selector in ["h1", "main", "body header.header", "footer.footer", "title", "meta[name=robots][content=noindex]"]
    {
        assert_eq!(select(&html, selector).len(), 1, "{selector}");
    }
    let sheet = format!("link[rel=stylesheet][href='{}']", style_page::SHEET);
    assert_eq!(select(&html, &sheet).len(), 1);
    assert!(select(&html, ".skeleton").iter().all(|s| s.ancestors().any(|above| {
        above.value().as_element().is_some_and(|e| e.classes().any(|class| class == "style-page__example"))
    })));
}

#[test]
fn the_page_runs_no_scripts_and_has_no_inline_code() {
    let html = page();
    let selectors = "script, link[rel=modulepreload], link[as=fetch], [data-prerendered], [style], [onclick]";
    assert!(select(&html, selectors).is_empty());
}

#[test]
fn nothing_links_to_the_page_and_it_has_no_document() {
    let (_, _, routes, staging) = &*OUTPUT;
    assert!(!routes.iter().any(|route| route == style_page::ROUTE));
    for document in ["content/search.json", "content/shell.json"] {
        let text = fs::read_to_string(staging.join(document)).expect("document");
        assert!(!text.contains("\"/style/\""), "{document}");
    }
    assert!(!staging.join("content/style.json").exists());
}

#[test]
fn every_component_is_on_the_page() {
    let html = page();
    let classes: BTreeSet<&str> = select(&html, "[class]").iter().flat_map(|e| e.value().classes()).collect();
    let is_of = |class: &str, stem: &str| {
        class.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || rest.starts_with("__") || rest.starts_with("--"))
    };
    let missing: Vec<String> = sheets("style/components")
        .into_iter()
        .filter(|stem| NOT_SHOWN.iter().all(|(name, _)| name != stem))
        .filter(|stem| !classes.iter().any(|class| is_of(class, stem)))
        .collect();
    assert!(missing.is_empty(), "show these on /style/, or add them to NOT_SHOWN with a reason: {missing:?}");
}

#[test]
fn every_token_is_on_the_page() {
    let html = page();
    let names: BTreeSet<String> = select(&html, ".style-page__name").iter().map(|e| e.text().collect()).collect();
    for file in sheets("style/tokens") {
        let css = fs::read_to_string(root("style/tokens").join(&file).with_extension("css")).expect("tokens");
        for token in tokens::scan(&css) {
            assert!(names.contains(&format!("--{}", token.name)), "{file}.css: --{}", token.name);
        }
    }
}

/// Every class of a swatch or a token sample has a rule.
#[test]
fn every_swatch_has_its_color() {
    let html = page();
    let css = &OUTPUT.1;
    for element in select(&html, "[class*='swatch--'], [class*='token--']") {
        for class in element.value().classes().filter(|c| c.starts_with("swatch--") || c.starts_with("token--")) {
            assert!([format!(".{class}{{"), format!(".{class}>")].iter().any(|rule| css.contains(rule)), "{class}");
        }
    }
    assert!(css.contains(".swatch--navy-light{background:#012169}"), "{css}");
}

#[test]
fn ids_are_unique_and_links_and_pictures_resolve() {
    let html = page();
    let (_, _, routes, _) = &*OUTPUT;
    let mut ids = BTreeSet::new();
    for element in select(&html, "[id]") {
        let id = element.attr("id").expect("selected by it");
        assert!(ids.insert(id.to_string()), "duplicate id {id}");
    }
    for link in select(&html, "a[href^='/']:not([href$='.ics']), a[href^='#']") {
        let href = link.attr("href").expect("selected by it");
        let (target, anchor) = href.split_once('#').unwrap_or((href, ""));
        let target = target.split('?').next().unwrap_or_default();
        let target = target.split('?').next().expect("first part");
        let is_here = target.is_empty() || target == style_page::ROUTE;
        assert!(is_here || routes.iter().any(|route| route == target), "{href}");
        assert!(anchor.is_empty() || !is_here || ids.contains(anchor), "{href}");
    }
    for image in select(&html, "img") {
        let path = image.attr("src").expect("has one");
        assert!(image.attr("alt").is_some() && FIXTURE.has_file(path), "{path}");
    }
}

/// The level of a heading is its `aria-level`, or that of its element.
#[test]
fn headings_do_not_skip_a_level() {
    let html = page();
    let mut before = 0;
    for heading in select(&html, "main :is(h1, h2, h3, h4, [role=heading])") {
        let level = heading.attr("aria-level").unwrap_or(&heading.value().name()[1..]);
        let level: u32 = level.parse().expect("a digit");
        assert!(level <= before + 1, "{} has level {level} after {before}", heading.text().collect::<String>());
        before = level;
    }
}
