//! The buttons of postal addresses: copy to the clipboard and, on Android, open in the visitor's map app. Android
//! always has an app for `geo:` links ([RFC 5870](https://www.rfc-editor.org/rfc/rfc5870)); elsewhere such a link may
//! do nothing, so it stays hidden.

use super::announcement::announce;
use crate::dom::{self, each, hide};
use leptos::{ev, prelude::*};
use std::time::Duration;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long a button shows the result of a click.
const RESULT_TIME: Duration = Duration::from_secs(3);

/// Shows the links to map apps where they work.
pub fn show() {
    let is_android = window().navigator().user_agent().is_ok_and(|agent| agent.contains("Android"));
    each(".address__map", &mut |link| hide(&link, !is_android));
}

/// Starts copying the text of a button's `data-copy` when it is clicked; call once.
pub fn copy_on_click() {
    _ = window_event_listener(ev::click, |event| {
        let Some(button) = dom::closest(&event, "[data-copy]") else { return };
        let text = button.get_attribute("data-copy").unwrap_or_default();
        // Pages without HTTPS cannot access the clipboard.
        let copied = window().is_secure_context().then(|| window().navigator().clipboard().write_text(&text));
        spawn_local(async move {
            let is_copied = match copied {
                Some(copied) => JsFuture::from(copied).await.is_ok(),
                None => false,
            };
            let result = if is_copied { "Address copied" } else { "Could not copy" };
            let label = button.text_content();
            if label.as_deref() != Some(result) {
                button.set_text_content(Some(result));
                set_timeout(move || button.set_text_content(label.as_deref()), RESULT_TIME);
            }
            announce(result);
        });
    });
}
