//! Route changes. An app has to do what a browser does when it loads a page: set title, focus and scroll position, and
//! announce the page, once the new page is in place ([user research by Fable Tech Labs for
//! Gatsby](https://www.gatsbyjs.com/blog/2019-07-11-user-testing-accessible-client-routing/)).

use super::{announcement::announce, head, open_status, postal_address, scroll, transition};
use crate::{dom, model::document::Head, site::id};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::{cell::RefCell, time::Duration};
use web_sys::Element;

/// Whether a page has been shown before. For the first one the browser does all this.
#[derive(Clone, Copy)]
struct HasArrived(StoredValue<bool>);

thread_local! {
    /// The element that had the focus when the visitor left the previous page.
    static LEFT_FROM: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Prepares for route changes; call once, in the root component.
pub fn provide() {
    provide_context(HasArrived(StoredValue::new(false)));
    scroll::remember();
}

/// Starts a route change; call when another page is requested.
pub fn depart() {
    LEFT_FROM.set(document().active_element());
    scroll::depart();
}

/// Completes a route change; call when building the view of the new page. Once its elements are in place, this updates
/// the HTML head, moves the focus to the heading and announces the page.
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
                // If the visitor has gone back by then, focus and position belong to the next page.
                if here.get_untracked() != arrived {
                    return transition::finish();
                }
                if !scroll::to_anchor() && may_move_focus() {
                    dom::focus_id(id::PAGE_TITLE);
                }
                scroll::restore();
                transition::finish();
            };
            // By then the elements of the new page are in place. During a transition, no frame is painted.
            if transition::is_running() {
                set_timeout(settle, Duration::ZERO);
            } else {
                request_animation_frame(settle);
            }
        }
        has_arrived.set_value(true);
    });
}

/// Whether the focus is where it was when the visitor left the previous page, or nowhere. If the visitor has moved it
/// since, such as into the menu, it stays there.
fn may_move_focus() -> bool {
    let left_from = LEFT_FROM.take();
    document().active_element().is_none_or(|active| active.tag_name() == "BODY" || left_from == Some(active))
}
