//! Today's date in Durham.

use leptos::prelude::*;

pub use crate::site::TIME_ZONE;

/// Today in Durham, `YYYY-MM-DD`, wherever the visitor is.
///
/// Starts as `built`, the day the page was made, so that the first view is the one in the HTML; in
/// the browser the clock corrects it at once.
pub fn use_today(built: String) -> ReadSignal<String> {
    let (today, set_today) = signal(built);
    Effect::new(move || {
        // On the day of the build there is nothing to correct, and nothing is shown anew.
        if let Some(date) = in_durham().filter(|date| *today.read_untracked() != *date) {
            set_today.set(date);
        }
    });
    today
}

#[cfg(target_arch = "wasm32")]
fn in_durham() -> Option<String> {
    use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &TIME_ZONE.into()).ok()?;
    // Sweden writes dates as ISO 8601 does.
    let format: Function = DateTimeFormat::new(&Array::of1(&"sv-SE".into()), &options).format();
    format.call1(&wasm_bindgen::JsValue::UNDEFINED, &Date::new_0()).ok()?.as_string()
}

#[cfg(not(target_arch = "wasm32"))]
fn in_durham() -> Option<String> {
    None
}
