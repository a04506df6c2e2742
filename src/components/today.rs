//! The date and the time in Durham.

#[cfg(target_arch = "wasm32")]
use crate::text::moment::Moment;
use crate::text::moment::WallTime;
use leptos::prelude::*;

/// Today in Durham, `YYYY-MM-DD`, wherever the visitor is.
///
/// Starts as `built`, the day the page was made, so that the first view is the one in the HTML; in
/// the browser the clock corrects it at once.
pub fn use_today(built: String) -> ReadSignal<String> {
    let (today, set_today) = signal(built);
    Effect::new(move || {
        // On the day of the build there is nothing to correct, and nothing is shown anew.
        if let Some(date) = now().map(WallTime::date).filter(|date| *today.read_untracked() != *date) {
            set_today.set(date);
        }
    });
    today
}

/// What Durham's clocks show now; `None` where the page is made.
///
/// Not by `Intl`, which reads its data at the first use: 30 to 60 ms before the page can be used.
pub fn now() -> Option<WallTime> {
    #[cfg(target_arch = "wasm32")]
    return Some(Moment((js_sys::Date::now() / 60_000.0).floor() as i64).in_durham());
    #[cfg(not(target_arch = "wasm32"))]
    None
}
