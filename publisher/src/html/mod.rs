//! HTML as text: rendering views and rewriting their markup.

pub mod no_break;

use leptos::{prelude::*, reactive::owner::Owner};
use radiology::model::document::Markup;

/// Returns HTML from a template as markup.
pub fn from_template(html: &str) -> Markup {
    Markup(no_break::no_break(html))
}

/// Renders a view that is not hydrated.
pub fn markup(view: impl FnOnce() -> AnyView) -> Markup {
    let html = Owner::new().with(|| view().to_html());
    // Leptos separates adjacent texts by `<!>` for hydration, which is not needed here. In text, `<` is escaped.
    Markup(no_break::no_break(&html.replace("<!>", "")))
}
