use crate::{
    components::{FilterWords, Filters, Markup, ResultCount, use_query_field},
    content::model::document,
};
use leptos::prelude::*;

/// Narrows down the desks that stand in the markup below it: by words, or to those of the need that
/// was chosen in the markup above it. Words or need stand in the address.
#[component]
pub fn DeskFinder(finder: document::DeskFinder) -> impl IntoView {
    let document::DeskFinder { takes_words, all, foot } = finder;
    let field = use_query_field("need");
    let count = RwSignal::new(all.clone());
    Effect::new(move |was_narrow: Option<bool>| {
        let need = field.get();
        let is_narrow = !need.is_empty();
        // Until something is asked for, the page is as it came.
        if is_narrow || was_narrow == Some(true) {
            let found = desks::narrow(&need, takes_words);
            count.set(if is_narrow { [&found.to_string(), " of ", &all].concat() } else { all.clone() });
        }
        is_narrow
    });
    view! {
        <div class="desk-finder">
            {takes_words.then(|| view! { <Filters><FilterWords label="What do you need? “Copy of my images”, “MRI”, “bill”" field/></Filters> })}
            <ResultCount words=count/>
            <Markup html=foot.0/>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod desks {
    use crate::text::words;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, FocusOptions, HtmlElement};

    /// Leaves what `need` asks for, all where it is empty, and says how much that is.
    pub fn narrow(need: &str, takes_words: bool) -> u32 {
        let mut found = 0;
        let mut first = None;
        for element in all("[data-words]") {
            let has = element.get_attribute("data-words").unwrap_or_default();
            let is_found = match takes_words {
                true => words::matches(&has, need),
                false => need.is_empty() || has.split(' ').any(|id| id == need),
            };
            hide(&element, !is_found);
            if is_found {
                found += 1;
                first = first.or(Some(element));
            }
        }
        if found == 0 && !takes_words {
            // Nobody has that need: an old link, perhaps.
            return narrow("", takes_words);
        }
        for section in all(".desk-finder__section:not([data-words])") {
            let is_empty = section.query_selector("[data-words]:not([hidden])").ok().flatten().is_none();
            hide(&section, !need.is_empty() && is_empty);
        }
        for none in all(".desk-finder__none") {
            hide(&none, found > 0);
        }
        if !takes_words {
            choose(need, first);
        }
        found
    }

    /// Marks the choice, and moves on to what it leads to, as a link does.
    fn choose(need: &str, first: Option<Element>) {
        for back in all(".desk-finder__all") {
            hide(&back, need.is_empty());
        }
        for link in all("[data-need]") {
            let is_chosen = link.get_attribute("data-need").as_deref() == Some(need);
            if !is_chosen {
                _ = link.remove_attribute("aria-current");
                continue;
            }
            _ = link.set_attribute("aria-current", "true");
            if let Ok(Some(audience)) = link.closest("details") {
                _ = audience.set_attribute("open", "");
            }
        }
        let (focused, top) = match need.is_empty() {
            true => (document().get_element_by_id("needs"), None),
            false => (first, document().query_selector(".desk-finder").ok().flatten()),
        };
        if let Some(top) = top {
            top.scroll_into_view();
        }
        if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            _ = focused.focus_with_options(&options);
        }
    }

    fn hide(element: &Element, is_hidden: bool) {
        _ = element.toggle_attribute_with_force("hidden", is_hidden);
    }

    fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
        let found = document().query_selector_all(selector).ok();
        let length = found.as_ref().map_or(0, web_sys::NodeList::length);
        (0..length).filter_map(move |i| found.as_ref()?.item(i)?.dyn_into().ok())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod desks {
    pub fn narrow(_: &str, _: bool) -> u32 {
        0
    }
}
