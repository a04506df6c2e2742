//! Today's date in Durham.

use crate::{dom, text::moment::WallTime};
use leptos::prelude::*;

/// Today's date in Durham, `YYYY-MM-DD`, wherever the visitor is.
///
/// Starts as `built`, the date of the build, so that the first view matches the prerendered HTML; after hydration the
/// clock corrects it.
pub fn use_today(built: String) -> ReadSignal<String> {
    let (today, set_today) = signal(built);
    Effect::new(move || {
        // On the day of the build nothing is corrected, and nothing renders again.
        if let Some(date) = dom::wall_time().map(WallTime::date).filter(|date| *today.read_untracked() != *date) {
            set_today.set(date);
        }
    });
    today
}
