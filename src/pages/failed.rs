//! The page that is shown when a page could not be loaded.

use crate::{
    components::{Department, Notice},
    loading::LoadError,
    site::path,
};
use leptos::prelude::*;

/// The heading and the document's title.
pub const TITLE: &str = "This page did not load";

/// Says what happened and offers to try again, which calls `retry`.
#[component]
pub fn Failed(error: LoadError, retry: Callback<()>) -> impl IntoView {
    let text = match error {
        LoadError::Unreachable | LoadError::NoCode => {
            "We could not connect. Check your internet connection and try again. Nothing you typed is lost."
        }
        LoadError::Status(_) | LoadError::NotFound => "Our server could not send this page. Try again in a minute.",
        LoadError::Malformed => {
            "The page did not arrive intact. The site may have just been updated. Reload to get the latest version."
        }
    };
    let Department { phone, phone_href, .. } = Department::get();
    view! {
        <Notice title=TITLE text>
            <p class="notice__actions">
                <button class="button when-ready" type="button" on:click=move |_| retry.run(())>"Try again"</button>
                <a class="more" href="" rel="external">"Reload the page"</a>
            </p>
            <p>
                "If you need us now, call "<a href=phone_href>{phone}</a>" or go to the "
                <a href=path::HOME>"home page"</a>"."
            </p>
        </Notice>
    }
}
