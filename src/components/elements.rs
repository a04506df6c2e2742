//! Elements of the page that the publisher made, for programs that only touch them up.

use leptos::web_sys::Element;

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

/// Hides the element or shows it.
pub fn hide(element: &Element, is_hidden: bool) {
    _ = element.toggle_attribute_with_force("hidden", is_hidden);
}
