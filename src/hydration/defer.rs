//! Views that hydrate later than their surroundings. Hydrating a whole page at once would block the main thread, so the
//! page hydrates in parts, and the browser handles input between two of them.

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::types::Element,
        view::{Position, PositionState, any_view::AnyViewState},
    },
    wasm_bindgen::JsCast,
    web_sys::Node,
};
use std::{cell::RefCell, collections::VecDeque, iter::successors, rc::Rc};

thread_local! {
    /// The deferred views of the page, in the order of their hydration.
    static WAITING: RefCell<VecDeque<Box<dyn FnOnce()>>> = const { RefCell::new(VecDeque::new()) };
}

/// Hydrates the view that has waited longest; returns false if none waits. Until all are hydrated no effect may run:
/// its changes would make views differ from the HTML that they hydrate.
pub fn hydrate_next() -> bool {
    let next = WAITING.with_borrow_mut(VecDeque::pop_front);
    next.is_some_and(|hydrate| {
        hydrate();
        true
    })
}

/// A view that waits for [`hydrate_next`] when the page hydrates; when it is rendered or mounted, it does not wait. The
/// end is marked in the HTML because later siblings hydrate first; so one must not be the last child of another.
pub struct DeferHydration(Children);

/// The text of the HTML comment that marks the end.
const END: &str = "deferred";

impl DeferHydration {
    /// Defers `view`, which is called only when it hydrates or renders.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> DeferHydration {
        DeferHydration(Box::new(move || view().into_any()))
    }
}

/// The state of the view; `None` while the view waits. Only effects would build, mount or remove it meanwhile, and none
/// runs.
#[derive(Clone)]
pub struct DeferredState(Rc<RefCell<Option<AnyViewState>>>);

impl DeferredState {
    fn of(state: Option<AnyViewState>) -> DeferredState {
        DeferredState(Rc::new(RefCell::new(state)))
    }
}

impl Render for DeferHydration {
    type State = DeferredState;

    fn build(self) -> DeferredState {
        DeferredState::of(Some(self.0().build()))
    }

    fn rebuild(self, state: &mut DeferredState) {
        if let Some(state) = &mut *state.0.borrow_mut() {
            self.0().rebuild(state);
        }
    }
}

impl Mountable for DeferredState {
    fn unmount(&mut self) {
        if let Some(state) = &mut *self.0.borrow_mut() {
            state.unmount();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(state) = &mut *self.0.borrow_mut() {
            state.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.borrow().as_ref().is_some_and(|state| state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        self.0.borrow().as_ref().map(Mountable::elements).unwrap_or_default()
    }
}

impl AddAnyAttr for DeferHydration {
    type Output<NewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<NewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        self.0().add_any_attr(attribute)
    }
}

impl RenderHtml for DeferHydration {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        self.0().to_html_with_buf(html, position, escape, mark_branches, attributes);
        html.push_str("<!--");
        html.push_str(END);
        html.push_str("-->");
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> DeferredState {
        let state = DeferredState::of(None);
        let hydrated = state.clone();
        let owner = Owner::current().expect("views are hydrated by an owner");
        // Copies, because the originals move on with the surroundings.
        let own_cursor = Cursor::new(cursor.current().unchecked_into());
        let own_position = position.deep_clone();
        skip(cursor, position);
        WAITING.with_borrow_mut(|waiting| {
            waiting.push_back(Box::new(move || {
                let view = owner.with(|| self.0().hydrate::<true>(&own_cursor, &own_position));
                *hydrated.0.borrow_mut() = Some(view);
            }));
        });
        state
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Moves the cursor to the end mark of the view that begins at it.
fn skip(cursor: &Cursor, position: &PositionState) {
    let current = cursor.current();
    let first = if position.get() == Position::FirstChild { current.first_child() } else { current.next_sibling() };
    let is_end = |node: &Node| node.node_type() == Node::COMMENT_NODE && node.node_value().as_deref() == Some(END);
    let end = successors(first, Node::next_sibling).find(is_end);
    cursor.set(end.expect("the HTML marks the end of a deferred view"));
    position.set(Position::NextChild);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_marked() {
        let html = view! { <p>{DeferHydration::new(|| view! { <b>"a"</b> <i>"b"</i> })}</p> }.to_html();
        let end = html.find("<!--deferred-->").expect("an end");
        assert!(html.find("</i>").is_some_and(|last| last < end), "{html}");
    }
}
