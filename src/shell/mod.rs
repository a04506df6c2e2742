//! What stands around every page, and what happens between two of them.

mod address;
pub mod arrival;
mod footer;
mod header;
mod links;
mod navigation;
mod opening;
mod preferences;
mod prefetch;
mod scroll;
mod search_dialog;
mod transition;

use crate::{
    components::Later,
    content::{error::LoadError, load, model::ShellDocument},
    site::{id, path},
};
use footer::Footer;
use header::Header;
use leptos::prelude::*;
use search_dialog::SearchDialog;

/// Whether the menu sheet of small screens is open; everything behind it is inert meanwhile.
#[derive(Clone, Copy)]
struct MenuOpen(RwSignal<bool>);

/// Header and footer around the page, which is `children`. `first` is what they show, if it is at
/// hand.
#[component]
pub fn Shell(first: Option<ShellDocument>, children: Children) -> impl IntoView {
    let menu_open = RwSignal::new(false);
    provide_context(MenuOpen(menu_open));
    address::copy_on_click();
    opening::keep_current();
    prefetch::on_intent();
    links::follow();
    let search = SearchDialog::provide();

    let is_at_hand = first.is_some();
    let shell = RwSignal::new(first.map(Ok::<_, LoadError>));
    Effect::new(move || {
        if !is_at_hand {
            load::load(path::SHELL_DOCUMENT.to_string(), move |loaded| shell.set(Some(loaded)));
        }
    });
    let focus_main = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        arrival::focus(id::MAIN);
    };
    view! {
        <a class="skip-link" href=format!("#{}", id::MAIN) on:click=focus_main inert=move || menu_open.get()>
            "Skip to main content"
        </a>
        {Later::new(move || move || match shell.get() {
            None => view! { <header class="header"></header> }.into_any(),
            Some(Ok(shell)) => view! { <Header shell/> }.into_any(),
            Some(Err(_)) => view! { <BareHeader/> }.into_any(),
        })}
        <main id=id::MAIN tabindex="-1" inert=move || menu_open.get()>
            {children()}
        </main>
        {Later::new(move || view! {
            {move || shell.get().and_then(Result::ok).map(|shell| view! { <Footer footer=shell.footer/> })}
            {move || shell.get().and_then(Result::ok).map(|shell| {
                let sections = shell.sections.into_iter().map(|section| section.label);
                search.view(sections.chain(["Other".to_string()]).collect())
            })}
            <p id=id::ANNOUNCEMENT class="visually-hidden" role="status" aria-live="polite"></p>
        })}
    }
}

/// When the navigation cannot be had, the way home remains.
#[component]
fn BareHeader() -> impl IntoView {
    view! {
        <header class="header">
            <div class="header__bar">
                <a class="wordmark" href=path::HOME rel="external">
                    <span class="wordmark__first">"Duke"</span>
                    " "
                    <span class="wordmark__second">"Department of Radiology"</span>
                </a>
            </div>
        </header>
    }
}
