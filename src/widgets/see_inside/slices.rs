//! The three planes with their controls.

use super::{
    explorer::{Explorer, Texts, status},
    load::{load, load_pathways},
    plane::plane,
    slider::as_html,
    window_level::window_level,
};
use crate::{components::ResultCount, inside::Plane};
use leptos::{html, prelude::*};

const FAILED: &str = "The slices did not load. Check your connection, then try again.";
const PATHWAYS_FAILED: &str = "The pathways did not load. Check your connection, then try again.";

pub fn slices() -> AnyView {
    let explorer = Explorer::of_page();
    let message = RwSignal::new(String::new());
    Effect::new(move || {
        explorer.is_touched.track();
        load(explorer);
    });
    Effect::new(move || match explorer.status.get() {
        status::FAILED => message.set(FAILED.to_string()),
        _ => message.set(String::new()),
    });
    let retry = move |_| load(explorer);
    let is_failed = move || explorer.status.get() == status::FAILED;
    let value: Texts = explorer.text(move || {
        let value = explorer.is_touched.get().then(|| explorer.value()).flatten();
        value.map_or(String::new(), |value| ["Gray value at the crosshair: ", &value.to_string()].concat())
    });
    let value: Texts = as_html(value);
    view! {
        <section class="inside" aria-label="Slices in three planes">
            <p class="inside__hint when-ready">
                "Drag on a picture or move a slider. The two thin lines cross at the same point in all three pictures. When \
                 a slider has the focus, the arrow keys and the mouse wheel move one slice at a time."
            </p>
            <div class="inside__planes">
                {plane(explorer, Plane::Coronal)}
                {plane(explorer, Plane::Sagittal)}
                {plane(explorer, Plane::Axial)}
                {window_level(explorer)}
            </div>
            <div class="inside__foot when-ready">
                {pathways(explorer, message)}
                <p class="inside__reading" inner_html=value></p>
            </div>
            <div class="inside__message when-ready-in-place">
                <ResultCount words=message/>
                <button class="inside__retry" type="button" hidden=move || !is_failed() on:click=retry>"Try again"</button>
            </div>
        </section>
    }
    .into_any()
}

/// The choice to show pathways.
fn pathways(explorer: Explorer, message: RwSignal<String>) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let choose = move |_| {
        let is_chosen = field.get_untracked().is_some_and(|field| field.checked());
        explorer.touch();
        explorer.has_pathways.set(is_chosen);
        if is_chosen && !explorer.has_loaded_pathways() {
            load_pathways(explorer, move |is_loaded| {
                _ = message.try_set(if is_loaded { String::new() } else { PATHWAYS_FAILED.to_string() });
                if !is_loaded {
                    _ = explorer.has_pathways.try_set(false);
                }
            });
        }
    };
    view! {
        <label class="inside__choice">
            <input type="checkbox" node_ref=field prop:checked=explorer.has_pathways on:change=choose/>
            "Computed pathways"
        </label>
        <ul class="inside__legend" hidden=move || !explorer.has_pathways.get()>
            <li>"left to right"</li>
            <li>"front to back"</li>
            <li>"up and down"</li>
        </ul>
    }
}
