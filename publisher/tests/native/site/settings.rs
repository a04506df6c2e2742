//! Settings of the site, and what every page carries of its content.

use crate::{
    fixture::{CONTENT, root},
    invariants::desks::LOCATIONS,
};

/// Whoever moves the site changes one line.
#[test]
fn the_origin_of_the_site_is_one_setting() {
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
    // Content names it as well, as the source of what it says: that is where it was found, not where it stands.
    assert!(named.is_empty(), "{named:?} name {host}; take it from site.json");
}

#[test]
fn the_name_fits_below_an_icon() {
    let name = &CONTENT.catalog.site.name;
    assert!(name.chars().count() <= 16, "a home screen cuts “{name}” off");
}

/// The words stand in the page: they must not outweigh it.
#[test]
fn what_desks_are_found_by_is_little() {
    let all: usize = CONTENT.words_of(LOCATIONS).values().map(String::len).sum();
    assert!(all < 5_000, "{all} bytes");
}
