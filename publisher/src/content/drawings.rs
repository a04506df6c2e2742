//! The files of the drawings that exams and pages need: one for each, and one with the icons of all steps.

use super::{
    catalog::{Catalog, page_file},
    model::{
        Block,
        drawing::{MOVES, STILL, Step},
    },
    problem::Problem,
};
use std::{fs, io, path::Path};

/// The file with the icons of the steps, one symbol each.
pub const STEPS: &str = "steps.svg";

/// Checks that `folder` has each drawing of an exam or a page, with a marker for each label, and each icon of a step.
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
        let drawing = &exam.drawing;
        problems.extend(of_drawing(&file, "drawing", slug, drawing.labels.len(), drawing.layers(), folder));
        let parts = [("before", &exam.steps.before), ("during", &exam.steps.during), ("after", &exam.steps.after)];
        for (part, steps) in parts {
            for (i, Step { icon, .. }) in steps.iter().enumerate().filter(|(_, step)| !icons.contains(&step.icon)) {
                problems.push(Problem::new(&file, format!("steps.{part}[{i}].icon"), unknown_icon(icon, &icons)));
            }
        }
    }
    for (route, page) in &catalog.pages {
        for (i, block) in page.body.iter().enumerate() {
            if let Block::Drawing(drawing) = block {
                let field = format!("body[{i}].drawing");
                problems.extend(of_drawing(
                    &page_file(route),
                    &field,
                    &drawing.name,
                    drawing.labels.len(),
                    &STILL,
                    folder,
                ));
            }
            if let Block::Steps(steps) = block {
                for (j, icon) in steps.iter().enumerate().filter_map(|(j, step)| Some((j, step.icon.as_ref()?))) {
                    if !icons.contains(icon) {
                        let field = format!("body[{i}].steps[{j}].icon");
                        problems.push(Problem::new(page_file(route), field, unknown_icon(icon, &icons)));
                    }
                }
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn unknown_icon(icon: &str, icons: &[String]) -> String {
    format!("there is no icon “{icon}”; there are: {}", icons.join(", "))
}

fn missing(slug: &str, folder: &Path) -> String {
    let file = folder.join(format!("{slug}.svg"));
    format!(
        "there is no {}: add a scene “{slug}” to media/drawings/scenes.py, run python3 media/drawings (media/README.md, \
         “Add a drawing”)",
        file.display()
    )
}

/// What is wrong with the drawing `name`, which must have as many markers as labels, and these layers.
fn of_drawing(file: &str, field: &str, name: &str, labels: usize, layers: &[&str], folder: &Path) -> Vec<Problem> {
    let Ok(svg) = fs::read_to_string(folder.join(format!("{name}.svg"))) else {
        return vec![Problem::new(file, field, missing(name, folder))];
    };
    let markers = svg.matches(r#" id="mark-"#).count();
    let wrong_labels = (markers != labels).then(|| {
        let message = format!("the drawing has {markers} numbered markers, found {labels} labels");
        Problem::new(file, format!("{field}.labels"), message)
    });
    let missing = layers.iter().find(|layer| !svg.contains(&format!("<symbol id=\"{layer}\"")));
    let wrong_layers = missing.map(|layer| {
        let message = format!("the drawing has no layer “{layer}”: only a drawing with a layer “{MOVES}” has a motion");
        Problem::new(file, format!("{field}.motion"), message)
    });
    wrong_labels.into_iter().chain(wrong_layers).collect()
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
