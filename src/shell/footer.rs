//! The foot of every page.

use super::{MenuOpen, preferences::Preferences};
use crate::{components::Markup, content::model::document};
use leptos::prelude::*;

#[component]
pub fn Footer(footer: [document::Markup; 2]) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let [columns, base] = footer;
    view! {
        <footer class="footer" inert=move || menu_open.get()>
            <div class="footer__columns" inner_html=columns.0></div>
            <div class="footer__base">
                <Preferences/>
                <Markup html=base.0/>
            </div>
        </footer>
    }
}
