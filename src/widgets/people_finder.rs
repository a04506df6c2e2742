//! The finder of people by name, interest or division.

use super::list_filter::{GROUP, in_words, is_empty, narrow};
use crate::{
    components::{
        FilterChoice, FilterLine, FilterWords, Filters, Markup,
        filters::{has, with_all},
        use_query_field,
    },
    dom::{self, each, hide},
    model::document,
    text::search_terms::SearchTerms,
};
use leptos::prelude::*;

#[component]
pub fn PeopleFinder(finder: document::PeopleFinder) -> impl IntoView {
    let document::PeopleFinder { total, divisions, none } = finder;
    let [field, division] = ["q", "division"].map(use_query_field);
    let options = with_all("All divisions", divisions);
    let is_asked = Memo::new(move |_| !field.get().is_empty() || !division.get().is_empty());
    let left = RwSignal::new(0);
    Effect::new(move || {
        let (terms, division) = (SearchTerms::new(&dom::decomposed(&field.get())), division.get());
        let is_left =
            |names: &str, facets: &str| terms.matches_names(names) && has(facets, std::slice::from_ref(&division));
        left.set(narrow(is_asked.get(), &is_left).count);
        // The link to a letter is hidden with its last entry.
        each(&["[", GROUP, "]"].concat(), &mut |group| {
            let letter = group.get_attribute("aria-labelledby").unwrap_or_default();
            each(&[".directory__letters li:has([href='#", &letter, "'])"].concat(), &mut |link| {
                hide(&link, is_empty(&group));
            });
        });
    });
    let count = Signal::derive(move || match is_asked.get() {
        false => total.clone(),
        true => in_words(left.get(), ["person", "people"]),
    });
    view! {
        <section class="finder" aria-labelledby="find-people">
            <h2 id="find-people" class="visually-hidden">"Find people"</h2>
            <Filters>
                <FilterWords label="Name or interest" field/>
                <FilterChoice label="Division" field=division options/>
            </Filters>
            <FilterLine words=count is_asked/>
            {move || (is_asked.get() && left.get() == 0).then(|| view! { <Markup html=none.0.clone()/> })}
        </section>
    }
}
