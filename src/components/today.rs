//! Today's date in Durham.

use crate::{dom, text::moment::WallTime};
use leptos::prelude::*;

/// Today in Durham, `YYYY-MM-DD`, wherever the visitor is.
///
/// Starts as `built`, the day the page was made, so that the first view is the one in the HTML; in
/// the browser the clock corrects it at once.
pub fn use_today(built: String) -> ReadSignal<String> {
    let (today, set_today) = signal(built);
    Effect::new(move || {
        // On the day of the build there is nothing to correct, and nothing is rendered again.
        if let Some(date) = dom::wall_time().map(WallTime::date).filter(|date| *today.read_untracked() != *date) {
            set_today.set(date);
        }
    });
    today
}
