//! What a browser does on loading a page and a client-side router has to do itself: title, focus,
//! announcement and scroll position, once the new page is on show
//! ([user research by Fable Tech Labs for Gatsby](https://www.gatsbyjs.com/blog/2019-07-11-user-testing-accessible-client-routing/)).

use super::{address, opening, scroll, transition};
use crate::{content::model::document::Head, seo::head, site::id};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::time::Duration;

/// Whether a page has been on show before; the first one needs no help.
#[derive(Clone, Copy)]
struct HasArrived(StoredValue<bool>);

/// Sets the arrivals up; call once, in the root component.
pub fn provide() {
    provide_context(HasArrived(StoredValue::new(false)));
    scroll::remember();
}

/// Call when building the view of a page that has just come in: after its elements are in place, the
/// document takes its title, the heading takes the focus and the page is announced.
pub fn announce(title: String, page: Option<Head>) {
    let HasArrived(has_arrived) = expect_context();
    let here = use_location().pathname;
    Effect::new(move || {
        let arrived = here.get_untracked();
        head::apply(&title, page.as_ref());
        opening::show();
        address::show();
        if has_arrived.get_value() {
            say(&title);
            let settle = move || {
                // The visitor may have gone back by then: focus and place are for the page to come.
                if here.get_untracked() != arrived {
                    return transition::finish();
                }
                if !scroll::to_anchor() && focus_waits() {
                    focus(id::PAGE_TITLE);
                }
                scroll::restore();
                transition::finish();
            };
            // By then the elements of the new page are in place. A transition paints no frame.
            if transition::is_running() {
                set_timeout(settle, Duration::ZERO);
            } else {
                request_animation_frame(settle);
            }
        }
        has_arrived.set_value(true);
    });
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    /// What had the focus when the visitor asked for the page.
    static LEFT_FROM: std::cell::RefCell<Option<web_sys::Element>> = const { std::cell::RefCell::new(None) };
}

/// Call when the visitor asks for another page.
#[cfg(target_arch = "wasm32")]
pub fn depart() {
    LEFT_FROM.set(document().active_element());
    scroll::depart();
}

#[cfg(not(target_arch = "wasm32"))]
pub fn depart() {}

/// Whether the focus is where it was when the visitor asked for the page, or nowhere. Who has moved
/// on since, into the menu perhaps, is not called back.
#[cfg(target_arch = "wasm32")]
fn focus_waits() -> bool {
    let left_from = LEFT_FROM.take();
    document().active_element().is_none_or(|active| active.tag_name() == "BODY" || left_from == Some(active))
}

#[cfg(not(target_arch = "wasm32"))]
fn focus_waits() -> bool {
    true
}

/// Moves the focus to the element without scrolling to it.
#[cfg(target_arch = "wasm32")]
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        crate::components::elements::focus(&element);
        // A heading takes the focus only when told that it may.
        if document().active_element().as_ref() != Some(&*element) {
            _ = element.set_attribute("tabindex", "-1");
            crate::components::elements::focus(&element);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub fn focus(_: &str) {}

/// Lets assistive technology read `text` when it has time.
#[cfg(target_arch = "wasm32")]
pub(super) fn say(text: &str) {
    if let Some(region) = document().get_element_by_id(id::ANNOUNCEMENT) {
        region.set_text_content(Some(text));
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn say(_: &str) {}
