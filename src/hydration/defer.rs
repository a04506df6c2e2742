//! Views that hydrate later than their surroundings. Hydrating a whole page at once would block the main thread, so the
//! page hydrates in parts, and the browser handles input between two of them.

use super::{
    chunk::{Code, Load},
    chunk_failed, queue,
    range::Range,
};
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
use std::{cell::RefCell, rc::Rc};

/// A view that waits for [`hydrate_next`](super::hydrate_next) when the page hydrates; when it is rendered or mounted, it
/// does not wait. The end is marked in the HTML because later siblings hydrate first; so one must not be the last child
/// of another, unless only the inner one is in a chunk.
pub struct DeferHydration {
    view: Children,
    /// For a view in a chunk.
    load: Option<Load>,
}

/// The text of the HTML comment that marks the end.
const END: &str = "deferred";
/// The same for a view in a chunk.
const END_OF_CHUNK: &str = "chunk";

impl DeferHydration {
    /// Defers `view`, which is called only when it hydrates or renders.
    pub fn new<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> DeferHydration {
        DeferHydration { view: Box::new(move || view().into_any()), load: None }
    }

    /// Defers a view until its code is there. To mount it, load the code first.
    pub fn code(Code { load, view, .. }: Code) -> DeferHydration {
        let malformed = || view! { <div class="markup" inner_html=chunk_failed::MALFORMED></div> }.into_any();
        DeferHydration { view: Box::new(move || view().unwrap_or_else(malformed)), load: Some(load) }
    }

    fn end(&self) -> &'static str {
        if self.load.is_some() { END_OF_CHUNK } else { END }
    }
}

/// The state of the view.
#[derive(Clone)]
pub struct DeferredState(Rc<RefCell<State>>);

enum State {
    /// In the HTML only.
    Waiting(Range),
    Here(AnyViewState),
    /// Removed before it hydrated.
    Gone,
}

impl DeferredState {
    fn new(state: State) -> DeferredState {
        DeferredState(Rc::new(RefCell::new(state)))
    }
}

impl Render for DeferHydration {
    type State = DeferredState;

    fn build(self) -> DeferredState {
        DeferredState::new(State::Here((self.view)().build()))
    }

    fn rebuild(self, state: &mut DeferredState) {
        if let State::Here(state) = &mut *state.0.borrow_mut() {
            (self.view)().rebuild(state);
        }
    }
}

impl Mountable for DeferredState {
    fn unmount(&mut self) {
        let state = &mut *self.0.borrow_mut();
        match state {
            State::Waiting(range) => {
                range.remove();
                *state = State::Gone;
            }
            State::Here(state) => state.unmount(),
            State::Gone => {}
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let State::Here(state) = &mut *self.0.borrow_mut() {
            state.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        matches!(&*self.0.borrow(), State::Here(state) if state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        match &*self.0.borrow() {
            State::Here(state) => state.elements(),
            State::Waiting(_) | State::Gone => Vec::new(),
        }
    }
}

impl AddAnyAttr for DeferHydration {
    type Output<NewAttr: Attribute> = <AnyView as AddAnyAttr>::Output<NewAttr>;

    fn add_any_attr<NewAttr: Attribute>(self, attribute: NewAttr) -> Self::Output<NewAttr>
    where
        Self::Output<NewAttr>: RenderHtml,
    {
        (self.view)().add_any_attr(attribute)
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
        let end = self.end();
        (self.view)().to_html_with_buf(html, position, escape, mark_branches, attributes);
        html.extend(["<!--", end, "-->"]);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> DeferredState {
        let owner = Owner::current().expect("views are hydrated by an owner");
        // Copies, because the originals move on with the surroundings.
        let own_cursor = Cursor::new(cursor.current().unchecked_into());
        let own_position = position.deep_clone();
        let range = Range::skip(self.end(), cursor, position);
        let state = DeferredState::new(State::Waiting(range.clone()));
        let hydrated = state.clone();
        let load = self.load;
        let hydrate = move || {
            let view = owner.with(|| (self.view)().hydrate::<true>(&own_cursor, &own_position));
            *hydrated.0.borrow_mut() = State::Here(view);
        };
        match load {
            Some(load) => queue::add_chunk(range, load, hydrate),
            None => queue::add(hydrate),
        }
        state
    }

    fn into_owned(self) -> Self {
        self
    }
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
