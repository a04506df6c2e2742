//! The parts around every page, and the behavior of route changes.

mod announcement;
mod footer;
mod head;
mod header;
mod keys;
mod links;
mod menu;
mod navigation;
mod open_status;
mod postal_address;
mod preferences;
mod prefetch;
pub mod route_change;
mod scroll;
mod search_dialog;
mod transition;

use crate::{
    components::Department,
    dom,
    hydration::DeferHydration,
    loading::{self, LoadError},
    model::ShellDocument,
    site::{id, path},
};
use announcement::Announcement;
use footer::Footer;
use header::Header;
use leptos::prelude::*;
use menu::Menu;
use search_dialog::SearchDialog;

/// Header and footer around the page, which is `children`. They show the document `first`, if available, and load it
/// otherwise.
#[component]
pub fn Shell(first: Option<ShellDocument>, children: Children) -> impl IntoView {
    let menu = Menu::provide();
    let search = SearchDialog::new();
    postal_address::copy_on_click();
    open_status::keep_current();
    prefetch::on_intent();
    links::follow(menu, search);
    keys::listen(menu, search);

    let is_available = first.is_some();
    let shell = RwSignal::new(first.map(Ok::<_, LoadError>));
    Effect::new(move || {
        if !is_available {
            loading::load(path::SHELL_DOCUMENT.to_string(), move |loaded| shell.set(Some(loaded)));
        }
    });
    let focus_main = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        dom::focus_id(id::MAIN);
    };
    view! {
        <a class="skip-link" href=format!("#{}", id::MAIN) on:click=focus_main inert=move || menu.sheet.get()>
            "Skip to main content"
        </a>
        {DeferHydration::new(move || move || match shell.get() {
            None => view! { <header class="header"></header> }.into_any(),
            Some(Ok(shell)) => view! { <Header shell/> }.into_any(),
            Some(Err(_)) => view! { <BareHeader/> }.into_any(),
        })}
        <main id=id::MAIN tabindex="-1" inert=move || menu.sheet.get()>
            {children()}
        </main>
        {DeferHydration::new(move || view! {
            {move || shell.get().and_then(Result::ok).map(|shell| view! { <Footer footer=shell.footer/> })}
            {move || shell.get().and_then(Result::ok).map(|shell| {
                let sections = shell.sections.into_iter().map(|section| section.label);
                search.view(sections.chain(["Other".to_string()]).collect())
            })}
            <Announcement/>
        })}
    }
}

/// The header when the navigation cannot be loaded: the link to the home page.
#[component]
fn BareHeader() -> impl IntoView {
    let Department { wordmark: [first, second], .. } = Department::get();
    view! {
        <header class="header">
            <div class="header__bar">
                <a class="wordmark" href=path::HOME rel="external">
                    <span class="wordmark__first">{first}</span>
                    " "
                    <span class="wordmark__second">{second}</span>
                </a>
            </div>
        </header>
    }
}
