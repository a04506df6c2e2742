//! The header of every page.

use super::{
    menu::Menu,
    navigation::{MainNavigation, utility_links},
    search_dialog::SearchDialog,
};
use crate::{
    components::{Icon, changing_text},
    model::ShellDocument,
    site::{id, path},
    text::html::fill,
};
use leptos::prelude::*;

/// Utility links, wordmark, main navigation and the link to the search.
#[component]
pub fn Header(shell: ShellDocument) -> impl IntoView {
    let Menu { sheet, .. } = Menu::get();
    let ShellDocument { wordmark, utility, sections, .. } = shell;
    view! {
        <header class="header" data-menu=move || if sheet.get() { "open" } else { "closed" }>
            <nav
                class="header__utility"
                aria-label="Utility"
                inert=move || sheet.get()
                inner_html=utility_links(&utility)
            ></nav>
            <div class="header__bar">
                <a class="wordmark" href=path::HOME inner_html=wordmark_lines(&wordmark)></a>
                // Without JavaScript, CSS opens the sheet as the target of this link.
                <a class="header__menu until-ready" href=format!("#{}", id::NAVIGATION)>"Menu"</a>
                <button
                    class="header__menu header__menu--button once-ready"
                    type="button"
                    aria-expanded=move || sheet.get().to_string()
                    aria-controls=id::NAVIGATION
                    on:click=move |_| sheet.update(|open| *open = !*open)
                    inner_html=changing_text(move || if sheet.get() { "Close" } else { "Menu" })
                ></button>
                <MainNavigation sections utility/>
                <a class=SearchDialog::LINK href=path::SEARCH>
                    {Icon::Search.view()}
                    <span>"Search"</span>
                </a>
            </div>
        </header>
    }
}

/// The two lines of the wordmark as HTML.
fn wordmark_lines([first, second]: &[String; 2]) -> String {
    fill(r#"<span class="wordmark__first">{}</span> <span class="wordmark__second">{}</span>"#, &[first, second])
}
