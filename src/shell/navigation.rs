//! The main navigation: the [APG disclosure pattern with top-level
//! links](https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation-hybrid/). On wide screens,
//! each section opens as a panel below the header; on small ones, the navigation is a sheet that the menu button opens.

use super::menu::{Menu, toggle_id};
use crate::{
    components::Icon,
    dom::each,
    hydration::DeferHydration,
    model::{MenuSection, link::Link},
    site::{id, path},
    text::html::fill,
};
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_location;

/// The sections and, on small screens, the links of `foot`.
#[component]
pub fn MainNavigation(sections: Vec<MenuSection>, utility: Vec<Link>) -> impl IntoView {
    let menu = Menu::get();
    let here = use_location().pathname;
    let element = NodeRef::<html::Nav>::new();

    // A route change closes everything.
    Effect::new(move |before: Option<String>| {
        let here = here.get();
        mark_current(&path::canonical(&here));
        if before.is_some_and(|before| before != here) {
            menu.close();
        }
        here
    });
    browser::close_sheet_when_wide(menu.sheet);
    browser::open_sheet_if_targeted(menu.sheet);
    browser::close_on_press_outside(element, menu.section);
    let entries = move || {
        let sections = sections.into_iter().enumerate();
        let sections = sections.map(|(index, section)| view! { <Section index section/> }).collect_view();
        view! {
            <a class="navigation__close until-ready" href=format!("#{}", id::MAIN)>"Close"</a>
            <ul class="navigation__sections">{sections}</ul>
            <div class="navigation__foot" inner_html=foot(&utility)></div>
        }
    };
    view! {
        <nav id=id::NAVIGATION class="navigation" aria-label="Main" node_ref=element>
            {DeferHydration::new(entries)}
        </nav>
    }
}

/// Marks the entry of the current page.
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

/// The panel of a section as HTML. On a change of route [`mark_current`] says which entry is current.
fn panel(label: &str, sentence: &str, entries: &[Link], here: &str) -> String {
    let entry = |Link { label, href, .. }: &Link| {
        let current = if href == here { r#" aria-current="page""# } else { "" };
        fill(r#"<li><a href="{}"{html}>{}</a></li>"#, &[href, current, label])
    };
    let entries: String = entries.iter().map(entry).collect();
    fill(
        r#"<div class="navigation__intro"><p class="navigation__name">{}</p><p>{}</p></div><ul class="navigation__entries">{html}</ul>"#,
        &[label, sentence, &entries],
    )
}

/// The links after the sections on small screens, as HTML.
fn foot(utility: &[Link]) -> String {
    fill(
        r#"{html}<a class="navigation__search" href="{}">{html}<span>Search</span></a>"#,
        &[&utility_links(utility), path::SEARCH, &Icon::Search.html()],
    )
}

/// Links above the main navigation, and at the foot of the menu sheet, as HTML.
pub fn utility_links(links: &[Link]) -> String {
    let item = |Link { label, href, .. }: &Link| {
        let rel = if path::is_internal(href) { "" } else { r#" rel="external""# };
        fill(r#"<li><a href="{}"{html}>{}</a></li>"#, &[href, rel, label])
    };
    let items: String = links.iter().map(item).collect();
    ["<ul>", &items, "</ul>"].concat()
}

/// A section: its link, and the button with its panel.
#[component]
fn Section(index: usize, section: MenuSection) -> impl IntoView {
    let menu = Menu::get();
    let here = use_location().pathname;
    let MenuSection { label, path, sentence, entries } = section;
    let panel = panel(&label, &sentence, &entries, &path::canonical(&here.get_untracked()));
    let is_open = move || menu.section.get() == Some(index);
    let panel_id = id::subnav(&path);

    // On wide screens, a panel closes when the focus leaves its section.
    let on_focus_out = move |event: ev::FocusEvent| {
        if !menu.sheet.get_untracked() && browser::focus_leaves(&event) {
            menu.section.update(|open| {
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
                on:click=move |_| menu.toggle(index)
            >
                <span class="visually-hidden">"Toggle sub nav items for "{label}</span>
                {Icon::Plus.view()}
            </button>
            <div
                id=panel_id
                class="navigation__panel"
                data-open=move || is_open().to_string()
                inner_html=panel
            ></div>
        </li>
    }
}

mod browser {
    use crate::{dom, site::id};
    use leptos::{ev, html, prelude::*};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, Node};

    /// The media query of wide screens; below, the navigation is a sheet. `--desktop` in
    /// `style/tokens/breakpoints.css` is the same width.
    const WIDE: &str = "(min-width: 64rem)";

    /// Closes the sheet when the screen becomes wide, such as when a tablet is turned.
    pub fn close_sheet_when_wide(sheet: RwSignal<bool>) {
        Effect::new(move || {
            let Ok(Some(query)) = window().match_media(WIDE) else { return };
            let on_change = Closure::<dyn Fn()>::new(move || {
                sheet.try_set(false);
            });
            query.set_onchange(Some(on_change.as_ref().unchecked_ref()));
            let kept = send_wrapper::SendWrapper::new((query, on_change));
            on_cleanup(move || kept.0.set_onchange(None));
        });
    }

    /// Keeps the menu open if the visitor opened it before hydration.
    pub fn open_sheet_if_targeted(sheet: RwSignal<bool>) {
        Effect::new(move || {
            if location().hash().is_ok_and(|hash| hash.strip_prefix('#') == Some(id::NAVIGATION)) {
                sheet.set(true);
            }
        });
    }

    /// Closes the panel when the visitor presses outside the navigation.
    pub fn close_on_press_outside(element: NodeRef<html::Nav>, open: RwSignal<Option<usize>>) {
        let handle = window_event_listener(ev::pointerdown, move |event| {
            let pressed = dom::target::<Node>(&event);
            let inside = element.get_untracked().is_some_and(|nav| nav.contains(pressed.as_ref()));
            if !inside && open.get_untracked().is_some() {
                open.set(None);
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Whether the focus moves to an element outside the one that listens.
    pub fn focus_leaves(event: &ev::FocusEvent) -> bool {
        let from = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        matches!((from, to), (Some(from), Some(to)) if !from.contains(Some(&to)))
    }
}
