//! The report reader: explains the known words of a report that the visitor pastes or opens.
//!
//! The text stays in this widget. Nothing writes it to the URL, the history, storage, the console or the clipboard, and
//! nothing sends it. It is gone when the visitor clears it, leaves the page or closes it (docs/decisions/026).

mod file;
mod hover;
mod input;
mod pieces;
mod result;
mod words;

use crate::{chunk, components::lazy, model::document, site::id};
use input::{Input, input};
use leptos::prelude::*;
use result::{Report, result};
use wasm_bindgen_futures::spawn_local;
use words::Words;

chunk!(RESULT in report_result: Report => |report| Some(result(report).into_any()));

#[component]
pub fn ReportReader(reader: document::ReportReader) -> impl IntoView {
    let ask = StoredValue::new(reader.ask.0);
    let (input, words) = (Input::new(), Words::new());
    // The text that is explained; `None` until there is one.
    let text = RwSignal::new(None::<String>);
    let clear = Callback::new(move |()| {
        text.set(None);
        input.clear();
    });
    // A page that the browser keeps for Back would keep the text, too.
    let on_leave = window_event_listener_untyped("pagehide", move |_| clear.run(()));
    on_cleanup(move || on_leave.remove());
    let explain = Callback::new(move |new: String| {
        input.say("Loading the list of words…");
        words.load(move |is_here| match is_here {
            true => {
                input.say("");
                // The visitor may have left the page.
                _ = text.try_set(Some(new));
            }
            false => input.say("The list of words did not load. Check your connection, then try again."),
        });
    });
    view! {
        <section
            class="report when-ready"
            aria-labelledby=id::REPORT_READER
            on:focusin=move |_| {
                words.load(|_| ());
                spawn_local(async { _ = RESULT.load().await });
            }
        >
            {self::input(input, text, explain)}
            {lazy(&RESULT, move || text.get().map(|text| Report { text, words, ask, clear }))}
        </section>
    }
}
