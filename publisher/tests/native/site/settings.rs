//! Settings of the site and content that every page includes.

use crate::{
    fixture::{CONTENT, root},
    invariants::desks::LOCATIONS,
};

/// Moving the site to another origin requires changing only one line.
#[test]
fn the_site_origin_is_defined_in_one_place() {
    let host = CONTENT.catalog.site.origin.host();
    let mut named = Vec::new();
    for folder in ["src", "publisher/src", "style", "assets/js", "scripts", "index.html", "Trunk.toml", "Makefile"] {
        for entry in walkdir::WalkDir::new(root(folder)) {
            let path = entry.expect("readable").into_path();
            let text = path.is_file().then(|| std::fs::read_to_string(&path).ok()).flatten();
            if text.is_some_and(|text| text.contains(host)) {
                named.push(path);
            }
        }
    }
    // Content may also contain the host, but only as a source of its facts.
    assert!(named.is_empty(), "{named:?} contain {host}; read it from site.json");
}

#[test]
fn the_site_name_fits_below_a_home_screen_icon() {
    let name = &CONTENT.catalog.site.name;
    assert!(name.chars().count() <= 16, "a home screen truncates “{name}”");
}

/// The search terms are part of the page and must stay small in comparison.
#[test]
fn desk_search_terms_stay_small() {
    let all: usize = CONTENT.desk_terms(LOCATIONS).values().map(String::len).sum();
    assert!(all < 5_000, "{all} bytes");
}
