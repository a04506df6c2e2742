//! What browsers and assistive technology need of the markup of every page. axe also looks at a sample of the pages in a
//! browser (`tests/browser/routes.spec.mjs`), and at all of them in `make audit`.

use super::pages::on_every_page;
use crate::fixture::{NOT_FOUND, Site, select, text};
use radiology::site::id;
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

/// Browsers move or add elements where the nesting is wrong, a block in a paragraph for example. The app would then mount
/// such a page anew instead of hydrating it.
pub fn every_page_is_parsed_into_the_elements_that_were_rendered(site: &Site) {
    on_every_page(site, |route, html, complaints| {
        // Leptos marks places between texts by `<!>`, which browsers read as a comment.
        let errors = html.errors.iter().filter(|error| !error.contains("Saw ! in state MarkupDeclarationOpen"));
        complaints.extend(errors.map(|error| format!("{route}: {error}")));
        let [app] = select(html, &format!("#{}", id::APP))[..] else {
            return complaints.push(format!("{route}: no #{}, or several", id::APP));
        };
        let parsed = select(html, &format!("#{} *", id::APP)).len().to_string();
        if app.attr("data-elements") != Some(parsed.as_str()) {
            complaints.push(format!("{route}: {parsed} elements of {:?}", app.attr("data-elements")));
        }
        if route != NOT_FOUND && app.attr("data-prerendered") != Some(route) {
            complaints.push(format!("{route}: rendered for {:?}", app.attr("data-prerendered")));
        }
    });
}

/// Whether a screen reader has a name for the element: its label, its text, or the text of its pictures.
fn is_named(html: &Html, element: &ElementRef) -> bool {
    let is_said = |name: &str| element.attr(name).is_some_and(|said| !said.trim().is_empty());
    let has_label = || {
        let inside = element.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "label");
        let outside = element.attr("id").and_then(|id| select(html, &format!("label[for='{id}']")).first().copied());
        inside.or(outside).is_some_and(|label| !text(&label).is_empty())
    };
    let has_text = || {
        let pictures = scraper::Selector::parse("img[alt]:not([alt='']), svg[aria-label]").expect("selector");
        !text(element).is_empty() || element.select(&pictures).next().is_some()
    };
    let has_own_text = matches!(element.value().name(), "a" | "button" | "summary");
    is_said("aria-label") || is_said("aria-labelledby") || has_own_text && has_text() || has_label()
}

pub fn every_control_landmark_and_graphic_has_a_name(site: &Site) {
    on_every_page(site, |route, html, complaints| {
        let named = "a[href], button, summary, dialog, nav, input:not([type=hidden]), select, textarea, [role=img], [role=group], [role=region]";
        for element in select(html, named) {
            // A place on a picture that repeats a link beside it is not in the tab order.
            if element.attr("tabindex") != Some("-1") && !is_named(html, &element) {
                complaints.push(format!("{route}: no name: {}", element.html()));
            }
        }
        let mut names = BTreeSet::new();
        for nav in select(html, "nav") {
            let name = [nav.attr("aria-label"), nav.attr("aria-labelledby")];
            if !names.insert(name) {
                complaints.push(format!("{route}: two navigations are {name:?}"));
            }
        }
    });
}

pub fn references_between_elements_lead_to_one_of_the_page(site: &Site) {
    on_every_page(site, |route, html, complaints| {
        let ids: BTreeSet<&str> = select(html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        for name in ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list"] {
            for element in select(html, &format!("[{name}]")) {
                let references = element.attr(name).unwrap_or_default().split_whitespace();
                complaints.extend(
                    references.filter(|id| !ids.contains(id)).map(|id| format!("{route}: {name} of no element: {id}")),
                );
            }
        }
    });
}

pub fn lists_terms_and_tables_have_the_parts_that_readers_announce(site: &Site) {
    on_every_page(site, |route, html, complaints| {
        for (wrong, what) in [
            (":is(ul, ol) > :not(li)", "a child of a list that is no item"),
            (":not(ul, ol) > li", "an item outside of a list"),
            ("dl > :not(dt, dd, div)", "a child of a list of terms that is no term"),
            (":not(dl, dl > div) > :is(dt, dd)", "a term outside of a list of terms"),
            ("th:not([scope])", "a header that does not say of which cells"),
            ("table:not(:has(caption)):not([aria-label], [aria-labelledby])", "a table without a name"),
            ("[tabindex]:not([tabindex='0'], [tabindex='-1'])", "a place of its own in the tab order"),
            (
                "[aria-hidden=true] :is(a[href], button, input, select):not([tabindex='-1'])",
                "hidden, but in the tab order",
            ),
        ] {
            let found = select(html, wrong);
            complaints.extend(found.iter().map(|element| format!("{route}: {what}: <{}>", element.value().name())));
        }
    });
}
