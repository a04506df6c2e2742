//! The date and the time in Durham.

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
        if let Some(date) = browser::date().filter(|date| *today.read_untracked() != *date) {
            set_today.set(date);
        }
    });
    today
}

/// The minute of the week in Durham, from Monday at midnight.
pub fn minute_of_week() -> Option<i64> {
    browser::minute_of_week()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::TIME_ZONE;
    use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
    use wasm_bindgen::JsValue;

    /// `2026-11-24 07:41`: Sweden writes dates as ISO 8601 does.
    fn now() -> Option<String> {
        let options = Object::new();
        for (name, value) in [("timeZone", TIME_ZONE), ("dateStyle", "short"), ("timeStyle", "short")] {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
        let format: Function = DateTimeFormat::new(&Array::of1(&"sv-SE".into()), &options).format();
        format.call1(&JsValue::UNDEFINED, &Date::new_0()).ok()?.as_string()
    }

    pub fn date() -> Option<String> {
        now()?.get(..10).map(String::from)
    }

    pub fn minute_of_week() -> Option<i64> {
        let now = now()?;
        // What the clock in Durham shows, read as if it were the world's. The world's began on a Thursday.
        let shown = [now.get(..10)?, "T", now.get(now.len().checked_sub(5)?..)?, "Z"].concat();
        let minutes = Date::parse(&shown) / 60_000.0;
        (minutes >= 0.0).then(|| (minutes as i64 + 3 * 1440) % (7 * 1440))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod browser {
    pub fn date() -> Option<String> {
        None
    }
    pub fn minute_of_week() -> Option<i64> {
        None
    }
}
