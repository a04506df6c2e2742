//! HTML as text: rendered from views, and rewritten.

pub mod no_break;

use leptos::{prelude::*, reactive::owner::Owner};
use radiology::model::document::Markup;

/// The markup of a view that works without the app.
pub fn markup(view: impl FnOnce() -> AnyView) -> Markup {
    let html = Owner::new().with(|| view().to_html());
    // Marks between two texts, for a hydration that there will not be. In text, `<` is escaped.
    Markup(no_break::no_break(&html.replace("<!>", "")))
}
