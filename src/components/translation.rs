//! Views that stay true on a page that the browser translates.
//!
//! A browser translates by putting other elements in the place of text nodes. A view that updates a text node then changes
//! one that nobody sees, and the visitor reads the old text: in a plan, the old time. So where a text can change, its element
//! is filled or made anew, and the browser translates it again.

use crate::text::html::escape;
use leptos::{either::Either, prelude::*};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// For `inner_html`: fills the element anew whenever the text changes.
pub fn changing_text<T: AsRef<str>>(text: impl Fn() -> T + Send + 'static) -> impl Fn() -> String + Send + 'static {
    move || escape(text().as_ref())
}

/// Makes the view anew whenever it changes, instead of updating what it was.
pub fn recreated<V: IntoView>(view: impl Fn() -> V + Send + 'static) -> impl Fn() -> Either<V, V> + Send + 'static {
    let is_other = AtomicBool::new(false);
    // A view of the other side has nothing to update.
    move || match is_other.fetch_not(Relaxed) {
        false => Either::Left(view()),
        true => Either::Right(view()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
        assert_eq!(changing_text(|| "5 < 6 & <b>7")(), "5 &lt; 6 &amp; &lt;b>7");
    }

    #[test]
    fn a_view_changes_sides_each_time() {
        let view = recreated(|| "a");
        let sides: Vec<bool> = (0..4).map(|_| matches!(view(), Either::Left(_))).collect();
        assert_eq!(sides, [true, false, true, false]);
    }
}
