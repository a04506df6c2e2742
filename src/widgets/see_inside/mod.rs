//! The page "How we look inside": slices of a head in three planes that know each other, and one of them from its
//! projections. Both parts share a volume, which loads in steps (docs/decisions/043).

mod canvas;
mod explorer;
mod load;
mod plane;
mod projections;
mod slices;
mod slider;
mod window_level;

use crate::model::inside;
use leptos::prelude::*;

/// A part of the page. Without the app it shows plain pictures.
#[component]
pub fn SeeInside(part: inside::SeeInside) -> impl IntoView {
    match part {
        inside::SeeInside::Slices => slices::slices(),
        inside::SeeInside::Projections => projections::projections(),
    }
}
