use crate::content::{model::block::Slice, slices};
use leptos::prelude::*;

/// Slices side by side, to compare.
#[component]
pub fn Slices(slices: Vec<Slice>) -> impl IntoView {
    let slices = slices.into_iter().filter_map(|Slice { file, alt, caption }| {
        let picture = slices::find(&file)?;
        let src = format!("/assets/media/inside/{file}.webp");
        Some(view! {
            <figure>
                <img src=src alt=alt width=picture.width height=picture.height loading="lazy" decoding="async"/>
                <figcaption>{caption}</figcaption>
            </figure>
        })
    });
    view! { <div class="slices">{slices.collect_view()}</div> }
}
