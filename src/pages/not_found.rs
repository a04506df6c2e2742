//! The page that is shown for a path without a page.

use crate::{
    components::{Notice, query::MAX_LENGTH},
    site::path,
};
use leptos::prelude::*;

/// The heading and the document's title.
pub const TITLE: &str = "Page not found";

/// Says that the page does not exist and offers search and the main tasks.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Notice
            title=TITLE
            text="There is no page at this address. It may have moved, or the address may be mistyped."
        >
            <form class="notice__search" role="search" action=path::SEARCH>
                <label for="notice-words">"Search this site"</label>
                <div class="search__row">
                    <input id="notice-words" type="search" name="q" maxlength=MAX_LENGTH/>
                    <button class="button" type="submit">"Search"</button>
                </div>
            </form>
            <ul class="links">
                <li><a href=path::HOME>"Home page"</a></li>
                <li><a href=path::EXAM_PREP>"Prepare for an exam"</a></li>
                <li><a href=path::SCHEDULE>"Schedule an appointment"</a></li>
                <li><a href=path::CONTACT>"Contact us"</a></li>
            </ul>
        </Notice>
    }
}
