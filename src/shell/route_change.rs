//! A change of route. What a browser does on loading a page, a client-side router has to do itself: title, focus,
//! announcement and scroll position, once the new page is in place
//! ([user research by Fable Tech Labs for Gatsby](https://www.gatsbyjs.com/blog/2019-07-11-user-testing-accessible-client-routing/)).

use super::{announcement::announce, head, open_status, postal_address, scroll, transition};
use crate::{dom, model::document::Head, site::id};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::{cell::RefCell, time::Duration};
use web_sys::Element;

/// Whether a page has been shown before; the first one needs no help.
#[derive(Clone, Copy)]
struct HasArrived(StoredValue<bool>);

thread_local! {
    /// What had the focus when the visitor asked for the page.
    static LEFT_FROM: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Call once, in the root component.
pub fn provide() {
    provide_context(HasArrived(StoredValue::new(false)));
    scroll::remember();
}

/// Call when the visitor asks for another page.
pub fn depart() {
    LEFT_FROM.set(document().active_element());
    scroll::depart();
}

/// Call when building the view of a new page: after its elements are in place, the document takes its title, the
/// heading takes the focus and the page is announced.
pub fn arrive(title: String, page: Option<Head>) {
    let HasArrived(has_arrived) = expect_context();
    let here = use_location().pathname;
    Effect::new(move || {
        let arrived = here.get_untracked();
        head::apply(&title, page.as_ref());
        open_status::show();
        postal_address::show();
        if has_arrived.get_value() {
            announce(&title);
            let settle = move || {
                // The visitor may have gone back by then: focus and position are for the page to come.
                if here.get_untracked() != arrived {
                    return transition::finish();
                }
                if !scroll::to_anchor() && focus_waits() {
                    dom::focus_id(id::PAGE_TITLE);
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

/// Whether the focus is where it was when the visitor asked for the page, or nowhere. A visitor who has moved
/// on since, into the menu perhaps, is not called back.
fn focus_waits() -> bool {
    let left_from = LEFT_FROM.take();
    document().active_element().is_none_or(|active| active.tag_name() == "BODY" || left_from == Some(active))
}
