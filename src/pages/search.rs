//! All pages whose title or summary has every word of the query. Without a script: all pages.

use super::Place;
use crate::{
    components::{Breadcrumbs, PageHeading},
    content::model::{Summary, document::SearchContent},
    site::path,
};
use leptos::{ev, html, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

#[component]
pub fn SearchPage(content: SearchContent, place: Place) -> impl IntoView {
    let SearchContent { title, summary, pages } = content;
    let trail = place.trail.into_iter().map(|link| (link.label, link.href)).collect();
    let query = use_location().query;
    let field = NodeRef::<html::Input>::new();
    // The HTML is made without a query; the address is looked at once the page is on show.
    let words = RwSignal::new(String::new());
    Effect::new(move || {
        let asked = query.read().get("q").unwrap_or_default();
        if let Some(field) = field.get()
            && field.value().trim() != asked
        {
            field.set_value(&asked);
        }
        words.set(asked);
    });

    let navigate = use_navigate();
    let show = move |replace: bool| {
        let asked = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let to = address(asked.trim());
        navigate(&to, NavigateOptions { replace, scroll: false, ..Default::default() });
    };
    let on_submit = {
        let show = show.clone();
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            show(false);
        }
    };
    let on_input = move |_| show(true);

    let pages = StoredValue::new(pages);
    let found = Memo::new(move |_| pages.with_value(|pages| matching(pages, &words.read())));
    let status = move || match (found.read().len(), words.read().is_empty()) {
        (count, true) => format!("All {count} pages"),
        (0, _) => "No page matches".to_string(),
        (1, _) => "1 page matches".to_string(),
        (count, _) => format!("{count} pages match"),
    };
    let results = move || {
        let results = found.get().into_iter().map(|i| pages.with_value(|pages| result(&pages[i]))).collect_view();
        view! { <ol class="search__results">{results}</ol> }
    };
    let nothing = move || {
        found.read().is_empty().then(|| {
            view! {
                <p class="search__nothing">
                    "Try fewer or other words, or call the department at "
                    <a href="tel:+19196842711">"(919) 684-2711"</a>"."
                </p>
            }
        })
    };
    view! {
        <div class="band">
            <div class="band__text">
                <Breadcrumbs trail/>
                <PageHeading title/>
                <p class="band__summary">{summary}</p>
            </div>
        </div>
        <div class="search">
            <form class="search__form" role="search" action=path::SEARCH on:submit=on_submit>
                <label for="search-words">"Words to look for"</label>
                <div class="search__row">
                    <input id="search-words" node_ref=field type="search" name="q" autocomplete="off" on:input=on_input/>
                    <button class="button" type="submit">"Search"</button>
                </div>
            </form>
            <p class="search__status" role="status">{status}</p>
            {nothing}
            {results}
        </div>
    }
}

fn address(asked: &str) -> String {
    if asked.is_empty() {
        return path::SEARCH.to_string();
    }
    format!("{}?q={}", path::SEARCH, escape(asked))
}

#[cfg(target_arch = "wasm32")]
fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

#[cfg(not(target_arch = "wasm32"))]
fn escape(text: &str) -> String {
    text.to_string()
}

/// Indices of the pages that have every word in title or summary; those with a word in the title
/// first.
fn matching(pages: &[Summary], asked: &str) -> Vec<usize> {
    let asked = asked.to_lowercase();
    let words: Vec<&str> = asked.split_whitespace().collect();
    let mut found: Vec<(bool, usize)> = pages
        .iter()
        .enumerate()
        .filter_map(|(i, page)| {
            let title = page.title.to_lowercase();
            let summary = page.summary.to_lowercase();
            let all = words.iter().all(|word| title.contains(word) || summary.contains(word));
            let only_in_summary = !words.iter().any(|word| title.contains(word));
            all.then_some((only_in_summary, i))
        })
        .collect();
    if !words.is_empty() {
        found.sort();
    }
    found.into_iter().map(|(_, i)| i).collect()
}

fn result(page: &Summary) -> impl IntoView + use<> {
    let Summary { path, title, summary } = page.clone();
    view! {
        <li>
            <h2 class="search__title"><a href=path>{title}</a></h2>
            <p>{summary}</p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str, summary: &str) -> Summary {
        Summary { path: "/x/".into(), title: title.into(), summary: summary.into() }
    }

    #[test]
    fn every_word_counts_and_titles_come_first() {
        let pages =
            [page("Exam prep", "What to do before an MRI"), page("MRI", "How to prepare"), page("Give", "Donors")];
        assert_eq!(matching(&pages, "mri"), [1, 0]);
        assert_eq!(matching(&pages, "MRI before"), [0]);
        assert_eq!(matching(&pages, "ultrasound"), [] as [usize; 0]);
        assert_eq!(matching(&pages, "  "), [0, 1, 2]);
    }
}
