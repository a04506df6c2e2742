//! Files from editors' machines: names, encodings, leftovers of operating systems and editors, symbolic links.
//!
//! Reading the whole content takes a tenth of a second, so each test makes all independent changes at once.

use crate::fixture::{self, FIXTURE, copied_content, problem_messages};
use publisher::content::{catalog::Catalog, validate};
use std::{fs, path::Path};

const EVENT: &str = "events/grand-rounds.json";

/// The problems of the content after `change` modifies a copy of its folder.
fn problems_after(change: impl FnOnce(&Path)) -> Vec<String> {
    let folder = copied_content();
    change(folder.path());
    problem_messages(validate::read(folder.path(), &FIXTURE.pictures(), FIXTURE.today).map(drop))
}

/// The path of a calendar file and links to it used to contain the name of the event without escaping.
#[test]
fn a_file_name_that_needs_escaping_in_urls_is_reported() {
    let kinds = ["events/grand-rounds", "desks/department", "people/ada-sample", "news/long-title"];
    let kinds = kinds.into_iter().chain(["courses/summer-school-2031", "exams/phantom-scan", "pages/about"]);
    let names = ["a b", "100%", "a#b", "a?b", "Capital", "ümlaut"];
    let copy = |kind: &str, name: &str| format!("{}/{name}.json", kind.split('/').next().expect("a folder"));
    let copies: Vec<_> = kinds.flat_map(|kind| names.map(|name| (format!("{kind}.json"), copy(kind, name)))).collect();
    let problems = problems_after(|content| {
        for (original, copy) in &copies {
            fs::copy(content.join(original), content.join(copy)).expect("copied");
        }
    });
    for (_, file) in &copies {
        let expected = format!("{file}: a file name may have only small letters, digits and hyphens");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{file}: {problems:#?}");
    }
}

#[test]
fn only_pages_may_be_in_subfolders() {
    let problems = problems_after(|content| {
        fs::create_dir(content.join("events/2026")).expect("a folder");
        fs::rename(content.join(EVENT), content.join("events/2026/grand-rounds.json")).expect("moved");
    });
    let expected = "events/2026/grand-rounds.json: a file name may have only small letters, digits and hyphens: \
                    it is part of addresses; no folders belong here";
    assert!(problems.iter().any(|problem| problem == expected), "{problems:#?}");
}

#[test]
fn encodings_other_than_plain_utf_8_are_reported_by_name() {
    let utf_16 = |text: &str| [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    type Damage = fn(&str) -> Vec<u8>;
    let cases: [(Damage, &str); 3] = [
        (
            |text| ["\u{feff}", text].concat().into(),
            "begins with a byte order mark (BOM); save it as UTF-8 without one",
        ),
        (utf_16, "is in UTF-16; save it as UTF-8"),
        (|text| [text.as_bytes(), b"\xe9"].concat(), "is not in UTF-8; save it as UTF-8"),
    ];
    let files = [EVENT, "site.json", "pages/about.json"];
    // Each file gets each kind of damage, a different kind in each round.
    for round in 0..files.len() {
        let damaged = || files.iter().enumerate().map(|(place, file)| (file, cases[(place + round) % cases.len()]));
        let mut problems = problems_after(|content| {
            for (file, (damage, _)) in damaged() {
                let text = fs::read_to_string(content.join(file)).expect("read");
                fs::write(content.join(file), damage(&text)).expect("written");
            }
        });
        let mut expected: Vec<_> = damaged().map(|(file, (_, message))| format!("{file}: {message}")).collect();
        problems.sort();
        expected.sort();
        assert_eq!(problems, expected);
    }
}

/// A vertical tab, pasted from a PDF, used to break the Atom feed and appear in calendar files.
#[test]
fn invisible_characters_are_reported_in_every_kind_of_file() {
    for (file, field) in [
        (EVENT, "title"),
        ("news/long-title.json", "title"),
        ("courses/summer-school-2031.json", "announcement[0]"),
        ("exams/phantom-scan.json", "before[0].text"),
        ("desks/department.json", "name"),
        ("people/ada-sample.json", "family_name"),
        ("pages/about.json", "summary"),
        ("site.json", "footer.copyright"),
        ("home.json", "mission.text"),
        ("navigation.json", "sections[0].sentence"),
        ("conditions.json", "conditions[5].label"),
        ("synonyms.json", "synonyms[0].lay[0]"),
        ("redirects.json", "moved[0].from"),
        ("report-terms.json", "terms[0].explanation"),
    ] {
        let pointer = ["/", &field.replace(['.', '['], "/").replace(']', "")].concat();
        for character in ["\u{b}", "\u{2}", "\u{85}", "\u{202e}", "\u{ffff}"] {
            let problems = fixture::problems_after(file, |value| {
                let place = value.pointer_mut(&pointer).unwrap_or_else(|| panic!("{file} has no {field}"));
                *place = format!("{}{character}", place.as_str().expect("a text")).into();
            });
            let [problem] = &problems[..] else { panic!("{file}: {problems:#?}") };
            assert!(problem.starts_with(&format!("{file}: {field}: has a character that nobody sees")), "{problem}");
        }
    }
}

#[test]
fn files_left_by_operating_systems_and_editors_are_ignored() {
    let problems = problems_after(|content| {
        for folder in ["events", "news", "pages", "pages/about", "desks", "."] {
            for name in [".DS_Store", "._about.json", "Thumbs.db", ".about.json.swp", "about.json~", "#about.json#"] {
                fs::write(content.join(folder).join(name), "\0").expect("written");
            }
        }
        fs::create_dir(content.join("news/__MACOSX")).expect("a folder");
        fs::write(content.join("news/__MACOSX/a.json"), "\0").expect("written");
    });
    assert_eq!(problems, [""; 0]);
}

#[cfg(unix)]
mod links {
    use super::*;
    use std::os::unix::fs::symlink;

    /// The publisher used to skip an event that was a symbolic link, without a message.
    #[test]
    fn symbolic_links_are_followed() {
        let elsewhere = tempfile::tempdir().expect("temporary folder");
        let folder = copied_content();
        let before = Catalog::read(folder.path()).expect("readable");
        fs::rename(folder.path().join(EVENT), elsewhere.path().join("event.json")).expect("moved");
        symlink(elsewhere.path().join("event.json"), folder.path().join(EVENT)).expect("linked");
        fs::rename(folder.path().join("pages/about"), elsewhere.path().join("about")).expect("moved");
        symlink(elsewhere.path().join("about"), folder.path().join("pages/about")).expect("linked");
        let after = Catalog::read(folder.path()).expect("readable");
        assert_eq!(after.events, before.events);
        assert_eq!(after.pages, before.pages);
    }

    #[test]
    fn broken_and_circular_symbolic_links_are_reported() {
        for (to, name) in [("nowhere.json", "events/lost.json"), (".", "events/circle")] {
            let problems = problems_after(|content| symlink(to, content.join(name)).expect("linked"));
            let [problem] = &problems[..] else { panic!("{name}: {problems:#?}") };
            assert!(problem.starts_with(&format!("{name}: cannot be read: ")), "{problem}");
        }
        // Emacs creates such links for the files that it has open.
        assert_eq!(
            problems_after(|content| symlink("me@here.1", content.join("news/.#a.json")).expect("linked")),
            [""; 0]
        );
    }
}
