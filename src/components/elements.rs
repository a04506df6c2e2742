//! Elements of the page that the publisher made, for programs that only touch them up.

use leptos::web_sys::{Element, HtmlElement};

/// Calls `visit` with every element of the page that `selector` selects, in order.
#[cfg(target_arch = "wasm32")]
pub fn each(selector: &str, visit: &mut dyn FnMut(Element)) {
    use leptos::{prelude::document, wasm_bindgen::JsCast};
    let Ok(found) = document().query_selector_all(selector) else { return };
    for i in 0..found.length() {
        if let Some(element) = found.item(i) {
            visit(element.unchecked_into());
        }
    }
}

/// The publisher has no page to visit.
#[cfg(not(target_arch = "wasm32"))]
pub fn each(_: &str, _: &mut dyn FnMut(Element)) {}

/// Moves the focus to the element and leaves the page where it is. Without this option a browser scrolls to
/// the element, even to one in the sticky header that is in sight already.
#[cfg(target_arch = "wasm32")]
pub fn focus(element: &HtmlElement) {
    let options = leptos::web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// The publisher has no focus to move.
#[cfg(not(target_arch = "wasm32"))]
pub fn focus(_: &HtmlElement) {}

/// Hides the element or shows it.
pub fn hide(element: &Element, is_hidden: bool) {
    _ = element.toggle_attribute_with_force("hidden", is_hidden);
}
