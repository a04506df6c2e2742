//! A report with its explanations: the text as it was written, the explanation of the word that was pressed, and all
//! explanations in the order of the text.

use super::{
    hover::{Hover, tip},
    pieces::Pieces,
    words::Words,
};
use crate::{
    components::Markup,
    dom,
    report::{self, Matcher},
    text::html::fill,
};
use leptos::{ev::Event, prelude::*};
use web_sys::{Element, KeyboardEvent};

/// How many explanations are added to the page at once.
const ENTRIES: usize = 30;

/// A report to be explained.
pub struct Report {
    pub text: String,
    pub words: Words,
    /// Who can say what it means.
    pub ask: StoredValue<String>,
    pub clear: Callback<()>,
}

/// The HTML of a report that was read.
#[derive(Default)]
struct Explained {
    /// In pieces.
    report: Vec<String>,
    /// Buttons that lead to the parts.
    parts: String,
    /// The explanations.
    entries: Vec<String>,
}

impl Explained {
    fn new(text: &str, matcher: &Matcher) -> Explained {
        let reading = report::read(matcher, text);
        let terms = &matcher.terms;
        let (entries, of_marks) = report::entries(&reading);
        let parts = reading.parts.iter().enumerate().map(|(i, part)| {
            let name = &terms.terms[part.term].name;
            fill(r#"<li><button type="button" data-to="{}">{}</button></li>"#, &[&i.to_string(), name])
        });
        Explained {
            report: report::report(text, &reading, &of_marks),
            parts: parts.collect(),
            entries: entries.into_iter().map(|entry| report::entry(terms, entry)).collect(),
        }
    }
}

pub fn result(report: Report) -> impl IntoView {
    let Report { text, words, ask, clear } = report;
    let Explained { report, parts, entries } = words.with(|matcher| Explained::new(&text, matcher)).unwrap_or_default();
    request_animation_frame(|| go_to("#your-report"));
    let found = match entries.len() {
        0 => "None of the words in our list is in this text.".to_string(),
        1 => "1 word is explained.".to_string(),
        count => [&count.to_string(), " words are explained."].concat(),
    };
    let lists = entries.chunks(ENTRIES).map(|entries| ["<li>", &entries.join("</li><li>"), "</li>"].concat());
    let (mut report, mut lists) = (report.into_iter(), lists.collect::<Vec<_>>().into_iter());
    let (first_lines, first_entries) = (report.next(), lists.next());
    let left = report.map(|html| (".report__text", html)).chain(lists.map(|html| (".report__list", html)));
    let pieces = Pieces::new(left);
    pieces.add();
    let on_print = window_event_listener_untyped("beforeprint", move |_| pieces.add_all());
    on_cleanup(move || on_print.remove());
    let entries = StoredValue::new(entries);
    let explanation = move |mark: &Element| {
        let entry = mark.get_attribute("data-entry")?.parse::<usize>().ok()?;
        entries.try_with_value(|entries| entries.get(entry).cloned())?
    };
    let hover = Hover::new();
    let parts = (!parts.is_empty()).then(|| {
        view! { <nav class="report__parts" aria-label="Parts of your report"><ul inner_html=parts></ul></nav> }
    });
    let panel = RwSignal::new(String::new());
    let choose = move |event: &Event| {
        if let Some(place) = dom::closest(event, "[data-to]").and_then(|button| button.get_attribute("data-to")) {
            pieces.add_all();
            go_to(&[".report__part[data-part='", &place, "']"].concat());
        } else if let Some(mark) = dom::closest(event, "[data-entry]")
            && let Some(html) = explanation(&mark)
        {
            hover.hide();
            mark_as_chosen(Some(&mark));
            panel.set(html);
        }
    };
    let close = move |_| {
        panel.set(String::new());
        mark_as_chosen(None);
    };
    // A mark is no `button` element, which would not break over lines.
    let on_key = move |event: KeyboardEvent| match &*event.key() {
        "Enter" | " " if dom::closest(&event, "[data-entry]").is_some() => {
            event.prevent_default();
            choose(&event);
        }
        "Escape" if panel.with_untracked(|html| !html.is_empty()) => {
            event.prevent_default();
            close(());
        }
        _ => {}
    };
    view! {
        <div class="report__result" on:click=move |event| choose(&event) on:keydown=on_key>
            <h3 id="your-report" tabindex="-1">"Your report"</h3>
            <Markup html=ask.get_value()/>
            <p class="report__actions">
                <button class="button" type="button" on:click=move |_| _ = window().print()>"Print with explanations"</button>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| {
                        clear.run(());
                        // The field is hidden until then.
                        request_animation_frame(|| dom::focus_first("#report-text"));
                    }
                >
                    "Clear my report"
                </button>
            </p>
            <p role="status">{found}" Press or point at an underlined word. "<span class="report__legend">"A dotted line"</span>
                " means: the report seems to say this was not seen."</p>
            {parts}
            <div
                class="report__columns"
                on:mouseover=move |event| hover.over(&event, explanation)
                on:mouseleave=move |_| hover.leave()
            >
                <div class="report__text" translate="no" inner_html=first_lines></div>
                // The live region is there before it has a text: screen readers announce only changes.
                <div class="report__panel">
                    <div role="status" inner_html=move || panel.get()></div>
                    <button type="button" hidden=move || panel.with(String::is_empty) on:click=move |_| close(())>"Close"</button>
                </div>
                {tip(hover)}
            </div>
            <h3>"All explained words, in the order of your report"</h3>
            <ol class="report__list" inner_html=first_entries></ol>
            <p><strong>"This list is not complete."</strong>" A word without an explanation may still matter."</p>
            <Markup html=ask.get_value()/>
        </div>
    }
}

/// Moves to a heading.
fn go_to(selector: &str) {
    if let Some(heading) = dom::first(selector) {
        heading.scroll_into_view();
        dom::focus(&heading);
    }
}

/// Marks the word whose explanation shows.
fn mark_as_chosen(mark: Option<&Element>) {
    dom::each(".report__mark[aria-pressed]", &mut |chosen| _ = chosen.remove_attribute("aria-pressed"));
    if let Some(mark) = mark {
        _ = mark.set_attribute("aria-pressed", "true");
    }
}
