use leptos::prelude::*;
use radiology::model::link::Link;

/// Links to the sections of a long page, beside the text on wide screens. `children` follow below.
#[component]
pub fn OnThisPage(sections: Vec<Link>, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let links = sections.into_iter().map(|link| view! { <li><a href=link.href>{link.label}</a></li> }).collect_view();
    view! {
        <nav class="on-this-page" aria-labelledby="on-this-page">
            <p id="on-this-page" class="on-this-page__title">"On this page"</p>
            <ul>{links}</ul>
            {children.map(|children| children())}
        </nav>
    }
}
