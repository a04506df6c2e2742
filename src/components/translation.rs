//! Views that stay correct on a page that the browser translates.
//!
//! A browser translates by replacing text nodes with elements. A view that then updates a text node changes one that is
//! no longer on the page, and the visitor keeps reading the old text: in a plan, the old time. So wherever a text can
//! change, its element is filled again or recreated, and the browser translates it again.

use crate::text::html::escape;
use leptos::{either::Either, prelude::*};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// A value for `inner_html` that replaces the element's content whenever the text changes.
pub fn changing_text<T: AsRef<str>>(text: impl Fn() -> T + Send + 'static) -> impl Fn() -> String + Send + 'static {
    move || escape(text().as_ref())
}

/// Recreates the view whenever it changes, instead of updating it in place.
pub fn recreated<V: IntoView>(view: impl Fn() -> V + Send + 'static) -> impl Fn() -> Either<V, V> + Send + 'static {
    let is_other = AtomicBool::new(false);
    // Leptos replaces the view when the side changes: the other side has nothing to update.
    move || match is_other.fetch_not(Relaxed) {
        false => Either::Left(view()),
        true => Either::Right(view()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        assert_eq!(changing_text(|| "5 < 6 & <b>7")(), "5 &lt; 6 &amp; &lt;b>7");
    }

    #[test]
    fn a_view_changes_sides_each_time() {
        let view = recreated(|| "a");
        let sides: Vec<bool> = (0..4).map(|_| matches!(view(), Either::Left(_))).collect();
        assert_eq!(sides, [true, false, true, false]);
    }
}
