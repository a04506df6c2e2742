//! HTML that is added to the page in pieces: a browser takes long to lay out thirty pages, and would not answer meanwhile.

use crate::dom;
use leptos::prelude::*;
use std::collections::VecDeque;

/// HTML with the selector of the element that it belongs to.
pub type Piece = (&'static str, String);

/// The pieces that are not yet on the page.
#[derive(Clone, Copy)]
pub struct Pieces(StoredValue<VecDeque<Piece>>);

impl Pieces {
    pub fn new(pieces: impl Iterator<Item = Piece>) -> Pieces {
        Pieces(StoredValue::new(pieces.collect()))
    }

    /// Adds a piece in each frame.
    pub fn add(self) {
        request_animation_frame(move || {
            if self.add_one() {
                self.add();
            }
        });
    }

    /// Adds all that is left.
    pub fn add_all(self) {
        while self.add_one() {}
    }

    /// Whether there was a piece. A report that is cleared takes its pieces with it.
    fn add_one(self) -> bool {
        let Some((place, html)) = self.0.try_update_value(VecDeque::pop_front).flatten() else { return false };
        if let Some(element) = dom::first(place) {
            _ = element.insert_adjacent_html("beforeend", &html);
        }
        true
    }
}
