//! The placeholder of a page that is loading: bars where its lines will be and, when it takes longer, a thin progress
//! bar. CSS delays both, so that a fast response shows neither.

use leptos::prelude::*;

/// The placeholder with the geometry of the home page if `is_home`, of a text page otherwise.
#[component]
pub fn Skeleton(is_home: bool) -> impl IntoView {
    let class = if is_home { "skeleton skeleton--home" } else { "skeleton" };
    view! {
        <div class=class>
            <div class="skeleton__progress" role="progressbar" aria-label="Loading the page"></div>
            <div class="skeleton__band" aria-hidden="true">
                <span class="skeleton__bar"></span>
                <span class="skeleton__bar"></span>
                <span class="skeleton__bar"></span>
            </div>
            <div class="skeleton__body" aria-hidden="true">
                <span class="skeleton__bar"></span>
                <span class="skeleton__bar"></span>
                <span class="skeleton__bar"></span>
                <span class="skeleton__bar"></span>
            </div>
        </div>
    }
}
