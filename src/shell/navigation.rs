//! The main navigation: the
//! [APG disclosure pattern with top-level links](https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation-hybrid/).
//! On wide screens each section opens as a panel below the header; on small ones the whole is a
//! sheet, opened by the menu button.

use super::{MenuOpen, arrival};
use crate::{
    components::{Icon, Later, elements::each},
    content::model::{MenuSection, document::Markup},
    site::{id, path},
};
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_location;

#[component]
pub fn MainNavigation(sections: Vec<MenuSection>, foot: Markup) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let here = use_location().pathname;
    // The index of the one section that is open.
    let open = RwSignal::new(None::<usize>);
    let element = NodeRef::<html::Nav>::new();

    // A change of route closes everything.
    Effect::new(move |before: Option<String>| {
        let here = here.get();
        mark_current(&path::canonical(&here));
        if before.is_some_and(|before| before != here) {
            open.set(None);
            menu_open.set(false);
        }
        here
    });
    browser::close_sheet_when_wide(menu_open);
    browser::open_sheet_if_targeted(menu_open);
    browser::close_on_press_outside(element, open);

    // Wherever the focus is: some browsers leave it where it was when a button is pressed.
    let on_key = window_event_listener(ev::keydown, move |event| {
        // What was done about it already, by the search dialog, is enough.
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        if let Some(section) = open.get_untracked() {
            open.set(None);
            arrival::focus(&toggle_id(section));
        } else if menu_open.get_untracked() {
            menu_open.set(false);
            browser::focus_menu_button();
        }
    });
    on_cleanup(move || on_key.remove());
    // Also when the link leads to the page on show, and so to no change of route.
    let on_click = move |event: ev::MouseEvent| {
        if browser::is_on_link(&event) {
            open.set(None);
            menu_open.set(false);
        }
    };
    let entries = move || {
        let sections = sections.into_iter().enumerate();
        let sections = sections.map(|(index, section)| view! { <Section index section open/> }).collect_view();
        view! {
            <a class="navigation__close until-ready" href=format!("#{}", id::MAIN)>"Close"</a>
            <ul class="navigation__sections">{sections}</ul>
            <div class="navigation__foot" inner_html=foot.0></div>
        }
    };
    view! {
        <nav id=id::NAVIGATION class="navigation" aria-label="Main" node_ref=element on:click=on_click>
            {Later::new(entries)}
        </nav>
    }
}

/// Says which entry leads to the page on show.
fn mark_current(route: &str) {
    each(".navigation__entries a", &mut |link| {
        let is_current = link.get_attribute("href").as_deref() == Some(route);
        if is_current != link.has_attribute("aria-current") {
            _ = if is_current {
                link.set_attribute("aria-current", "page")
            } else {
                link.remove_attribute("aria-current")
            };
        }
    });
}

fn toggle_id(index: usize) -> String {
    format!("toggle-{index}")
}

#[component]
fn Section(index: usize, section: MenuSection, open: RwSignal<Option<usize>>) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let here = use_location().pathname;
    let MenuSection { label, path, panel } = section;
    let is_open = move || open.get() == Some(index);
    let panel_id = id::subnav(&path);

    // On a wide screen a panel closes when the focus leaves its section.
    let on_focus_out = move |event: ev::FocusEvent| {
        if !menu_open.get_untracked() && browser::focus_leaves(&event) {
            open.update(|open| {
                if *open == Some(index) {
                    *open = None;
                }
            });
        }
    };
    let section_path = path.clone();
    let section_current = move || {
        let here = path::canonical(&here.get());
        if here == section_path { Some("page") } else { here.starts_with(&section_path).then_some("true") }
    };
    view! {
        <li class="navigation__section" on:focusout=on_focus_out>
            <a class="navigation__link" href=path aria-current=section_current>{label.clone()}</a>
            <button
                id=toggle_id(index)
                class="navigation__toggle when-ready-in-place"
                type="button"
                aria-expanded=move || is_open().to_string()
                aria-controls=panel_id.clone()
                on:click=move |_| open.update(|open| *open = if *open == Some(index) { None } else { Some(index) })
            >
                <span class="visually-hidden">"Toggle sub nav items for "{label}</span>
                {Icon::Plus.view()}
            </button>
            <div
                id=panel_id
                class="navigation__panel"
                data-open=move || is_open().to_string()
                inner_html=panel.0
            ></div>
        </li>
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::{components::elements, site::id};
    use leptos::{ev, html, prelude::*};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, HtmlElement, Node};

    /// Below this width the navigation is a sheet; the same number stands in
    /// `style/components/navigation.css`.
    const WIDE: &str = "(min-width: 64rem)";

    /// The sheet has no place on a wide screen: turning a tablet closes it.
    pub fn close_sheet_when_wide(menu_open: RwSignal<bool>) {
        Effect::new(move || {
            let Ok(Some(query)) = window().match_media(WIDE) else { return };
            let on_change = Closure::<dyn Fn()>::new(move || {
                menu_open.try_set(false);
            });
            query.set_onchange(Some(on_change.as_ref().unchecked_ref()));
            let kept = send_wrapper::SendWrapper::new((query, on_change));
            on_cleanup(move || kept.0.set_onchange(None));
        });
    }

    /// Who opened the sheet before the script arrived keeps it open.
    pub fn open_sheet_if_targeted(menu_open: RwSignal<bool>) {
        Effect::new(move || {
            if location().hash().is_ok_and(|hash| hash.strip_prefix('#') == Some(id::NAVIGATION)) {
                menu_open.set(true);
            }
        });
    }

    pub fn close_on_press_outside(element: NodeRef<html::Nav>, open: RwSignal<Option<usize>>) {
        let handle = window_event_listener(ev::pointerdown, move |event| {
            let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let inside = element.get_untracked().is_some_and(|nav| nav.contains(pressed.as_ref()));
            if !inside && open.get_untracked().is_some() {
                open.set(None);
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Whether the focus goes to an element outside the one that listens.
    pub fn focus_leaves(event: &ev::FocusEvent) -> bool {
        let from = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        matches!((from, to), (Some(from), Some(to)) if !from.contains(Some(&to)))
    }

    pub fn is_on_link(event: &ev::MouseEvent) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| target.closest("a").is_ok_and(|link| link.is_some()))
    }

    pub fn focus_menu_button() {
        let button = document().query_selector(".header__menu--button").ok().flatten();
        if let Some(button) = button.and_then(|b| b.dyn_into::<HtmlElement>().ok()) {
            elements::focus(&button);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod browser {
    //! The publisher renders the closed menu.
    use leptos::{ev, html, prelude::*};

    pub fn close_sheet_when_wide(_: RwSignal<bool>) {}
    pub fn open_sheet_if_targeted(_: RwSignal<bool>) {}
    pub fn close_on_press_outside(_: NodeRef<html::Nav>, _: RwSignal<Option<usize>>) {}
    pub fn focus_leaves(_: &ev::FocusEvent) -> bool {
        false
    }
    pub fn is_on_link(_: &ev::MouseEvent) -> bool {
        false
    }
    pub fn focus_menu_button() {}
}
