//! The buttons that save a plan: on paper, or as a file for the visitor's calendar.

use super::{icalendar, timeline::Timeline};
use crate::{dom, model::document::Plan, text::moment::WallTime};
use js_sys::Array;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// Opens the browser's print dialog.
pub fn print() {
    _ = window().print();
}

/// Downloads the plan as a file for calendars, made in the browser.
pub fn save(plan: &Plan, at: WallTime, timeline: &Timeline) {
    let Some(now) = dom::now() else { return };
    let file = icalendar::file(plan, at, timeline, now);
    let kind = BlobPropertyBag::new();
    kind.set_type("text/calendar;charset=utf-8");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&file.into()), &kind) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a") {
        _ = link.set_attribute("href", &url);
        _ = link.set_attribute("download", &[&plan.slug, ".ics"].concat());
        link.unchecked_into::<HtmlElement>().click();
    }
    // Some browsers read the file after the click has returned.
    set_timeout(move || _ = Url::revoke_object_url(&url), Duration::from_secs(60));
}
