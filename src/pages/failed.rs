//! A page could not be loaded.

use crate::{
    components::Notice,
    content::error::LoadError,
    site::{PHONE, PHONE_HREF, path},
};
use leptos::prelude::*;

pub const TITLE: &str = "This page did not load";

/// Says what happened and offers to `retry`.
#[component]
pub fn Failed(error: LoadError, retry: Callback<()>) -> impl IntoView {
    let text = match error {
        LoadError::Unreachable => {
            "The connection failed. Check that you are online, then try again. Nothing you typed is lost."
        }
        LoadError::Status(_) | LoadError::NotFound => {
            "Our server could not deliver the page just now. Please try again in a moment."
        }
        LoadError::Malformed => {
            "The page arrived damaged, perhaps because the site was just updated. Reload it to get the newest version."
        }
    };
    view! {
        <Notice title=TITLE text>
            <p class="notice__actions">
                <button class="button" type="button" on:click=move |_| retry.run(())>"Try again"</button>
                <a class="more" href="" rel="external">"Reload the page"</a>
            </p>
            <p>
                "If you need us now, call "<a href=PHONE_HREF>{PHONE}</a>" or go to the "
                <a href=path::HOME>"home page"</a>"."
            </p>
        </Notice>
    }
}
