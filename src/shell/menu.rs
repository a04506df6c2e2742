//! The open parts of the main navigation.

use crate::dom;
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

    /// Closes the open panel or, if there is none, the sheet, and moves the focus to its button; returns false if both
    /// are closed.
    pub fn step_back(self) -> bool {
        if let Some(section) = self.section.get_untracked() {
            self.section.set(None);
            dom::focus_id(&toggle_id(section));
            return true;
        }
        let is_open = self.sheet.get_untracked();
        if is_open {
            self.sheet.set(false);
            dom::focus_first(".header__menu--button");
        }
        is_open
    }

    /// Opens or closes the panel of a section.
    pub fn toggle(self, index: usize) {
        self.section.update(|open| *open = if *open == Some(index) { None } else { Some(index) });
    }
}

/// The id of the button that opens the panel of a section.
pub fn toggle_id(section: usize) -> String {
    format!("toggle-{section}")
}
