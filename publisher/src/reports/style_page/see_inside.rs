//! The parts of the page "How we look inside", if the site has it; part of the group "Page parts".

use super::{example::Example, samples::Samples};
use crate::pages::see_inside::STYLE;
use leptos::prelude::*;
use radiology::{site::path, widgets::see_inside};

pub fn view(samples: &Samples) -> impl IntoView + use<> {
    samples.catalog.pages.contains_key(path::SEE_INSIDE).then(|| {
        view! {
            <Example
                title="Slices in three planes"
                note="Night in both schemes, to the edges of a phone. The columns are as wide as the slices, so the lines of the \
                      crosshair go on from one picture to the next."
            >
                <link rel="stylesheet" href=STYLE/>
                {see_inside::slices()}
            </Example>
            <Example title="A slice from its projections" note="The plain pictures; the app computes others.">
                {see_inside::projections()}
            </Example>
        }
    })
}
