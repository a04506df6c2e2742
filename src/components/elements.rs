//! Elements of the page that the publisher made, for programs that only touch them up.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Calls `visit` with every element of the page that `selector` selects, in order.
pub fn each(selector: &str, visit: &mut dyn FnMut(Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for i in 0..found.length() {
        if let Some(element) = found.item(i) {
            visit(element.unchecked_into());
        }
    }
}

/// Hides the element or shows it.
pub fn hide(element: &Element, is_hidden: bool) {
    _ = element.toggle_attribute_with_force("hidden", is_hidden);
}
