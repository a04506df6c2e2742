use crate::content::values::{Day, WebAddress};
use leptos::prelude::*;

/// Shows the date of the page's last review and its sources.
#[component]
pub fn Provenance(sources: Vec<WebAddress>, reviewed: Day) -> impl IntoView {
    let sources = sources
        .into_iter()
        .map(|address| {
            let shown = address.without_scheme().trim_end_matches('/').to_string();
            view! { <li><a href=address.to_string() rel="external">{shown}</a></li> }
        })
        .collect_view();
    view! {
        <footer class="provenance">
            <p>"Last reviewed "<time datetime=reviewed.to_string()>{reviewed.in_words()}</time></p>
            <details>
                <summary>"Sources"</summary>
                <ul>{sources}</ul>
            </details>
        </footer>
    }
}
