use crate::content::model::block;
use leptos::prelude::*;
use radiology::components::{Crop, Picture};

/// A picture with its caption.
#[component]
pub fn Figure(figure: block::Figure) -> impl IntoView {
    let block::Figure { picture, alt, caption } = figure;
    view! {
        <figure class="figure">
            <Picture name=picture crop=Crop::Card alt sizes="(min-width: 64rem) 44rem, 100vw"/>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}
