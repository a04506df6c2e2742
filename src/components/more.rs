//! A link to more of the same, with an arrow.

use super::Icon;
use crate::text::html::fill;

/// The link as HTML.
pub fn more(href: &str, label: &str) -> String {
    fill(r#"<a class="more" href="{}">{}{html}</a>"#, &[href, label, &Icon::Arrow.html()])
}
