//! The editor shows a preview of an entry and its problems before it is saved.

use crate::fixture::{FIXTURE, TODAY, copied_content, file};
use publisher::{
    build::{
        Build, Sources,
        preview::{Preview, choices},
    },
    content::catalog::Change,
    pages::shown_on,
};
use std::{fs, path::Path};

const COURSE: &str = "courses/phantom-review-2030.json";

fn preview(sources: &Sources, file: &str, content: Option<&str>) -> Preview {
    Preview::of(Change { file, content: content.map(str::as_bytes) }, sources, *TODAY).expect("pictures exist")
}

/// The fixture with its content in `folder`.
fn with_content(folder: &Path) -> Sources {
    Sources { content: folder.to_path_buf(), ..FIXTURE.sources.clone() }
}

#[test]
fn the_preview_shows_unsaved_changes() {
    let text = file(COURSE).expect("exists").replace("\"title\": \"", "\"title\": \"Changed ");
    let Preview { problems, path, html } = preview(&FIXTURE.sources, COURSE, Some(&text));
    assert_eq!(problems, [""; 0]);
    assert_eq!(path.as_deref(), Some("/education/continuing-medical-education/phantom-review-2030/"));
    assert!(html.expect("a page").contains(">Changed "));

    let new = preview(&FIXTURE.sources, "courses/new.json", Some(&text));
    assert_eq!(new.path.as_deref(), Some("/education/continuing-medical-education/new/"));
    assert!(new.html.expect("a page").contains(">Changed "));
}

#[test]
fn the_preview_reports_problems_in_the_words_of_the_build() {
    let wrong = file(COURSE).expect("exists").replace("\"end\": \"20", "\"end\": \"19");
    let found = preview(&FIXTURE.sources, COURSE, Some(&wrong));
    let [problem] = &found.problems[..] else { panic!("{:?}", found.problems) };
    assert!(problem.starts_with("end: 19") && problem.contains("is before the start"), "{problem}");
    assert!(found.html.is_some(), "the page can still be rendered");

    let unreadable = preview(&FIXTURE.sources, COURSE, Some(&wrong.replace("\"end\": \"19", "\"end\": \"on 19")));
    assert!(unreadable.problems[0].starts_with("end: expected a date like"), "{:?}", unreadable.problems);
    assert_eq!(unreadable.html, None, "an example must not replace what the editor typed");
}

/// The first problem of a new news item used to be "origin: unknown variant ``, expected one of `department`, … at line
/// 4 column 14".
#[test]
fn the_preview_asks_for_a_missing_choice() {
    let text = file(COURSE).expect("exists").replace("\"mode\": \"online\"", "\"mode\": \"\"");
    let found = preview(&FIXTURE.sources, COURSE, Some(&text));
    assert_eq!(found.problems, ["mode: choose in person or online"]);
}

#[test]
fn deleting_an_entry_reports_the_entries_that_refer_to_it() {
    let Preview { problems, .. } = preview(&FIXTURE.sources, "desks/image-desk.json", None);
    assert!(problems.iter().any(|problem| problem.starts_with("pages/locations.json: body[")), "{problems:#?}");
    assert!(problems.iter().all(|problem| problem.contains("desks/image-desk.json")), "{problems:#?}");
}

/// Otherwise an invalid entry of one editor would keep all others from saving.
#[test]
fn the_preview_ignores_problems_in_other_entries() {
    let folder = copied_content();
    let wrong = file(COURSE).expect("exists").replace("\"end\": \"20", "\"end\": \"19");
    fs::write(folder.path().join(COURSE), wrong).expect("written");
    let home = file("home.json").expect("exists");
    assert_eq!(preview(&with_content(folder.path()), "home.json", Some(&home)).problems, [""; 0]);
}

#[test]
fn every_kind_of_entry_has_a_page_that_shows_it() {
    let content = &FIXTURE.sources.content;
    let files = walkdir::WalkDir::new(content).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    for entry in files {
        let name = entry.path().strip_prefix(content).expect("below").to_string_lossy().into_owned();
        assert_eq!(shown_on(&FIXTURE.catalog, &name).is_none(), name == "redirects.json", "{name}");
    }
    assert!(shown_on(&FIXTURE.catalog, "desks/image-desk.json").expect("a page").ends_with("#desk-image-desk"));
}

#[test]
fn entries_may_refer_to_every_page_of_the_site() {
    let choices = choices(&FIXTURE.sources);
    let searched = FIXTURE.catalog.routes().into_iter().filter(|route| route.is_searched()).count();
    assert_eq!(choices.len(), searched);
    let about = choices.iter().find(|choice| choice.value == "/about/").expect("is listed");
    assert!(about.label.ends_with(" – /about/"), "{}", about.label);
}

#[test]
fn drafts_are_listed_but_not_published() {
    let folder = copied_content();
    fs::write(folder.path().join(format!("{COURSE}.draft")), "{").expect("written");
    fs::write(folder.path().join("news/new.json.draft"), "{").expect("written");
    let build = Build::read(&with_content(folder.path()), *TODAY).expect("valid content");
    assert_eq!(build.drafts, [format!("{COURSE}.draft"), "news/new.json.draft".to_string()]);
    assert_eq!(build.catalog.news.len(), FIXTURE.catalog.news.len());
}
