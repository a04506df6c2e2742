//! The open parts of the main navigation.

use leptos::prelude::*;

/// The state of the main navigation.
#[derive(Clone, Copy)]
pub struct Menu {
    /// Whether the menu sheet of small screens is open. While it is open, everything behind it is inert.
    pub sheet: RwSignal<bool>,
    /// Index of the section whose panel is open.
    pub section: RwSignal<Option<usize>>,
}

impl Menu {
    /// Provides a closed menu as context.
    pub fn provide() -> Menu {
        let menu = Menu { sheet: RwSignal::new(false), section: RwSignal::new(None) };
        provide_context(menu);
        menu
    }

    /// The menu from the context.
    pub fn get() -> Menu {
        expect_context()
    }

    /// Closes the sheet and the open panel.
    pub fn close(self) {
        self.section.set(None);
        self.sheet.set(false);
    }

    /// Opens or closes the panel of a section.
    pub fn toggle(self, index: usize) {
        self.section.update(|open| *open = if *open == Some(index) { None } else { Some(index) });
    }
}
