//! The style sheets keep to their rules: one place for raw values, one list of what is joined, and
//! small enough to stand in every page.

use crate::fixture::root;
use publisher::bundle::style::Style;
use std::fs;

/// Name below `style/` and text without comments.
fn sheets() -> Vec<(String, String)> {
    walkdir::WalkDir::new(root("style"))
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .map(|path| {
            let name = path.strip_prefix(root("style")).expect("below").to_string_lossy().into_owned();
            (name, without_comments(&fs::read_to_string(&path).expect("readable")))
        })
        .collect()
}

fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut code = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code + rest
}

/// Raw colours, and lengths in pixels, in a line of code.
fn raw_values(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_hex = |at: usize| bytes[at + 1..].iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let has_hex = line.match_indices('#').any(|(at, _)| [3, 4, 6, 8].contains(&is_hex(at)) && line[..at].contains(':'));
    let has_pixels = line.match_indices("px").any(|(at, _)| at > 0 && bytes[at - 1].is_ascii_digit());
    has_hex || has_pixels || line.contains("rgb(")
}

#[test]
fn raw_colours_and_pixels_stand_only_in_tokens() {
    assert!(raw_values("  color: #fff;") && raw_values("  inset: 3px;") && raw_values("  color: rgb(0 0 0);"));
    assert!(!raw_values("  color: var(--ink);") && !raw_values("#main {"));
    let mut found = Vec::new();
    for (name, code) in sheets() {
        if !name.starts_with("tokens/") {
            found.extend(code.lines().filter(|line| raw_values(line)).map(|line| format!("{name}: {}", line.trim())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_sheet_is_joined_once() {
    let read = |name: &str| fs::read_to_string(root("style").join(name)).expect("readable");
    let joined = ["main.css", "deferred.css"].map(read).concat();
    // The style page has a sheet of its own, which no other page carries; that of the calendar joins no new ones.
    for (name, _) in sheets().iter().filter(|(name, _)| {
        !["main.css", "deferred.css", "calendar-page.css", "style-page.css"].contains(&name.as_str())
    }) {
        assert_eq!(joined.matches(&format!("@import \"{name}\"")).count(), 1, "{name} in main.css or deferred.css");
    }
}

#[test]
fn every_name_that_is_used_is_given_a_value() {
    let sheets = sheets();
    let all: String = sheets.iter().map(|(_, code)| code.as_str()).collect();
    for (at, _) in all.match_indices("var(--") {
        let name: String = all[at + 4..].chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        assert!(all.contains(&format!("{name}:")) || all[at..].starts_with(&format!("var({name},")), "var({name})");
    }
}

/// DESIGN, section 5: at most 14 kB, aim 10 kB, with brotli at its best.
#[test]
fn the_style_is_small_enough_to_stand_in_every_page() {
    let packed = Style::read(&root("style")).expect("bundles").compressed_size().expect("packs");
    println!("style: {packed} bytes with brotli");
    assert!(packed <= 14_000, "{packed} bytes");
}

/// Text needs 4.5 : 1 and parts of the interface 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11); body text has 7 : 1.
#[test]
fn every_pair_of_colours_in_use_has_its_contrast() {
    use crate::fixture::root;
    use publisher::reports::style_page::{
        color::{Scheme, contrast, resolve},
        tokens,
    };
    const PAIRS: [(&str, &str, f32); 22] = [
        ("text", "ground", 7.0),
        ("text", "ground-quiet", 7.0),
        ("text-quiet", "ground", 7.0),
        ("text-quiet", "ground-quiet", 7.0),
        ("heading", "ground", 7.0),
        ("heading", "ground-quiet", 7.0),
        ("heading", "ground-tint", 7.0),
        ("link", "ground", 4.5),
        ("link", "ground-quiet", 4.5),
        ("link-hover", "ground", 4.5),
        ("link-hover", "ground-quiet", 4.5),
        ("on-action", "action", 4.5),
        ("on-action", "action-hover", 4.5),
        ("outline", "ground", 3.0),
        ("accent", "ground", 3.0),
        ("accent", "ground-quiet", 3.0),
        ("focus", "ground", 3.0),
        ("focus", "ground-quiet", 3.0),
        ("category-one", "ground", 3.0),
        ("category-one", "ground-quiet", 3.0),
        ("category-two", "ground", 3.0),
        ("category-two", "ground-quiet", 3.0),
    ];
    let css = fs::read_to_string(root("style/tokens/colour.css")).expect("readable");
    let tokens = tokens::scan(&css);
    let reading = tokens::of_root(&tokens);
    // Bands, hero and footer put other values in the place of some.
    let mut field = reading.clone();
    field.extend(tokens.iter().filter(|t| t.scope.contains(".band")).map(|t| (t.name.clone(), t.value.clone())));
    assert_ne!(field, reading, "the dark fields have values of their own");

    let mut weak = Vec::new();
    for (place, values) in [("reading", &reading), ("field", &field)] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            // A field is navy throughout: it has no quiet ground, and events do not stand on it.
            for (one, other, least) in PAIRS
                .iter()
                .filter(|(one, on, _)| place == "reading" || *on != "ground-quiet" && !one.starts_with("category"))
            {
                let colour = |name| resolve(name, values, scheme).unwrap_or_else(|| panic!("{name} is no colour"));
                let found = contrast(colour(one), colour(other)).expect("opaque");
                println!("{place} {scheme:?}: {one} on {other} {found:.1}");
                if found < *least {
                    weak.push(format!("{place} {scheme:?}: {one} on {other} has {found:.2}, needs {least}"));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}
