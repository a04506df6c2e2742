//! Postal addresses can be copied to the clipboard and, on Android, where some map
//! app always answers to `geo:` links ([RFC 5870](https://www.rfc-editor.org/rfc/rfc5870)), opened in
//! the visitor's own. Elsewhere such a link may do nothing at all, so it stays hidden there.

use super::announcement::announce;
use crate::dom::{self, each, hide};
use leptos::{ev, prelude::*};
use std::time::Duration;
use wasm_bindgen_futures::{JsFuture, spawn_local};

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
        let Some(button) = dom::closest(&event, "[data-copy]") else { return };
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
            announce(said);
        });
    });
}
