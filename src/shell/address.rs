//! What can be done with the addresses on show: copied to the clipboard; on Android, where some map
//! program always answers to `geo:` links ([RFC 5870](https://www.rfc-editor.org/rfc/rfc5870)), opened in
//! the visitor's own. Elsewhere such a link may do nothing at all, so it stays hidden there.

#[cfg(target_arch = "wasm32")]
pub use browser::{copy_on_click, show};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{copy_on_click, show};

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::{
        components::elements::{each, hide},
        shell::arrival,
    };
    use leptos::{ev, prelude::*};
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::Element;

    /// How long a button says that it has copied.
    const SAID_FOR: Duration = Duration::from_secs(3);

    /// Shows the links to maps where they lead somewhere.
    pub fn show() {
        let is_android = window().navigator().user_agent().is_ok_and(|agent| agent.contains("Android"));
        each(".address__map", &mut |link| hide(&link, !is_android));
    }

    /// Copies what the button pressed has to copy.
    pub fn copy_on_click() {
        _ = window_event_listener(ev::click, |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(button) = target.and_then(|element| element.closest("[data-copy]").ok().flatten()) else { return };
            let text = button.get_attribute("data-copy").unwrap_or_default();
            // Pages that came without encryption have no clipboard.
            let copied = window().is_secure_context().then(|| window().navigator().clipboard().write_text(&text));
            spawn_local(async move {
                let is_copied = match copied {
                    Some(copied) => JsFuture::from(copied).await.is_ok(),
                    None => false,
                };
                let said = if is_copied { "Address copied" } else { "Could not copy" };
                let label = button.text_content();
                if label.as_deref() != Some(said) {
                    button.set_text_content(Some(said));
                    set_timeout(move || button.set_text_content(label.as_deref()), SAID_FOR);
                }
                arrival::say(said);
            });
        });
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub fn copy_on_click() {}
    pub fn show() {}
}
