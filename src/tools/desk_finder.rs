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
            {takes_words.then(|| view! { <Filters><FilterWords label="What do you need? For example, “MRI” or “copy of my images”" field/></Filters> })}
            <div class="when-ready-in-place"><ResultCount words=count/></div>
            <Markup html=foot.0/>
        </div>
    }
}

#[cfg(target_arch = "wasm32")]
mod desks {
    use crate::{
        components::elements::{each, focus, hide},
        text::words::Asked,
    };
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement};

    /// Leaves what `need` asks for, all where it is empty, and says how much that is.
    pub fn narrow(need: &str, takes_words: bool) -> u32 {
        let asked = Asked::new(need);
        let mut found = 0;
        let mut first = None;
        each("[data-found-by]", &mut |element| {
            let by = element.get_attribute("data-found-by").unwrap_or_default();
            let is_found = match takes_words {
                true => asked.finds(&by),
                false => need.is_empty() || by.split(' ').any(|id| id == need),
            };
            hide(&element, !is_found);
            if is_found {
                found += 1;
                first.get_or_insert(element);
            }
        });
        if found == 0 && !takes_words {
            // Nobody has that need: an old link, perhaps.
            return narrow("", takes_words);
        }
        each(".desk-finder__section:not([data-found-by])", &mut |section| {
            let is_empty = matches!(section.query_selector("[data-found-by]:not([hidden])"), Ok(None));
            hide(&section, is_empty && !need.is_empty());
        });
        each(".desk-finder__none", &mut |none| hide(&none, found > 0));
        if !takes_words {
            choose(need, first);
        }
        found
    }

    /// Marks the choice, and moves on to what it leads to, as a link does.
    fn choose(need: &str, first: Option<Element>) {
        each(".desk-finder__all", &mut |back| hide(&back, need.is_empty()));
        each("[data-need]", &mut |link| {
            if link.get_attribute("data-need").as_deref() != Some(need) {
                _ = link.remove_attribute("aria-current");
                return;
            }
            _ = link.set_attribute("aria-current", "true");
            if let Ok(Some(audience)) = link.closest("details") {
                _ = audience.set_attribute("open", "");
            }
        });
        let focused = if need.is_empty() { document().get_element_by_id("needs") } else { first };
        if !need.is_empty() {
            each(".desk-finder", &mut |finder| finder.scroll_into_view());
        }
        if let Some(focused) = focused {
            focus(&focused.unchecked_into::<HtmlElement>());
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod desks {
    pub fn narrow(_: &str, _: bool) -> u32 {
        0
    }
}
