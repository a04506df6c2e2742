//! The layout of the page: groups with a title, which contain examples with a name and a note.

use crate::body::Prose;
use leptos::prelude::*;

/// The anchor and title of every group, in the order of the page.
pub const GROUPS: [(&str, &str); 9] = [
    ("color", "Colors"),
    ("type", "Type"),
    ("space", "Space"),
    ("motion", "Motion"),
    ("controls", "Controls"),
    ("body", "Body text"),
    ("pages", "Page parts"),
    ("drawings", "Drawings"),
    ("full-bleed", "Full-bleed sections"),
];

/// The group with the anchor `of`. It is no landmark, because it contains components that are landmarks.
#[component]
pub fn Group(of: &'static str, children: Children) -> impl IntoView {
    let title = GROUPS.iter().find(|(id, _)| *id == of).map_or(of, |(_, title)| title);
    view! {
        <section class="style-page__group">
            <h2 id=of>{title}</h2>
            {children()}
        </section>
    }
}

/// A component, or one of its states. `note` is inline text about its purpose and source.
#[component]
pub fn Example(
    #[prop(into)] title: String,
    #[prop(into)] note: String,
    /// Additional classes of the element around the component.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let html = embedded(&children().to_html(), &title);
    view! {
        <div class="style-page__entry">
            {caption(title, note)}
            <div class=format!("style-page__example {class}") inner_html=html></div>
        </div>
    }
}

/// A note on a component that is shown elsewhere on the page.
#[component]
pub fn Remark(#[prop(into)] title: String, #[prop(into)] note: String) -> impl IntoView {
    caption(title, note)
}

fn caption(title: String, note: String) -> impl IntoView {
    view! {
        <div class="style-page__caption">
            <h3>{title}</h3>
            <p><Prose text=note/></p>
        </div>
    }
}

/// Adapts the markup of an example to the page around it: headings get a level below the example's name, the heading of a
/// page is no `h1`, and landmarks that the page already has get a label with the example's name.
fn embedded(html: &str, title: &str) -> String {
    /// The highest level of a heading in an example. The example's name has level 3.
    const TOP: usize = 4;
    let start = |level: usize| format!("<h{level}");
    let Some(highest) = (1..=6).find(|level| has_tag(html, &start(*level))) else {
        return with_labels(html, title);
    };
    let mut embedded = html.to_string();
    for level in highest..=3 {
        let new_level = TOP + level - highest;
        embedded = match level {
            1 => embedded
                .replace(
                    "<h1 id=\"page-title\" tabindex=\"-1\"",
                    &format!("<p class=\"style-page__h1\" role=\"heading\" aria-level=\"{new_level}\""),
                )
                .replace("</h1>", "</p>"),
            _ => embedded.replace(&start(level), &format!("<h{level} aria-level=\"{new_level}\"")),
        };
    }
    with_labels(&embedded, title)
}

fn has_tag(html: &str, start: &str) -> bool {
    html.match_indices(start).any(|(at, _)| html[at + start.len()..].starts_with([' ', '>']))
}

/// Adds the example's name to the labels of its landmarks.
fn with_labels(html: &str, title: &str) -> String {
    html.replace("aria-label=\"Breadcrumbs\"", &format!("aria-label=\"Breadcrumbs, example: {title}\""))
        .replace("role=\"search\"", &format!("role=\"search\" aria-label=\"Example: {title}\""))
}

#[cfg(test)]
mod tests {
    use super::embedded;

    #[test]
    fn headings_have_a_level_below_the_name_of_the_example() {
        let page = "<h1 id=\"page-title\" tabindex=\"-1\">A</h1><h2 id=\"x\">B</h2><header></header>";
        assert_eq!(
            embedded(page, "Page"),
            "<p class=\"style-page__h1\" role=\"heading\" aria-level=\"4\">A</p>\
             <h2 aria-level=\"5\" id=\"x\">B</h2><header></header>"
        );
        assert_eq!(embedded("<h3>C</h3>", "Card"), "<h3 aria-level=\"4\">C</h3>");
        assert_eq!(embedded("<p>D</p>", "Text"), "<p>D</p>");
    }

    #[test]
    fn landmarks_are_labeled_with_the_name_of_the_example() {
        let html = embedded("<nav aria-label=\"Breadcrumbs\"></nav><form role=\"search\"></form>", "Search");
        assert!(html.contains("aria-label=\"Breadcrumbs, example: Search\""), "{html}");
        assert!(html.contains("role=\"search\" aria-label=\"Example: Search\""), "{html}");
    }
}
