//! The files at well-known paths, as the apps that request them read them.

use crate::fixture::{TODAY, catalog, day, root};
use jiff::{Timestamp, ZonedDateTime};
use publisher::{bundle::documents, content::schema, feeds};
use radiology::site::path;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

/// Name and values of each field of `security.txt`, in lower case as RFC 9116 compares them.
fn fields(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut fields = BTreeMap::<_, Vec<_>>::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, value) = line.split_once(": ").expect("a field");
        fields.entry(name.to_lowercase()).or_default().push(value.to_string());
    }
    fields
}

#[test]
fn security_txt_says_who_to_contact() {
    let catalog = catalog();
    let text = feeds::files(&catalog, documents::today(), &schema::all()).remove(path::SECURITY).expect("the file");
    let fields = fields(&text);
    let names: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
    assert_eq!(names, BTreeSet::from(["canonical", "contact", "expires", "preferred-languages"]));
    let at = |path: &str| format!("{}{path}", catalog.site.origin);
    let digits: String = catalog.site.footer.phone.to_string().chars().filter(char::is_ascii_digit).collect();
    assert_eq!(fields["contact"], [format!("tel:+1{digits}"), at(path::CONTACT)]);
    assert!(catalog.pages.contains_key(path::CONTACT));
    assert_eq!(fields["canonical"], [at("/.well-known/security.txt")]);
    assert_eq!(fields["preferred-languages"], ["en"]);
    let [expires] = &fields["expires"][..] else { panic!("exactly one date") };
    let expires: Timestamp = expires.parse().expect("RFC 3339");
    let days = expires.duration_since(ZonedDateTime::now().timestamp()).as_hours() / 24;
    assert!((363..=366).contains(&days), "expires in {days} days");
}

/// A build on February 29: the next year has no such day.
#[test]
fn security_txt_from_a_leap_day_expires_on_a_valid_date() {
    let text = feeds::well_known::security(&catalog(), day("2028-02-29"));
    assert_eq!(fields(&text)["expires"], ["2029-02-28T00:00:00Z"]);
}

#[test]
fn manifest_icons_match_their_declared_types_and_sizes() {
    let catalog = catalog();
    let manifest = feeds::files(&catalog, *TODAY, &schema::all()).remove(path::MANIFEST).expect("the file");
    let manifest: Value = serde_json::from_str(&manifest).expect("JSON");
    assert_eq!(manifest["name"], catalog.home.title);
    assert_eq!(manifest["short_name"], catalog.site.name);
    assert_eq!(manifest["start_url"], "/");
    let mut sizes = BTreeSet::new();
    for icon in manifest["icons"].as_array().expect("icons") {
        let src = icon["src"].as_str().expect("a path");
        let data = fs::read(root(&src[1..])).unwrap_or_else(|error| panic!("{src}: {error}"));
        let sizes_attribute = icon["sizes"].as_str().expect("sizes");
        match icon["type"].as_str().expect("a type") {
            "image/svg+xml" => assert!(sizes_attribute == "any" && data.starts_with(b"<svg "), "{src}"),
            kind => {
                assert_eq!(kind, "image/png", "{src}");
                assert!(data.starts_with(b"\x89PNG\r\n\x1a\n"), "{src}");
                // The header chunk comes first and begins with width and height.
                let number = |at: usize| u32::from_be_bytes(data[at..at + 4].try_into().expect("four bytes"));
                assert_eq!(sizes_attribute, format!("{}x{}", number(16), number(20)), "{src}");
            }
        }
        sizes.insert((sizes_attribute.to_string(), icon["purpose"].as_str().expect("a purpose").to_string()));
    }
    // The icons that browsers require before they offer to install a site.
    for needed in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
        assert!(sizes.contains(&(needed.0.to_string(), needed.1.to_string())), "{needed:?}");
    }
}

#[test]
fn manifest_colors_match_the_site() {
    let manifest = feeds::well_known::manifest(&catalog());
    let manifest: Value = serde_json::from_str(&manifest).expect("JSON");
    let tokens = fs::read_to_string(root("style/tokens/color.css")).expect("the tokens");
    let token = |name: &str| {
        let line = tokens.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}: "))).expect("a token");
        line.split(';').next().expect("a value").to_string()
    };
    assert_eq!(manifest["theme_color"], token("navy"));
    assert_eq!(manifest["background_color"], token("paper"));
    let template = fs::read_to_string(root("index.html")).expect("the template");
    assert!(template.contains(&format!("<meta name=\"theme-color\" content=\"{}\">", token("navy"))));
    assert!(template.contains(&format!("<link rel=\"manifest\" href=\"{}\">", path::MANIFEST)));
    assert!(template.contains(&format!("<link rel=\"author\" href=\"{}\">", path::HUMANS)));
    assert!(template.contains(&format!("<html lang=\"{}\">", radiology::site::LANGUAGE)));
}

#[test]
fn humans_txt_names_the_team_and_the_last_update() {
    let catalog = catalog();
    let text = feeds::well_known::humans(&catalog);
    // The most recent review of any entry.
    let newest = catalog.modified().into_values().max().expect("pages").to_string().replace('-', "/");
    for part in
        ["/* TEAM */", "/* SITE */", &catalog.site.footer.phone.to_string(), &format!("Last update: {newest}\n")]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    for page in text.split_whitespace().filter_map(|word| word.strip_prefix(catalog.site.origin.as_str())) {
        assert!(catalog.pages.contains_key(page), "{page}");
    }
}
