//! The page "How we look inside": its text, with the two parts in which the visitor looks for themselves.

use super::builder::PageBuilder;
use crate::{
    body,
    content::model::{Block, Page},
    html::markup,
};
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
        let place = |name: &str| {
            let is_it = |block: &Block| matches!(block, Block::Heading(heading) if heading.id == name);
            page.body.iter().position(is_it).unwrap_or(page.body.len())
        };
        let projections = place(AFTER_PROJECTIONS);
        let slices = place(AFTER_SLICES).min(projections);
        let body = |blocks: &[Block]| {
            (!blocks.is_empty()).then(|| {
                Part::Markup(markup(|| view! { <div class="body">{body::body(blocks, self.catalog)}</div> }.into_any()))
            })
        };
        let style = markup(|| view! { <link rel="stylesheet" href=STYLE/> }.into_any());
        let mut parts: Vec<Part> = body(&page.body[..slices]).into_iter().collect();
        parts.push(Part::Markup(style));
        parts.push(Widget::Slices(SeeInside::default().into()).into());
        parts.extend(body(&page.body[slices..projections]));
        parts.push(Widget::Projections(SeeInside::default().into()).into());
        parts.extend(body(&page.body[projections..]));
        parts
    }
}
