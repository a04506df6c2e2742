//! Utility links, wordmark, main navigation, search.

use super::{MenuOpen, navigation::MainNavigation, search_dialog::OpenSearch};
use crate::{
    components::{Icon, changing_text},
    content::model::ShellDocument,
    site::{id, path},
};
use leptos::prelude::*;

#[component]
pub fn Header(shell: ShellDocument) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let search: OpenSearch = expect_context();
    let ShellDocument { wordmark, utility, sections, foot, .. } = shell;
    view! {
        <header class="header" data-menu=move || if menu_open.get() { "open" } else { "closed" }>
            <nav
                class="header__utility"
                aria-label="Utility"
                inert=move || menu_open.get()
                inner_html=utility.0
            ></nav>
            <div class="header__bar">
                <a class="wordmark" href=path::HOME inner_html=wordmark.0></a>
                // Without a script the sheet opens as the target of this link, by style alone.
                <a class="header__menu until-ready" href=format!("#{}", id::NAVIGATION)>"Menu"</a>
                <button
                    class="header__menu header__menu--button once-ready"
                    type="button"
                    aria-expanded=move || menu_open.get().to_string()
                    aria-controls=id::NAVIGATION
                    on:click=move |_| menu_open.update(|open| *open = !*open)
                    inner_html=changing_text(move || if menu_open.get() { "Close" } else { "Menu" })
                ></button>
                <MainNavigation sections foot/>
                <a class="header__search" href=path::SEARCH on:click=move |event| search.on_click(event)>
                    {Icon::Search.view()}
                    <span>"Search"</span>
                </a>
            </div>
        </header>
    }
}
