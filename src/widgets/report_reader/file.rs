//! Opens a text file. The browser reads it; nothing is uploaded.

use crate::dom;
use leptos::ev::Event;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// The longest text in bytes: some sixty pages. Longer ones are no reports, and would make the page slow.
pub const MAX_LENGTH: usize = 200_000;

/// Passes the text of the chosen file to `then`, or the reason why it has none.
pub fn open(event: &Event, then: impl FnOnce(Result<String, &'static str>) + 'static) {
    let Some(field) = dom::target::<HtmlInputElement>(event) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    // The field forgets the file, so that the same one can be opened again.
    field.set_value("");
    if file.size() > MAX_LENGTH as f64 {
        return then(Err("This file is too long for a report."));
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        then(checked(text));
    });
}

/// The text, unless the file is of another kind.
fn checked(text: String) -> Result<String, &'static str> {
    if text.starts_with("%PDF") {
        Err("This is a PDF. Open it, select its text, copy it, and paste it here.")
    } else if text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
        Err("This is not a text file. Open it, select its text, copy it, and paste it here.")
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn only_text_is_read() {
        assert_eq!(checked("No mass.".to_string()).as_deref(), Ok("No mass."));
        assert!(checked("%PDF-1.7".to_string()).is_err_and(|reason| reason.contains("PDF")));
        assert!(checked("PK\0".to_string()).is_err() && checked("\u{fffd}PNG".to_string()).is_err());
    }
}
