//! How the program begins in a browser: it hydrates prerendered pages and mounts on bare ones. It does
//! so in steps, so that the visitor never waits long for an answer: the start-up script lets each step
//! wait until the browser has nothing else to do. [`read`], [`take_over`], [`go_on`] until nothing is
//! left, [`settle`].

mod turns;

use crate::{
    app::{App, Start},
    components::later,
    content::{json, model::document::PageData},
    site::{id, path},
};
use js_sys::Promise;
use leptos::{mount, prelude::*};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::HtmlElement;

thread_local! {
    static DATA: RefCell<Option<PageData>> = const { RefCell::new(None) };
}

/// First step: reads what the page was made of.
pub fn read() {
    let data = document().get_element_by_id(id::PAGE_DATA).and_then(|element| element.text_content());
    DATA.set(data.and_then(|data| json::parse(&data)));
}

/// Second step: the page comes to life, but for what is to do so [`later`], or is made where it is
/// bare. That it differs from what it was made of is a trap.
#[wasm_bindgen(js_name = takeOver)]
pub fn take_over() {
    turns::hold();
    let root = document().get_element_by_id(id::APP).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    let data = DATA.take();
    if let Some(data) = data.filter(|_| is_made_for_here(&root)) {
        mount::hydrate_from(root, || view! { <App start=data.into()/> }).forget();
    } else {
        root.set_inner_html("");
        mount::mount_to(root, || view! { <App start=Start::default()/> }).forget();
    }
}

/// Third step, as often as it says that there was something to do: the next part comes to life.
#[wasm_bindgen(js_name = goOn)]
pub fn go_on() -> bool {
    later::hydrate_next()
}

/// Last step: the effects of all these. Resolves when they have begun.
#[wasm_bindgen]
pub fn settle() -> Promise {
    turns::release()
}

/// Whether the markup is that of this address, not `404.html` served in place of another page, and has
/// lost no part on its way nor got a foreign one.
fn is_made_for_here(root: &HtmlElement) -> bool {
    let here = document().location().and_then(|location| location.pathname().ok()).unwrap_or_default();
    let elements = root.get_elements_by_tag_name("*").length().to_string();
    root.get_attribute("data-prerendered").is_some_and(|made_for| path::own(&here) == Some(made_for))
        && root.get_attribute("data-elements").is_some_and(|count| count == elements)
}
