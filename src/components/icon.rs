//! The icons of the interface, in the color of the text. Each accompanies a text label, so all are hidden from
//! assistive technology.

use crate::text::html::fill;
use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Search,
    Arrow,
    Plus,
    Pause,
    Play,
}

impl Icon {
    /// The outline on a 24 × 24 grid, as SVG path data.
    fn path(self) -> &'static str {
        match self {
            Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20 20",
            Icon::Arrow => "M4 12h15m-6-6 6 6-6 6",
            Icon::Plus => "M4 12h16M12 4v16",
            Icon::Pause => "M8 5v14M16 5v14",
            Icon::Play => "M7 4.5v15L19 12 7 4.5Z",
        }
    }

    /// The icon as HTML.
    pub fn html(self) -> String {
        fill(
            r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"></path></svg>"#,
            &[self.path()],
        )
    }

    /// The icon as a view.
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d=self.path()></path>
            </svg>
        }
    }
}
