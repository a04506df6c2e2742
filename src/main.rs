//! The browser program: one bundle that hydrates prerendered pages and mounts on bare ones.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::{mount, prelude::document};
    use radiology::{
        app::App,
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
    if is_for_here && install_resources().is_some() {
        mount::hydrate_from(root, App).forget();
    } else {
        root.set_inner_html("");
        mount::mount_to(root, App).forget();
    }
}

/// Puts the page's data where leptos' `HydrateSharedContext` looks for it, in place of the inline
/// script that its own server integrations would write and our policy would refuse.
#[cfg(target_arch = "wasm32")]
fn install_resources() -> Option<()> {
    use js_sys::{Array, JSON, Reflect};
    let json = leptos::prelude::document().get_element_by_id(radiology::site::id::PAGE_DATA)?.text_content()?;
    let data = JSON::parse(&json).ok()?;
    let global = js_sys::global();
    Reflect::set(&global, &"__RESOLVED_RESOURCES".into(), &data).ok()?;
    Reflect::set(&global, &"__SERIALIZED_ERRORS".into(), &Array::new()).ok()?;
    Reflect::set(&global, &"__INCOMPLETE_CHUNKS".into(), &Array::new()).ok()?;
    Some(())
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: use `make serve` or `make build`.");
}
