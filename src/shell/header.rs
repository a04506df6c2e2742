//! Utility links, wordmark, main navigation, search.

use super::{MenuOpen, navigation::MainNavigation, search_dialog::OpenSearch};
use crate::{
    components::Icon,
    content::model::{Link, ShellDocument},
    site::{id, path},
};
use leptos::prelude::*;

#[component]
pub fn Header(shell: ShellDocument) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let search: OpenSearch = expect_context();
    let ShellDocument { wordmark: [first, second], utility, sections, .. } = shell;
    view! {
        <header class="header" data-menu=move || if menu_open.get() { "open" } else { "closed" }>
            <nav class="header__utility" aria-label="Utility" inert=move || menu_open.get()>
                {utility_links(&utility)}
            </nav>
            <div class="header__bar">
                <a class="wordmark" href=path::HOME>
                    <span class="wordmark__first">{first}</span>" "
                    <span class="wordmark__second">{second}</span>
                </a>
                // Without a script the sheet opens as the target of this link, by style alone.
                <a class="header__menu header__menu--link" href=format!("#{}", id::NAVIGATION)>"Menu"</a>
                <button
                    class="header__menu header__menu--button"
                    type="button"
                    aria-expanded=move || menu_open.get().to_string()
                    aria-controls=id::NAVIGATION
                    on:click=move |_| menu_open.update(|open| *open = !*open)
                >
                    {move || if menu_open.get() { "Close" } else { "Menu" }}
                </button>
                <MainNavigation sections utility/>
                <a class="header__search" href=path::SEARCH on:click=move |event| search.on_click(event)>
                    {Icon::Search.view()}
                    <span>"Search"</span>
                </a>
            </div>
        </header>
    }
}

pub fn utility_links(links: &[Link]) -> impl IntoView + use<> {
    let links = links
        .iter()
        .map(|link| {
            let rel = (!path::is_internal(&link.href)).then_some("external");
            view! { <li><a href=link.href.clone() rel=rel>{link.label.clone()}</a></li> }
        })
        .collect_view();
    view! { <ul>{links}</ul> }
}
