//! The report reader: explains the known words of a report that the visitor pastes or opens.
//!
//! The text stays in this widget. Nothing writes it to the URL, the history, storage, the console or the clipboard, and
//! nothing sends it. It is gone when the visitor clears it, leaves the page or closes it (docs/decisions/026).

mod file;
mod input;
mod result;

use crate::{
    components::recreated,
    loading,
    model::{document, report::ReportTerms},
    site::{id, path},
};
use input::{Input, input};
use leptos::prelude::*;
use result::{Explained, result};

#[component]
pub fn ReportReader(reader: document::ReportReader) -> impl IntoView {
    let ask = StoredValue::new(reader.ask.0);
    let input = Input::new();
    // The report with its explanations; `None` until one is read.
    let explained = RwSignal::new(None::<Explained>);
    let clear = Callback::new(move |()| {
        explained.set(None);
        input.clear();
    });
    // A page that the browser keeps for Back would keep the text, too.
    let on_leave = window_event_listener_untyped("pagehide", move |_| clear.run(()));
    on_cleanup(move || on_leave.remove());
    let explain = Callback::new(move |text: String| {
        input.say("Loading the list of words…");
        loading::load(path::REPORT_TERMS.to_string(), move |terms: Result<ReportTerms, _>| match terms {
            Ok(terms) => {
                input.say("");
                _ = explained.try_set(Some(Explained::new(&text, &terms)));
                request_animation_frame(|| result::go_to("#your-report"));
            }
            Err(_) => input.say("The list of words did not load. Check your connection, then try again."),
        });
    });
    let result = recreated(move || explained.get().map(|explained| result(explained, ask, clear)));
    view! {
        <section class="report when-ready" aria-labelledby=id::REPORT_READER>
            {self::input(input, explained, explain)}
            {result}
        </section>
    }
}
