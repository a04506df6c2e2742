//! Rules for the style sheets: raw values in one place, imports in one list, and a size small enough to inline in every
//! page.

use crate::fixture::root;
use publisher::{bundle::style::Style, reports::budget};
use std::{collections::BTreeSet, fs};

const BREAKPOINTS: &str = "tokens/breakpoints.css";

/// Path below `folder` and text of every file in it with this extension.
fn files(folder: &str, suffix: &str) -> Vec<(String, String)> {
    walkdir::WalkDir::new(root(folder))
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == suffix))
        .map(|path| {
            let name = path.strip_prefix(root(folder)).expect("below").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("readable"))
        })
        .collect()
}

/// Path below `style/` and text of every style sheet, without comments.
fn sheets() -> Vec<(String, String)> {
    files("style", "css").into_iter().map(|(name, css)| (name, without_comments(&css))).collect()
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

/// Whether a line of code contains a raw color or a length in pixels.
fn has_raw_values(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_hex = |at: usize| bytes[at + 1..].iter().take_while(|b| b.is_ascii_hexdigit()).count();
    let has_hex = line.match_indices('#').any(|(at, _)| [3, 4, 6, 8].contains(&is_hex(at)) && line[..at].contains(':'));
    let has_pixels = line.match_indices("px").any(|(at, _)| at > 0 && bytes[at - 1].is_ascii_digit());
    has_hex || has_pixels || line.contains("rgb(")
}

#[test]
fn raw_colors_and_pixels_appear_only_in_tokens() {
    assert!(
        has_raw_values("  color: #fff;") && has_raw_values("  inset: 3px;") && has_raw_values("  color: rgb(0 0 0);")
    );
    assert!(!has_raw_values("  color: var(--ink);") && !has_raw_values("#main {"));
    let mut found = Vec::new();
    for (name, code) in sheets() {
        if !name.starts_with("tokens/") {
            found.extend(
                code.lines().filter(|line| has_raw_values(line)).map(|line| format!("{name}: {}", line.trim())),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The top-level rules of `code`: the prelude on one line, and the body between the braces.
fn rules(code: &str) -> Vec<(String, &str)> {
    let (mut rules, mut depth, mut start, mut open) = (Vec::new(), 0, 0, 0);
    for (at, c) in code.char_indices() {
        match c {
            '{' => {
                open = if depth == 0 { at } else { open };
                depth += 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    let words: Vec<&str> = code[start..open].split_whitespace().collect();
                    rules.push((words.join(" "), &code[open + 1..at]));
                    start = at + 1;
                }
            }
            ';' if depth == 0 => start = at + 1,
            _ => {}
        }
    }
    rules
}

/// The components whose classes `code` uses: `band` for `.band__text` and `.band--picture`.
fn components(code: &str) -> BTreeSet<&str> {
    let is_name_char = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let classes = code.split('.').skip(1).map(|rest| &rest[..rest.find(|c| !is_name_char(c)).unwrap_or(rest.len())]);
    classes.map(|class| &class[..class.find("__").or(class.find("--")).unwrap_or(class.len())]).collect()
}

/// Print rules are at the end of the sheet with the screen rules of the same components. The publisher moves them to
/// the deferred sheet, so that no page has them in its head.
#[test]
fn print_rules_follow_the_screen_rules_of_their_component() {
    const PRINT: &str = "@media print";
    assert_eq!(
        rules("@import; a,\nb { c { d: e } f: g } h{}"),
        [("a, b".to_string(), " c { d: e } f: g "), ("h".into(), "")]
    );
    assert_eq!(components(".list ~ .band--picture > .news-list__lead:not(.a)").len(), 4);
    let mut found = Vec::new();
    for (name, code) in sheets() {
        let Some((on_screen, _)) = code.split_once(PRINT) else { continue };
        let (last, on_paper) = rules(&code).pop().expect("has one");
        assert!(last == PRINT && code.matches(PRINT).count() == 1, "{name} must end with its print rules");
        assert!(!rules(on_screen).is_empty(), "{name} has only print rules");
        let is_component = !name.starts_with("tokens/") && !name.starts_with("base/");
        for (selectors, _) in rules(on_paper).iter().filter(|_| is_component) {
            if components(selectors).is_disjoint(&components(on_screen)) {
                found.push(format!("{name}: {selectors}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");

    let style = Style::read(&root("style")).expect("bundles");
    let in_pages = [style.main, style.of_pages.into_values().collect()].concat();
    assert!(!in_pages.contains(PRINT) && style.deferred.contains("@layer print{@media print{"));
}

/// Collects the rules of `code`, each with its parent rules, and adds repeated rules to `duplicates`.
fn find_duplicates(code: &str, place: &str, seen: &mut BTreeSet<String>, duplicates: &mut Vec<String>) {
    for (prelude, body) in rules(code).iter().filter(|(prelude, _)| prelude != "@font-face") {
        let rule = [place, prelude].join(" ");
        find_duplicates(body, &rule, seen, duplicates);
        if seen.contains(&rule) {
            duplicates.push(rule);
        } else {
            seen.insert(rule);
        }
    }
}

#[test]
fn no_style_sheet_repeats_a_rule() {
    let mut duplicates = Vec::new();
    find_duplicates("a { b { c: d } } e { b {} } @media x { a {} }", "", &mut BTreeSet::new(), &mut duplicates);
    assert_eq!(duplicates, [""; 0]);
    find_duplicates("a { b {} c {} b {} } a {}", "", &mut BTreeSet::new(), &mut duplicates);
    assert_eq!(std::mem::take(&mut duplicates), [" a b", " a"]);
    for (name, code) in sheets() {
        find_duplicates(&code, &name, &mut BTreeSet::new(), &mut duplicates);
    }
    assert!(duplicates.is_empty(), "{duplicates:#?}");
}

/// `.a.a` only raises specificity: use layers and order instead.
#[test]
fn no_selector_repeats_a_class() {
    let repeats_class = |compound: &str| {
        let classes: Vec<&str> = compound.split('.').skip(1).collect();
        classes.iter().collect::<BTreeSet<_>>().len() < classes.len()
    };
    assert!(repeats_class(".a.b.a") && !repeats_class("li.a.ab"));
    let mut found = Vec::new();
    for (name, code) in sheets() {
        let compounds = code.split(|c: char| c.is_whitespace() || "{},()>+~:&".contains(c));
        found.extend(compounds.filter(|c| repeats_class(c)).map(|compound| format!("{name}: {compound}")));
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// One sheet decides which controls show before hydration and without the app, based on classes in the markup.
#[test]
fn only_one_style_sheet_checks_whether_the_app_is_ready() {
    const STATES: [&str; 4] = ["data-ready", "data-failed", "html[data-asked", "(scripting"];
    let reads = |code: &str| STATES.iter().any(|state| code.contains(state));
    let found: Vec<String> = sheets().into_iter().filter(|(_, code)| reads(code)).map(|(name, _)| name).collect();
    assert_eq!(found, ["utilities/readiness.css"]);
}

/// The lengths in rem in `text`.
fn rems(text: &str) -> BTreeSet<String> {
    let is_numeric = |c: char| c.is_ascii_digit() || c == '.';
    let numbers = text.match_indices("rem").map(|(at, _)| &text[text[..at].trim_end_matches(is_numeric).len()..at]);
    numbers.filter(|number| !number.is_empty()).map(String::from).collect()
}

/// CSS has no variables in conditions: media queries use the names in `tokens/breakpoints.css`; container queries and
/// Rust use the numbers.
#[test]
fn queries_use_the_shared_breakpoints() {
    assert_eq!(rems("(width < 15rem), 1.5rem, rem"), BTreeSet::from(["15".to_string(), "1.5".to_string()]));
    let css = fs::read_to_string(root("style").join(BREAKPOINTS)).expect("readable");
    let set = rems(&css);
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    for (name, code) in sheets().iter().filter(|(name, _)| name != BREAKPOINTS) {
        for line in code.lines().map(str::trim).filter(|line| line.starts_with('@')) {
            let is_media = line.starts_with("@media");
            if is_media && !rems(line).is_empty() || line.starts_with("@container") && !rems(line).is_subset(&set) {
                found.push(format!("{name}: {line}"));
            }
            used.extend(line.split("(--").skip(1).filter_map(|name| name.split(')').next()).map(String::from));
        }
    }
    let named = css.lines().filter_map(|line| line.strip_prefix("@custom-media --")?.split(' ').next());
    assert_eq!(named.map(String::from).collect::<BTreeSet<_>>(), used, "defined and used names differ");

    for (name, code) in files("src", "rs") {
        for condition in code.split('(').filter(|c| ["width ", "min-width: "].iter().any(|start| c.starts_with(start)))
        {
            let condition = condition.split(')').next().unwrap_or_default();
            if !rems(condition).is_subset(&set) {
                found.push(format!("{name}: {condition}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_style_sheet_is_imported_once() {
    let read = |name: &str| fs::read_to_string(root("style").join(name)).expect("readable");
    let imports = [
        "main.css",
        "deferred.css",
        "drawings.css",
        "report-page.css",
        "inside-page.css",
        "directory-page.css",
        "desks-page.css",
    ]
    .map(read)
    .concat();
    // The style page has its own sheet, which no other page includes; the sheets of some pages import no new ones.
    // Breakpoints define only names: every bundle needs them, but none contains them.
    const OTHERS: [&str; 11] = [
        "main.css",
        "deferred.css",
        "calendar-page.css",
        "desks-page.css",
        "directory-page.css",
        "home-page.css",
        "report-page.css",
        "inside-page.css",
        "drawings.css",
        "style-page.css",
        BREAKPOINTS,
    ];
    for (name, _) in sheets().iter().filter(|(name, _)| !OTHERS.contains(&name.as_str())) {
        assert_eq!(
            imports.matches(&format!("@import \"{name}\"")).count(),
            1,
            "import {name} once in main.css, deferred.css or drawings.css"
        );
    }
}

#[test]
fn every_custom_property_in_use_is_defined() {
    let sheets = sheets();
    let all: String = sheets.iter().map(|(_, code)| code.as_str()).collect();
    for (at, _) in all.match_indices("var(--") {
        let name: String = all[at + 4..].chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        assert!(all.contains(&format!("{name}:")) || all[at..].starts_with(&format!("var({name},")), "var({name})");
    }
}

/// The budget covers both sheets together, the inlined one and the deferred one, with brotli at its highest level.
#[test]
fn both_style_sheets_stay_within_their_budget() {
    let bytes = budget::style_size(&Style::read(&root("style")).expect("bundles")).expect("compresses");
    println!("style: {bytes} bytes with brotli");
    assert!(bytes <= 14_000, "{bytes} bytes");
}

/// Text needs 4.5 : 1 and parts of the interface 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11); body text has 7 : 1.
#[test]
fn every_color_pair_in_use_has_enough_contrast() {
    use crate::fixture::root;
    use publisher::reports::style_page::{
        color::{Scheme, contrast, resolve},
        tokens,
    };
    const PAIRS: [(&str, &str, f32); 22] = [
        ("text", "background", 7.0),
        ("text", "background-quiet", 7.0),
        ("text-quiet", "background", 7.0),
        ("text-quiet", "background-quiet", 7.0),
        ("heading", "background", 7.0),
        ("heading", "background-quiet", 7.0),
        ("heading", "background-tint", 7.0),
        ("link", "background", 4.5),
        ("link", "background-quiet", 4.5),
        ("link-hover", "background", 4.5),
        ("link-hover", "background-quiet", 4.5),
        ("on-action", "action", 4.5),
        ("on-action", "action-hover", 4.5),
        ("outline", "background", 3.0),
        ("accent", "background", 3.0),
        ("accent", "background-quiet", 3.0),
        ("focus", "background", 3.0),
        ("focus", "background-quiet", 3.0),
        ("category-one", "background", 3.0),
        ("category-one", "background-quiet", 3.0),
        ("category-two", "background", 3.0),
        ("category-two", "background-quiet", 3.0),
    ];
    let css = fs::read_to_string(root("style/tokens/color.css")).expect("readable");
    let tokens = tokens::scan(&css);
    let reading = tokens::of_root(&tokens);
    // Bands, hero and footer override some values.
    let mut field = reading.clone();
    field.extend(tokens.iter().filter(|t| t.scope.starts_with(".hero")).map(|t| (t.name.clone(), t.value.clone())));
    assert_ne!(field, reading, "the dark fields must override values");

    let mut failures = Vec::new();
    for (place, values) in [("reading", &reading), ("field", &field)] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            // A field is entirely navy: it has no quiet background, and no events appear on it.
            for (one, other, least) in PAIRS
                .iter()
                .filter(|(one, on, _)| place == "reading" || *on != "background-quiet" && !one.starts_with("category"))
            {
                let color = |name| resolve(name, values, scheme).unwrap_or_else(|| panic!("{name} is no color"));
                let found = contrast(color(one), color(other)).expect("opaque");
                println!("{place} {scheme:?}: {one} on {other} {found:.1}");
                if found < *least {
                    failures.push(format!("{place} {scheme:?}: {one} on {other} has {found:.2}, needs {least}"));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
