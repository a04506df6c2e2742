//! What stands in a page's place while it is on its way: bars where its lines will be, and, when it
//! takes longer, a thin progress bar. Both wait a moment by style, so that a quick answer shows
//! neither.

use leptos::prelude::*;

/// `is_home` for the geometry of the home page instead of a text page.
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
