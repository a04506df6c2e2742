use leptos::prelude::*;
use radiology::model::link::Link;

/// The siblings of a page, and the page's own children.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub label: String,
    pub path: String,
    pub entries: Vec<Link>,
}

/// Renders "In this section" for the page at `here`.
#[component]
pub fn LocalNavigation<'a>(section: Section, here: &'a str) -> impl IntoView + use<> {
    // "page" marks the page itself; "true" marks its ancestor in the list.
    let current = |href: &str| match href == here {
        true => Some("page"),
        false => here.starts_with(href).then_some("true"),
    };
    let section_current = (section.path == here).then_some("page");
    let entries = section
        .entries
        .into_iter()
        .map(|link| {
            let current = current(&link.href);
            view! { <li><a href=link.href aria-current=current>{link.label}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="local-navigation" aria-labelledby="in-this-section">
            <h2 id="in-this-section" class="local-navigation__title">"In this section"</h2>
            <a class="local-navigation__section" href=section.path aria-current=section_current>{section.label}</a>
            <ul>{entries}</ul>
        </nav>
    }
}
