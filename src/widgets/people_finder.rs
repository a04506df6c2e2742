//! Narrows the directory down by name, interest or division: entries that do not match are hidden in
//! place, so that without the program the whole list stands there.

use crate::{
    components::{FilterChoice, FilterLine, FilterWords, Filters, Markup, filters::with_all, use_query_field},
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
        let (asked, division) = (SearchTerms::new(&dom::decomposed(&field.get())), division.get());
        let mut count = 0;
        each(".directory .people__person", &mut |entry| {
            let says = |name, matches: &dyn Fn(&str) -> bool| entry.get_attribute(name).is_some_and(|it| matches(&it));
            let is_left = says("data-words", &|words| asked.matches_names(words))
                && (division.is_empty() || says("data-division", &|key| key == division));
            count += usize::from(is_left);
            hide(&entry, !is_left);
        });
        // A letter goes with its last entry, and so does the way to it.
        each(".directory__group", &mut |group| {
            let is_left = group.query_selector("li:not([hidden])").ok().flatten().is_some();
            hide(&group, !is_left);
            let letter = group.get_attribute("aria-labelledby").unwrap_or_default();
            each(&[".directory__letters li:has([href='#", &letter, "'])"].concat(), &mut |link| {
                hide(&link, !is_left);
            });
        });
        left.set(count);
    });
    let count = Signal::derive(move || match (is_asked.get(), left.get()) {
        (false, _) => total.clone(),
        (true, 0) => "No people found".to_string(),
        (true, 1) => "1 person matches".to_string(),
        (true, count) => count.to_string() + " people match",
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
