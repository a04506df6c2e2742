//! Information for search engines: all pages, their modification dates, and the location of the sitemap.

use crate::fixture::{self, TODAY, catalog};
use publisher::{
    content::{catalog::Catalog, schema},
    feeds,
};
use radiology::site::path;
use roxmltree::Document;
use std::collections::{BTreeMap, BTreeSet};

/// The route and the modification date of every page in the sitemap.
fn listed(catalog: &Catalog) -> BTreeMap<String, String> {
    let text = feeds::sitemap::sitemap(catalog);
    let xml = Document::parse(&text).expect("XML");
    let root = xml.root_element();
    let name = root.tag_name();
    assert_eq!((name.name(), name.namespace()), ("urlset", Some("http://www.sitemaps.org/schemas/sitemap/0.9")));
    let urls = root.children().filter(|node| node.is_element());
    let listed: Vec<(String, String)> = urls
        .map(|url| {
            let text = |name| url.children().find(|node| node.has_tag_name(name)).and_then(|node| node.text());
            let loc = text("loc").expect("a URL");
            let route = loc.strip_prefix(catalog.site.origin.as_str()).expect("on the site");
            (route.to_string(), text("lastmod").expect("a day").to_string())
        })
        .collect();
    let pages: BTreeMap<String, String> = listed.iter().cloned().collect();
    assert_eq!(pages.len(), listed.len(), "a page is listed twice");
    pages
}

#[test]
fn the_sitemap_lists_only_searchable_pages() {
    let catalog = catalog();
    let listed: BTreeSet<String> = listed(&catalog).into_keys().collect();
    let routes = catalog.routes();
    let expected: BTreeSet<String> =
        routes.iter().filter(|route| route.is_searched()).map(|route| route.path.clone()).collect();
    assert_eq!(listed, expected);
    for left_out in ["/style/", path::NOT_FOUND, "/about/news/page-2/"] {
        assert!(!listed.contains(left_out), "{left_out}");
    }
    assert!(routes.len() > listed.len(), "{} of {}", listed.len(), routes.len());
}

#[test]
fn the_modification_date_reflects_the_entry_and_the_entries_it_lists() {
    let before = listed(&catalog());
    let changed = |change: &dyn Fn(&mut Catalog)| -> Vec<String> {
        let mut catalog = catalog();
        change(&mut catalog);
        let after = listed(&catalog);
        let later = after.into_iter().filter(|(route, day)| before[route] != *day);
        later.map(|(route, day)| if day == "2027-02-03" { route } else { format!("{route}: {day}") }).collect()
    };
    let day = || fixture::day("2027-02-03");
    let one = |slug: &str| slug.to_string();
    let of_person = changed(&|c| c.people.get_mut("ada-sample").expect("a person").reviewed = day());
    assert!(of_person.contains(&one("/about/faculty/")), "{of_person:?}");
    assert!(of_person.contains(&one("/about/faculty/ada-sample/")), "{of_person:?}");
    assert!(!of_person.contains(&one("/about/faculty/ben-specimen/")), "{of_person:?}");
    let of_desk = changed(&|c| c.desks.get_mut("billing").expect("a desk").reviewed = day());
    assert!(of_desk.contains(&one("/locations/")) && of_desk.contains(&one("/about/contact-us/")), "{of_desk:?}");
    assert!(!of_desk.contains(&one("/")), "{of_desk:?}");
    let of_exam = changed(&|c| c.exams.get_mut("mirror-scan").expect("an exam").reviewed = day());
    assert_eq!(of_exam, ["/patient-care/exam-prep/", "/patient-care/exam-prep/mirror-scan/"]);
    let of_event = changed(&|c| c.events.get_mut("grand-rounds").expect("an event").reviewed = day());
    assert_eq!(of_event, ["/about/calendar/"]);
    // This item is pinned, so it is at the top of the list and on the home page.
    let news =
        |c: &mut Catalog| c.news.get_mut("ada-sample-wins-the-placeholder-prize").expect("an item").reviewed = day();
    let of_news = changed(&news);
    for route in
        ["/", "/about/news/", "/about/news/ada-sample-wins-the-placeholder-prize/", "/about/faculty/ada-sample/"]
    {
        assert!(of_news.contains(&one(route)), "{route}: {of_news:?}");
    }
    // This item is from 1998, so it is on the last page of the list, which is not in the sitemap.
    let of_old_news = changed(&|c| c.news.get_mut("oldest-lantern").expect("an item").reviewed = day());
    assert_eq!(
        of_old_news,
        ["/about/faculty/ada-sample/", "/about/faculty/gus-specimen/", "/about/news/oldest-lantern/"]
    );
}

#[test]
fn robots_txt_names_the_sitemap_and_blocks_nothing() {
    let catalog = catalog();
    let files = feeds::files(&catalog, *TODAY, &schema::all());
    let robots = &files[path::ROBOTS];
    let lines: Vec<&str> = robots.lines().collect();
    assert_eq!(lines[..2], ["User-agent: *", "Disallow:"]);
    let sitemap = lines.iter().find_map(|line| line.strip_prefix("Sitemap: ")).expect("a URL");
    assert!(files.contains_key(sitemap.strip_prefix(catalog.site.origin.as_str()).expect("absolute")), "{sitemap}");
}
