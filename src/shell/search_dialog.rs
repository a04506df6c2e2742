//! Search from every page: a dialog that opens with the header's search link, with "/" and with Ctrl + K. Without
//! JavaScript, the link leads to the search page.

use crate::{
    components::{History, query::MAX_LENGTH},
    dom,
    site::{id, path},
    widgets::search::{self, LazyResults},
};
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_location;

/// The largest number of pages that the dialog shows.
const LIMIT: u32 = 8;

/// The dialog and its state.
#[derive(Clone, Copy)]
pub struct SearchDialog {
    element: NodeRef<html::Dialog>,
    field: NodeRef<html::Input>,
    /// Number of times it was opened; each time it starts empty.
    openings: RwSignal<u32>,
}

impl SearchDialog {
    /// CSS class of the link that opens it.
    pub const LINK: &str = "header__search";

    /// A closed dialog.
    pub fn new() -> SearchDialog {
        let dialog = SearchDialog { element: NodeRef::new(), field: NodeRef::new(), openings: RwSignal::new(0) };
        // As soon as the content is in place, which is before the next key press: after the next frame, the letters
        // typed until then would be lost.
        Effect::new(move || {
            if dialog.openings.get() > 0 && dialog.field.get().is_some() {
                browser::show(dialog.element, dialog.field);
            }
        });
        // Back and Forward close the dialog.
        let here = use_location().pathname;
        Effect::new(move |before: Option<String>| {
            let here = here.get();
            // On the first run it may already be open, if the visitor was quick.
            if before.is_some_and(|before| before != here) {
                dialog.close();
            }
            here
        });
        dialog
    }

    /// Opens the dialog; returns false if it has not hydrated yet, since the links that open it hydrate first.
    pub fn open(self) -> bool {
        if self.element.get_untracked().is_none() {
            return false;
        }
        if browser::is_open(self.element) {
            browser::show(self.element, self.field);
        } else {
            self.openings.update(|openings| *openings += 1);
        }
        true
    }

    /// Clears the field or, if it is empty, closes the dialog; returns false if the dialog is closed. Browsers differ in
    /// both, and WebKit does neither in a search field.
    pub fn step_back(self) -> bool {
        let is_open = browser::is_open(self.element);
        if is_open && !browser::clear(self.field) {
            self.close();
        }
        is_open
    }

    /// Closes the dialog.
    pub fn close(self) {
        browser::close(self.element);
    }

    /// The dialog. `sections` are the labels of the sections by which the results can be filtered.
    pub fn view(self, sections: Vec<String>) -> impl IntoView {
        // Whether the last press began on the backdrop.
        let pressed = StoredValue::new(false);
        view! {
            <dialog
                class="search-dialog"
                aria-label="Search this site"
                node_ref=self.element
                on:pointerdown=move |event| pressed.set_value(browser::is_backdrop(&event, self.element))
                on:click=move |event| {
                    // A press that starts in the dialog, to select text, may end outside.
                    if pressed.get_value() && browser::is_backdrop(&event, self.element) {
                        self.close();
                    }
                }
                on:keydown=|event| browser::move_focus(&event)
            >
                {move || (self.openings.get() > 0).then(|| self.content(&sections))}
            </dialog>
        }
    }

    fn content(self, sections: &[String]) -> impl IntoView + use<> {
        let words = RwSignal::new(String::new());
        let section = RwSignal::new(String::new());
        let history = History::get();
        let on_submit = move |event: ev::SubmitEvent| {
            event.prevent_default();
            self.close();
            history.push(&search::address(&words.get_untracked(), &section.get_untracked()));
            dom::focus_id(id::PAGE_TITLE);
        };
        let options =
            sections.iter().map(|label| view! { <option value=label.clone()>{label.clone()}</option> }).collect_view();
        view! {
            <form class="search__form" role="search" action=path::SEARCH on:submit=on_submit>
                <label for="dialog-words">"Search this site"</label>
                <div class="search__row">
                    <input
                        id="dialog-words"
                        node_ref=self.field
                        type="search"
                        name="q"
                        autocomplete="off"
                        maxlength=MAX_LENGTH
                        on:input=move |event| words.set(event_target_value(&event).trim().to_string())
                    />
                    <select aria-label="Section" on:change=move |event| section.set(event_target_value(&event))>
                        <option value="">"All sections"</option>
                        {options}
                    </select>
                    <button class="button button--quiet" type="button" on:click=move |_| self.close()>"Close"</button>
                </div>
            </form>
            <LazyResults words section limit=LIMIT/>
        }
    }
}

mod browser {
    use crate::dom::focus;
    use leptos::{ev, html, prelude::*};
    use wasm_bindgen::JsCast;
    use web_sys::{Event, HtmlElement};

    /// Whether the dialog is open.
    pub fn is_open(element: NodeRef<html::Dialog>) -> bool {
        element.get_untracked().is_some_and(|element| element.open())
    }

    /// Opens the dialog if it is closed, and focuses the field.
    pub fn show(element: NodeRef<html::Dialog>, field: NodeRef<html::Input>) {
        if let Some(element) = element.get_untracked()
            && !element.open()
        {
            _ = element.show_modal();
        }
        if let Some(field) = field.get_untracked() {
            focus(&field);
        }
    }

    /// Closes the dialog if it is open.
    pub fn close(element: NodeRef<html::Dialog>) {
        if let Some(element) = element.get_untracked()
            && element.open()
        {
            element.close();
        }
    }

    /// Whether a press or click is on the backdrop, outside the box of the dialog.
    pub fn is_backdrop(event: &ev::MouseEvent, element: NodeRef<html::Dialog>) -> bool {
        let Some(element) = element.get_untracked() else { return false };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let rect = element.get_bounding_client_rect();
        // A click by keyboard has the position 0, 0, so compare the target, too.
        event.target().as_ref() == Some(element.as_ref())
            && (x < rect.left() || x > rect.right() || y < rect.top() || y > rect.bottom())
    }

    /// Clears the field if it has the focus and contains text; returns whether it did.
    pub fn clear(field: NodeRef<html::Input>) -> bool {
        let Some(field) = field.get_untracked() else { return false };
        let is_filled = document().active_element().as_ref() == Some(field.as_ref()) && !field.value().is_empty();
        if is_filled && let Ok(input) = Event::new("input") {
            field.set_value("");
            _ = field.dispatch_event(&input);
        }
        is_filled
    }

    /// Moves the focus by the arrow keys: from the field to the first result, from one result to the next, and back.
    pub fn move_focus(event: &ev::KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        let Ok(stops) = document().query_selector_all("#dialog-words, .search-dialog .search-results__title a") else {
            return;
        };
        let active = document().active_element();
        let stop = |i: u32| stops.item(i).and_then(|node| node.dyn_into::<HtmlElement>().ok());
        let here = (0..stops.length()).find(|i| stop(*i).map(Into::into) == active);
        if let Some(next) = here.and_then(|here| here.checked_add_signed(step)).and_then(stop) {
            event.prevent_default();
            // With scrolling, because the next result may be below the visible part of the dialog.
            _ = next.focus();
        }
    }
}
