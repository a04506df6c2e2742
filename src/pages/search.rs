//! The search page. Words and section are fields of the URL's query. Without words, and without JavaScript, it lists
//! the pages by section.

use crate::{
    chunk,
    components::{FilterChoice, Filters, Markup, filters::with_all, query::MAX_LENGTH, use_query_field},
    model::{Data, document::SearchContent},
    site::path,
    widgets::SearchResults,
};
use leptos::{ev, html, prelude::*};

chunk!(CHUNK in search 1: Data<SearchContent> => |data| Some(view! { <SearchPage content=data.read()?/> }.into_any()));

/// The form, the results, and the list of all pages.
#[component]
pub fn SearchPage(content: SearchContent) -> impl IntoView {
    let SearchContent { band, sections, index } = content;
    let asked = use_query_field("q");
    let section = use_query_field("section");
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let asked = asked.get();
        if let Some(field) = field.get()
            && field.value().trim() != asked
        {
            field.set_value(&asked);
        }
    });
    let value = move || field.get_untracked().map(|field| field.value().trim().to_string()).unwrap_or_default();
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        asked.choose(value());
    };
    let sections = sections.into_iter().map(|label| (label.clone(), label));
    let options = with_all("All sections", sections.collect());
    view! {
        <Markup html=band.0/>
        <div class="search" data-asked=move || (!asked.get().is_empty()).then_some("")>
            <form class="search__form" role="search" action=path::SEARCH on:submit=on_submit>
                <label for="search-words">"Search words"</label>
                <div class="search__row">
                    <input
                        id="search-words"
                        node_ref=field
                        type="search"
                        name="q"
                        autocomplete="off"
                        maxlength=MAX_LENGTH
                        on:input=move |_| asked.type_in(value())
                    />
                    <button class="button" type="submit">"Search"</button>
                </div>
            </form>
            <div class="search__found">
                <Filters><FilterChoice label="Section" field=section options/></Filters>
                <SearchResults
                    words=Signal::derive(move || asked.get())
                    section=Signal::derive(move || section.get())
                    limit=30
                />
            </div>
            <div class="search__index unless-asked" inner_html=index.0></div>
        </div>
    }
}
