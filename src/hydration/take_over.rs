//! Hydration of a whole page. For the browser alone: natively Leptos has neither function.

use super::{DATA, hold_effects};
use crate::{
    dom,
    model::document::PageData,
    site::{id, path},
};
use leptos::{mount, prelude::*};
use web_sys::HtmlElement;

/// Second step: hydrates the page with `app`, except what defers it, or mounts `app` without data where the page is bare.
/// A difference between view and page is a trap.
pub fn hydrate(app: impl FnOnce(Option<PageData>) -> AnyView + 'static) {
    hold_effects();
    let Some(root) = dom::by_id(id::APP) else { return };
    match DATA.take().filter(|_| is_rendered_for_here(&root)) {
        Some(data) => mount::hydrate_from(root, || app(Some(data))).forget(),
        None => {
            root.set_inner_html("");
            mount::mount_to(root, || app(None)).forget();
        }
    }
}

/// Whether the markup is that of this path, not `404.html` served in place of another page, and has
/// lost no part on its way nor got a foreign one.
fn is_rendered_for_here(root: &HtmlElement) -> bool {
    let here = location().pathname().unwrap_or_default();
    let elements = root.get_elements_by_tag_name("*").length().to_string();
    root.get_attribute("data-prerendered").is_some_and(|rendered_for| path::own(&here) == Some(rendered_for))
        && root.get_attribute("data-elements").is_some_and(|count| count == elements)
}
