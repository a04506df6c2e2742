//! A drawing with a label for each of its numbered markers.
//!
//! A page uses symbols of other files, which take their colors from the page: an `img` could not.

use crate::content::model::{
    block,
    drawing::{MOVES, STILL},
};
use leptos::prelude::*;

pub const FOLDER: &str = "/assets/drawings/";
/// The path of the style sheet for drawings, which only pages that show one load.
pub const STYLE: &str = "/assets/drawings/drawings.css";

/// The most characters of a label that is a name.
const NAME: usize = 20;

/// The style of the drawings after it. The browser shows what is before it meanwhile.
#[component]
pub fn DrawingStyle() -> impl IntoView {
    view! { <link rel="stylesheet" href=STYLE/> }
}

/// Shows the drawing `name`, with a label for each of its numbered markers. If a layer moves, a checkbox with the words
/// `motion` starts the motion, by CSS alone.
#[component]
pub fn Drawing(
    #[prop(into)] name: String,
    alt: String,
    labels: Vec<String>,
    layers: &'static [&'static str],
    motion: Option<String>,
) -> impl IntoView {
    // Names need less room than sentences.
    let has_names = labels.iter().all(|label| label.chars().count() <= NAME);
    let class = if has_names { "drawing drawing--names" } else { "drawing" };
    let labels = labels.into_iter().map(|label| view! { <li>{label}</li> }).collect_view();
    let motion = motion.map(|words| view! { <label class="drawing__motion"><input type="checkbox"/>{words}</label> });
    view! {
        <figure class=class>
            <svg class="drawing__picture" role="img" aria-label=alt viewBox="0 0 640 360" width="640" height="360">
                {self::layers(&name, layers)}
            </svg>
            {motion}
            <figcaption>
                <ol class="drawing__labels">{labels}</ol>
            </figcaption>
        </figure>
    }
}

/// The layers of the drawing `name`, from back to front.
pub fn layers(name: &str, layers: &[&str]) -> impl IntoView + use<> {
    let layer = |layer: &&str| {
        let class = (*layer == MOVES).then_some("drawing__moves");
        view! { <use class=class href=format!("{FOLDER}{name}.svg#{layer}")></use> }
    };
    layers.iter().map(layer).collect_view()
}

/// Renders a drawing within body text, with its style.
pub(super) fn block(drawing: block::Drawing) -> AnyView {
    let block::Drawing { name, alt, labels } = drawing;
    view! {
        <DrawingStyle/>
        <Drawing name alt labels layers=&STILL motion=None/>
    }
    .into_any()
}
