//! The browser program: one bundle that hydrates prerendered pages and mounts on bare ones.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::{mount, prelude::*};
    use radiology::{
        app::{App, Start},
        site::{id, path},
    };
    use wasm_bindgen::JsCast;

    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    let root = document().get_element_by_id(id::APP).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else { return };
    let here = document().location().and_then(|l| l.pathname().ok()).unwrap_or_default();
    // Hydrate only markup made for this address, not `404.html` served in place of another page.
    let is_for_here = root.get_attribute("data-prerendered").is_some_and(|made_for| made_for == path::canonical(&here));
    // Nor markup that lost a part on its way, or got a foreign one.
    let elements = root.get_elements_by_tag_name("*").length().to_string();
    let is_whole = root.get_attribute("data-elements").is_some_and(|count| count == elements);
    if is_for_here
        && is_whole
        && let Some(data) = page_data()
    {
        mount::hydrate_from(root, || view! { <App start=data.into()/> }).forget();
    } else {
        root.set_inner_html("");
        mount::mount_to(root, || view! { <App start=Start::default()/> }).forget();
    }
}

/// What the page was made of.
#[cfg(target_arch = "wasm32")]
fn page_data() -> Option<radiology::content::model::document::PageData> {
    use radiology::{content::json, site::id};
    json::parse(&leptos::prelude::document().get_element_by_id(id::PAGE_DATA)?.text_content()?)
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: use `make serve` or `make build`.");
}
