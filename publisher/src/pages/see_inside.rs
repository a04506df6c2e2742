//! The page "How we look inside": its text, with the two parts in which the visitor looks for themselves.

use super::builder::PageBuilder;
use crate::{content::model::Page, html::markup};
use leptos::prelude::*;
use radiology::model::document::{Part, SeeInside, Widget};

/// The path of the style sheet of both parts and of the plain pictures, which only pages that show them load.
pub const STYLE: &str = "/assets/style/inside.css";

/// The headings of the page before which the parts stand.
const AFTER_SLICES: &str = "planes";
const AFTER_PROJECTIONS: &str = "data";

impl PageBuilder<'_> {
    /// Returns the body with both parts in it. Without those headings they follow the body.
    pub(super) fn see_inside(&self, page: &Page) -> Vec<Part> {
        let style = markup(|| view! { <link rel="stylesheet" href=STYLE/> }.into_any());
        let slices = [Part::Markup(style), Widget::Slices(SeeInside::default().into()).into()];
        let projections = [Widget::Projections(SeeInside::default().into()).into()];
        self.body_with(page, [(AFTER_SLICES, slices.into()), (AFTER_PROJECTIONS, projections.into())])
    }
}
