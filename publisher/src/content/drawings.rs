//! The files of the drawings that the exams need: one for each, and one with the icons of all steps.

use super::{
    catalog::Catalog,
    model::{
        Exam,
        drawing::{MOVES, Step},
    },
    problem::Problem,
};
use std::{fs, io, path::Path};

/// The file with the icons of the steps, one symbol each.
pub const STEPS: &str = "steps.svg";

/// Checks that `folder` has a drawing for each exam, with a marker for each label, and each icon of a step.
///
/// # Errors
/// Returns every drawing and icon that is missing, and every drawing with another number of markers than labels, or with
/// other layers than the exam says.
pub fn check(catalog: &Catalog, folder: &Path) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    let icons = icons(folder).unwrap_or_else(|error| {
        problems.push(Problem::new(folder.join(STEPS).to_string_lossy(), "", error.to_string()));
        Vec::new()
    });
    for (slug, exam) in &catalog.exams {
        let file = format!("exams/{slug}.json");
        match fs::read_to_string(folder.join(format!("{slug}.svg"))) {
            Err(_) => problems.push(Problem::new(&file, "drawing", missing(slug, folder))),
            Ok(svg) => {
                problems.extend(wrong_labels(exam, &svg).map(|text| Problem::new(&file, "drawing.labels", text)));
                problems.extend(wrong_layers(exam, &svg).map(|text| Problem::new(&file, "drawing.motion", text)));
            }
        }
        let parts = [("before", &exam.steps.before), ("during", &exam.steps.during), ("after", &exam.steps.after)];
        for (part, steps) in parts {
            for (i, Step { icon, .. }) in steps.iter().enumerate().filter(|(_, step)| !icons.contains(&step.icon)) {
                let message = format!("there is no icon “{icon}”; there are: {}", icons.join(", "));
                problems.push(Problem::new(&file, format!("steps.{part}[{i}].icon"), message));
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn missing(slug: &str, folder: &Path) -> String {
    let file = folder.join(format!("{slug}.svg"));
    format!(
        "there is no {}: add a scene “{slug}” to media/drawings/scenes.py, run python3 media/drawings (media/README.md, \
         “Add a drawing”)",
        file.display()
    )
}

fn wrong_labels(exam: &Exam, svg: &str) -> Option<String> {
    let (markers, labels) = (svg.matches(r#" id="mark-"#).count(), exam.drawing.labels.len());
    (markers != labels).then(|| format!("the drawing has {markers} numbered markers, found {labels} labels"))
}

fn wrong_layers(exam: &Exam, svg: &str) -> Option<String> {
    let missing = exam.drawing.layers().iter().find(|layer| !svg.contains(&format!("<symbol id=\"{layer}\"")))?;
    Some(format!("the drawing has no layer “{missing}”: only a drawing with a layer “{MOVES}” has a motion"))
}

/// The names of the icons, in their order.
///
/// # Errors
/// Those of reading the file.
pub fn icons(folder: &Path) -> io::Result<Vec<String>> {
    let svg = fs::read_to_string(folder.join(STEPS))?;
    let names = svg.split(r#"<symbol id=""#).skip(1).filter_map(|rest| rest.split('"').next());
    Ok(names.map(String::from).collect())
}
