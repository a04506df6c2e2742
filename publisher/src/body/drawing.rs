//! A drawing with a label for each of its numbered markers.
//!
//! A page uses symbols of other files, which take their colors from the page: an `img` could not.

use crate::content::model::block;
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

#[component]
pub fn Drawing(#[prop(into)] name: String, alt: String, labels: Vec<String>) -> impl IntoView {
    // Names need less room than sentences.
    let has_names = labels.iter().all(|label| label.chars().count() <= NAME);
    let class = if has_names { "drawing drawing--names" } else { "drawing" };
    let labels = labels.into_iter().map(|label| view! { <li>{label}</li> }).collect_view();
    view! {
        <figure class=class>
            <svg class="drawing__picture" role="img" aria-label=alt viewBox="0 0 640 360" width="640" height="360">
                <use href=format!("{FOLDER}{name}.svg#drawing")></use>
            </svg>
            <figcaption>
                <ol class="drawing__labels">{labels}</ol>
            </figcaption>
        </figure>
    }
}

/// Renders a drawing within body text, with its style.
pub(super) fn block(drawing: block::Drawing) -> AnyView {
    let block::Drawing { name, alt, labels } = drawing;
    view! {
        <DrawingStyle/>
        <Drawing name alt labels/>
    }
    .into_any()
}
