//! What of the main navigation is open.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Menu {
    /// Whether the menu sheet of small screens is open; everything behind it is inert meanwhile.
    pub sheet: RwSignal<bool>,
    /// Index of the section whose panel is open.
    pub section: RwSignal<Option<usize>>,
}

impl Menu {
    /// A closed menu, in the context.
    pub fn provide() -> Menu {
        let menu = Menu { sheet: RwSignal::new(false), section: RwSignal::new(None) };
        provide_context(menu);
        menu
    }

    pub fn get() -> Menu {
        expect_context()
    }

    pub fn close(self) {
        self.section.set(None);
        self.sheet.set(false);
    }

    /// Opens the panel of a section, or closes it.
    pub fn toggle(self, index: usize) {
        self.section.update(|open| *open = if *open == Some(index) { None } else { Some(index) });
    }
}
