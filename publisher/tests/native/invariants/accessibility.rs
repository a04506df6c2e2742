//! Requirements of browsers and assistive technology for the markup of every page. axe also checks a sample of the
//! pages in a browser (`tests/browser/routes.spec.mjs`), and all of them in `make audit`.

use super::pages::on_every_page;
use crate::fixture::{NOT_FOUND, Site, select, text};
use radiology::site::id;
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

/// Browsers move or add elements if the nesting is invalid, for example for a block in a paragraph. The app would then
/// mount such a page again instead of hydrating it.
pub fn browsers_parse_every_page_into_the_rendered_elements(site: &Site) {
    on_every_page(site, |route, html, problems| {
        // Leptos marks positions between text nodes with `<!>`, which browsers parse as a comment.
        let errors = html.errors.iter().filter(|error| !error.contains("Saw ! in state MarkupDeclarationOpen"));
        problems.extend(errors.map(|error| format!("{route}: {error}")));
        let [app] = select(html, &format!("#{}", id::APP))[..] else {
            return problems.push(format!("{route}: not exactly one #{}", id::APP));
        };
        let parsed = select(html, &format!("#{} *", id::APP)).len().to_string();
        if app.attr("data-elements") != Some(parsed.as_str()) {
            problems.push(format!("{route}: {parsed} elements of {:?}", app.attr("data-elements")));
        }
        if route != NOT_FOUND && app.attr("data-prerendered") != Some(route) {
            problems.push(format!("{route}: rendered for {:?}", app.attr("data-prerendered")));
        }
    });
}

/// Whether a screen reader has a name for the element: its label, its text, or the text of its pictures.
fn is_named(html: &Html, element: &ElementRef) -> bool {
    let has_value = |name: &str| element.attr(name).is_some_and(|value| !value.trim().is_empty());
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
    has_value("aria-label") || has_value("aria-labelledby") || has_own_text && has_text() || has_label()
}

pub fn every_control_landmark_and_graphic_has_a_name(site: &Site) {
    on_every_page(site, |route, html, problems| {
        let named = "a[href], button, summary, dialog, nav, input:not([type=hidden]), select, textarea, [role=img], [role=group], [role=region]";
        for element in select(html, named) {
            // An area of a picture that repeats an adjacent link is not in the tab order.
            if element.attr("tabindex") != Some("-1") && !is_named(html, &element) {
                problems.push(format!("{route}: no name: {}", element.html()));
            }
        }
        let mut names = BTreeSet::new();
        for nav in select(html, "nav") {
            let name = [nav.attr("aria-label"), nav.attr("aria-labelledby")];
            if !names.insert(name) {
                problems.push(format!("{route}: two navigations have the name {name:?}"));
            }
        }
    });
}

pub fn references_between_elements_resolve_on_the_same_page(site: &Site) {
    on_every_page(site, |route, html, problems| {
        let ids: BTreeSet<&str> = select(html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        for name in ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list"] {
            for element in select(html, &format!("[{name}]")) {
                let references = element.attr(name).unwrap_or_default().split_whitespace();
                problems.extend(
                    references
                        .filter(|id| !ids.contains(id))
                        .map(|id| format!("{route}: {name} refers to no element: {id}")),
                );
            }
        }
    });
}

pub fn lists_and_tables_have_the_structure_that_screen_readers_announce(site: &Site) {
    on_every_page(site, |route, html, problems| {
        for (selector, message) in [
            (":is(ul, ol) > :not(li)", "a list child that is not an item"),
            (":not(ul, ol) > li", "a list item outside a list"),
            ("dl > :not(dt, dd, div)", "a description list child that is not a term"),
            (":not(dl, dl > div) > :is(dt, dd)", "a term outside a description list"),
            ("th:not([scope])", "a header cell without a scope"),
            ("table:not(:has(caption)):not([aria-label], [aria-labelledby])", "a table without a name"),
            ("[tabindex]:not([tabindex='0'], [tabindex='-1'])", "a custom position in the tab order"),
            (
                "[aria-hidden=true] :is(a[href], button, input, select):not([tabindex='-1'])",
                "hidden, but in the tab order",
            ),
        ] {
            let found = select(html, selector);
            problems.extend(found.iter().map(|element| format!("{route}: {message}: <{}>", element.value().name())));
        }
    });
}
