//! The field for the text of a report.

use super::file::{self, MAX_LENGTH};
use crate::components::ResultCount;
use leptos::{html, prelude::*};

/// The field and the remark below it.
#[derive(Clone, Copy)]
pub struct Input {
    field: NodeRef<html::Textarea>,
    remark: RwSignal<String>,
}

impl Input {
    pub fn new() -> Input {
        Input { field: NodeRef::new(), remark: RwSignal::new(String::new()) }
    }

    /// Shows a remark. The visitor may have left the page.
    pub fn say(self, remark: &str) {
        _ = self.remark.try_set(remark.to_string());
    }

    pub fn clear(self) {
        self.say("");
        if let Some(field) = self.field.try_get_untracked().flatten() {
            field.set_value("");
        }
    }

    fn explain(self, text: String, explain: Callback<String>) {
        if text.trim().is_empty() {
            self.say("Paste the text of your report first.");
        } else if text.len() > MAX_LENGTH {
            self.say("This text is too long for a report. Paste one report at a time.");
        } else {
            explain.run(text);
        }
    }
}

pub fn input(input: Input, explained: RwSignal<Option<String>>, explain: Callback<String>) -> impl IntoView {
    let read = move |_| {
        if let Some(field) = input.field.get_untracked() {
            input.explain(field.value(), explain);
        }
    };
    let open = move |event| {
        file::open(&event, move |text| match text {
            Ok(text) => input.explain(text, explain),
            Err(reason) => input.say(reason),
        });
    };
    // Neither the browser's form history nor a spelling service gets the text.
    view! {
        <div class="report__input" hidden=move || explained.with(Option::is_some)>
            <label for="report-text">"Text of your report"</label>
            <textarea
                id="report-text"
                node_ref=input.field
                rows="9"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
            ></textarea>
            <div class="report__actions">
                <button class="button" type="button" on:click=read>"Explain the words"</button>
                <label class="button button--quiet report__file">
                    "Open a text file"
                    <input class="visually-hidden" type="file" accept=".txt,text/plain" on:change=open/>
                </label>
            </div>
            <ResultCount words=input.remark/>
        </div>
    }
}
