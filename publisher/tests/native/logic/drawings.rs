//! The build fails with instructions if an exam has no drawing or uses an unknown icon.

use crate::fixture::{FIXTURE, catalog, problem_messages, problems_after};
use publisher::content::{drawings, model::Block};
use radiology::site::path;
use serde_json::json;
use std::fs;

/// The problems of the fixture's exams with only these drawings.
fn problems_with(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("temporary folder");
    for (name, svg) in files {
        fs::write(folder.path().join(name), svg).expect("written");
    }
    problem_messages(drawings::check(&catalog(), folder.path()))
}

#[test]
fn the_fixture_has_every_drawing_and_icon_that_it_uses() {
    assert_eq!(problem_messages(drawings::check(&FIXTURE.catalog, &FIXTURE.sources.drawings)), [""; 0]);
}

#[test]
fn a_missing_drawing_is_reported_with_instructions() {
    let icons = r#"<symbol id="ready"></symbol><symbol id="call"></symbol><symbol id="cards"></symbol>
        <symbol id="hold-still"></symbol><symbol id="results"></symbol>"#;
    let marked = r#"<symbol id="drawing"><g id="mark-1"/><g id="mark-2"/><g id="mark-3"/></symbol>"#;
    let bare = r#"<symbol id="drawing"/>"#;
    let problems = problems_with(&[("steps.svg", icons), ("echo-walk.svg", marked), ("glow-test.svg", bare)]);
    let of = |exam: &str| problems.iter().filter(|problem| problem.starts_with(exam)).collect::<Vec<_>>();
    assert!(of("exams/echo-walk.json").is_empty());
    let [wrong] = of("exams/glow-test.json")[..] else { panic!("{problems:#?}") };
    assert_eq!(wrong, "exams/glow-test.json: drawing.labels: the drawing has 0 numbered markers, found 3 labels");
    let [missing] = of("exams/mirror-scan.json")[..] else { panic!("{problems:#?}") };
    for words in ["drawing: there is no ", "mirror-scan.svg: add a scene “mirror-scan” to ", "media/README.md"] {
        assert!(missing.contains(words), "{missing}");
    }
    assert_eq!(of("exams/").len(), FIXTURE.catalog.exams.len() - 1);
}

/// Drawings on pages used to have no check, so a page could have shown an empty frame.
#[test]
fn a_drawing_on_a_page_must_exist_and_match_its_labels() {
    let mut catalog = catalog();
    let page = catalog.pages.get_mut(path::REPORT).expect("in the fixture");
    let Some((at, Block::Drawing(drawing))) =
        page.body.iter_mut().enumerate().find(|(_, block)| matches!(block, Block::Drawing(_)))
    else {
        panic!("the page of the reader has a drawing")
    };
    drawing.labels.pop();
    let file = "pages/patient-care/for-patients/understand-your-report.json";
    let problems = problem_messages(drawings::check(&catalog, &FIXTURE.sources.drawings));
    assert_eq!(
        problems,
        [format!("{file}: body[{at}].drawing.labels: the drawing has 3 numbered markers, found 2 labels")]
    );

    let page = catalog.pages.get_mut(path::REPORT).expect("in the fixture");
    let Block::Drawing(drawing) = &mut page.body[at] else { panic!("the same block") };
    drawing.name = "no-such-drawing".to_string();
    let problems = problem_messages(drawings::check(&catalog, &FIXTURE.sources.drawings));
    assert!(problems[0].starts_with(&format!("{file}: body[{at}].drawing: there is no ")), "{problems:#?}");
}

#[test]
fn only_a_drawing_with_moving_layers_has_a_motion_control() {
    let mut catalog = catalog();
    let exam = catalog.exams.get_mut("echo-walk").expect("in the fixture");
    exam.drawing.motion = Some("Show how it moves".to_string());
    let problems = problem_messages(drawings::check(&catalog, &FIXTURE.sources.drawings));
    let short = problems_after("exams/phantom-scan.json", |exam| exam["drawing"]["motion"] = json!("Move"));
    assert!(short[0].ends_with("drawing.motion: expected 6–60 characters, found 4: “Move”"), "{short:#?}");
    let expected = "exams/echo-walk.json: drawing.motion: the drawing has no layer “behind”: only a drawing with a layer \
                    “moves” has a motion";
    assert_eq!(problems, [expected]);
}

#[test]
fn an_unknown_icon_is_reported_with_the_available_icons() {
    let mut catalog = catalog();
    let exam = catalog.exams.get_mut("echo-walk").expect("in the fixture");
    exam.steps.before[1].icon = "telephone".to_string();
    let page = catalog.pages.get_mut("/about/every-kind-of-block/").expect("in the fixture");
    let steps = page.body.iter_mut().find_map(|block| if let Block::Steps(steps) = block { Some(steps) } else { None });
    steps.expect("has steps")[1].icon = Some("fax".to_string());
    let problems = problem_messages(drawings::check(&catalog, &FIXTURE.sources.drawings));
    let [of_exam, of_page] = &problems[..] else { panic!("{problems:#?}") };
    let expected = "exams/echo-walk.json: steps.before[1].icon: there is no icon “telephone”; there are: eat, no-food";
    assert!(of_exam.starts_with(expected), "{of_exam}");
    assert!(
        of_page.contains("every-kind-of-block.json: body[")
            && of_page.contains("steps[1].icon: there is no icon “fax”")
    );
}

#[test]
fn drawings_and_steps_stay_within_their_limits() {
    for (field, value, expected) in [
        ("/drawing/labels", json!(["You lie nowhere."]), "drawing.labels: expected 3–5 labels, found 1"),
        ("/drawing/alt", json!("A ring."), "drawing.alt: expected 60–300 characters, found 7: “A ring.”"),
        ("/steps/before", json!([]), "steps.before: expected 3–6 steps, found 0"),
        ("/steps/during", json!([]), "steps.during: expected 1–6 steps, found 0"),
        ("/after", json!([]), "steps.after: expected 0 steps of a part without instructions, found 1"),
    ] {
        let problems = problems_after("exams/phantom-scan.json", |exam| {
            *exam.pointer_mut(field).expect("exists") = value.clone();
        });
        assert_eq!(problems, [format!("exams/phantom-scan.json: {expected}")], "{field}");
    }
}
