//! The footer of every page.

use super::{menu::Menu, preferences::Preferences};
use crate::{components::Markup, model::document};
use leptos::prelude::*;

/// The columns, the display preferences and the line below them.
#[component]
pub fn Footer(footer: [document::Markup; 2]) -> impl IntoView {
    let Menu { sheet, .. } = Menu::get();
    let [columns, base] = footer;
    view! {
        <footer class="footer" inert=move || sheet.get()>
            <div class="footer__columns" inner_html=columns.0></div>
            <div class="footer__base">
                <Preferences/>
                <Markup html=base.0/>
            </div>
        </footer>
    }
}
