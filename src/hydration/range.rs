//! The nodes of a view that has not hydrated yet.

use crate::dom;
use leptos::{
    prelude::window,
    tachys::{
        hydration::Cursor,
        view::{Position, PositionState},
    },
    wasm_bindgen::JsCast,
    web_sys::{Element, Node},
};
use std::iter::successors;

/// Attribute of elements whose code is still loading: their controls are hidden (`style/utilities/readiness.css`). It is
/// "failed" if the code did not load.
const PENDING: &str = "data-pending";

/// Siblings in the page: from `first` to the comment `end`, which marks the end in the HTML.
#[derive(Clone)]
pub struct Range {
    first: Node,
    end: Node,
}

impl Range {
    /// The range that begins at the cursor and ends with a comment of the text `mark`; moves the cursor to its end.
    pub fn skip(mark: &str, cursor: &Cursor, position: &PositionState) -> Range {
        let current = cursor.current();
        let first = if position.get() == Position::FirstChild { current.first_child() } else { current.next_sibling() };
        let first = first.expect("the HTML marks the end of a deferred view");
        let is_end = |node: &Node| node.node_type() == Node::COMMENT_NODE && node.node_value().as_deref() == Some(mark);
        let end = successors(Some(first.clone()), Node::next_sibling).find(is_end);
        let range = Range { first, end: end.expect("the HTML marks the end of a deferred view") };
        cursor.set(range.end.clone());
        position.set(Position::NextChild);
        range
    }

    fn nodes(&self) -> impl Iterator<Item = Node> + use<> {
        let end = self.end.clone();
        let mut is_last = false;
        successors(Some(self.first.clone()), Node::next_sibling).take_while(move |node| {
            let is_in = !is_last;
            is_last = *node == end;
            is_in
        })
    }

    fn elements(&self) -> impl Iterator<Item = Element> + use<> {
        self.nodes().filter_map(|node| node.dyn_into().ok())
    }

    /// Whether it is still in the page.
    pub fn is_in_page(&self) -> bool {
        self.end.is_connected()
    }

    /// Removes the nodes from the page.
    pub fn remove(&self) {
        let nodes: Vec<Node> = self.nodes().collect();
        for node in nodes {
            _ = node.parent_node().map(|parent| parent.remove_child(&node));
        }
    }

    /// Marks the elements as waiting for their code, with "" or "failed", or, with `None`, as done.
    pub fn mark(&self, pending: Option<&str>) {
        for element in self.elements() {
            _ = match pending {
                Some(value) => element.set_attribute(PENDING, value),
                None => element.remove_attribute(PENDING),
            };
        }
    }

    /// Inserts `html`, one element, before the first node.
    pub fn insert_before(&self, html: &str) -> Option<Element> {
        let first = self.elements().next()?;
        first.insert_adjacent_html("beforebegin", html).ok()?;
        first.previous_element_sibling()
    }

    /// The distance to what the visitor sees, in CSS pixels; negative if the visitor is using it.
    pub fn distance(&self) -> f64 {
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let focused = dom::focused();
        let of_element = |element: Element| {
            if focused.as_ref().is_some_and(|focused| element.contains(Some(focused))) {
                return -1.0;
            }
            let area = element.get_bounding_client_rect();
            (area.top() - height).max(-area.bottom()).max(0.0)
        };
        self.elements().map(of_element).fold(f64::INFINITY, f64::min)
    }

    /// Whether `node` is in it.
    pub fn contains(&self, node: &Node) -> bool {
        self.nodes().any(|own| own.contains(Some(node)))
    }
}
