//! Hydrating or mounting the app. Only for the browser: natively, Leptos has neither function.

use super::{DATA, scheduler::hold_effects};
use crate::{
    dom,
    model::document::PageData,
    site::{id, path},
};
use leptos::{mount, prelude::*};
use web_sys::HtmlElement;

/// Second step: hydrates a prerendered page with `app`, except the deferred views, or mounts `app` without data on a
/// bare page. The WebAssembly traps if the views differ from the HTML.
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

/// Whether the HTML was rendered for the current path, rather than being `404.html` in place of another page, and
/// arrived without missing or added elements.
fn is_rendered_for_here(root: &HtmlElement) -> bool {
    let here = location().pathname().unwrap_or_default();
    let elements = root.get_elements_by_tag_name("*").length().to_string();
    root.get_attribute("data-prerendered").is_some_and(|rendered_for| path::own(&here) == Some(rendered_for))
        && root.get_attribute("data-elements").is_some_and(|count| count == elements)
}
