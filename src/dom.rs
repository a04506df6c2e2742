//! Access to the browser: elements, events, the clock, and their counterparts in the publisher.
//!
//! The publisher compiles this module, but it only renders views: effects and event listeners never run there. So only
//! the functions whose docs mention the publisher may be called while rendering; all others panic outside a browser.

use crate::text::moment::{Moment, WallTime};
use leptos::{
    prelude::{document, window},
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, FocusOptions, HtmlElement, Storage},
};

/// Whether this code runs in a browser rather than in the publisher.
pub const fn is_browser() -> bool {
    cfg!(target_arch = "wasm32")
}

/// Exists only outside a browser. A variant of an enum that holds one costs the app no code.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Native;

#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {}

/// A [`Native`]; `None` in the browser.
pub const fn native() -> Option<Native> {
    #[cfg(not(target_arch = "wasm32"))]
    return Some(Native);
    #[cfg(target_arch = "wasm32")]
    None
}

/// Calls `visit` with every element of the page that matches `selector`, in document order.
pub fn each(selector: &str, visit: &mut dyn FnMut(Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for i in 0..found.length() {
        if let Some(element) = found.item(i) {
            visit(element.unchecked_into());
        }
    }
}

/// The first element of the page that matches `selector`.
pub fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// The element as one that can have the focus.
pub fn html(element: Element) -> Option<HtmlElement> {
    element.dyn_into().ok()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Hides or shows the element by its `hidden` attribute.
pub fn hide(element: &Element, is_hidden: bool) {
    _ = element.toggle_attribute_with_force("hidden", is_hidden);
}

/// Moves the focus to the element without scrolling. By default, browsers scroll to a focused element, even to one in
/// the sticky header that is visible already.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// Moves the focus to the first element that matches `selector`, without scrolling.
pub fn focus_first(selector: &str) {
    if let Some(element) = first(selector) {
        focus(&element);
    }
}

/// Moves the focus to the element with this id, without scrolling. Makes an element focusable that is not, such as a
/// heading.
pub fn focus_id(id: &str) {
    let Some(element) = by_id(id) else { return };
    focus(&element);
    if document().active_element().as_ref() != Some(&*element) {
        _ = element.set_attribute("tabindex", "-1");
        focus(&element);
    }
}

/// Loads the page again.
pub fn reload() {
    _ = window().location().reload();
}

/// The element that has the focus, if it is not the page.
pub fn focused() -> Option<HtmlElement> {
    document().active_element().filter(|element| element.tag_name() != "BODY").and_then(html)
}

/// The target of the event, if it is a `T`.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// The target of the event or its nearest ancestor that matches `selector`.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    target::<Element>(event)?.closest(selector).ok()?
}

/// Whether the [media query](https://www.w3.org/TR/mediaqueries-5/) currently matches.
pub fn matches_media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// The local storage of the site; `None` where the browser blocks it.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The current moment, rounded down to the minute; `None` in the publisher.
pub fn now() -> Option<Moment> {
    is_browser().then(|| Moment((js_sys::Date::now() / 60_000.0).floor() as i64))
}

/// The current date and time in Durham; `None` in the publisher.
///
/// This does not use `Intl`, whose data load at the first use and would delay hydration by 30 to 60 ms.
pub fn wall_time() -> Option<WallTime> {
    now().map(Moment::in_durham)
}

/// The text in lowercase with every accent as a character of its own ([Unicode normalization form
/// D](https://unicode.org/reports/tr15/)). It uses the browser's tables, so the bundle carries none; the publisher only
/// lowercases.
pub fn decomposed(text: &str) -> String {
    match is_browser() {
        true => js_sys::JsString::from(text).to_lower_case().normalize("NFD").into(),
        false => text.to_lowercase(),
    }
}
