//! How the page presents what it shows: groups with a title, in them examples with a name and a
//! sentence.

use crate::body::Prose;
use leptos::prelude::*;

/// Anchor and title of every part of the page.
pub const GROUPS: [(&str, &str); 8] = [
    ("color", "Colors"),
    ("type", "Type"),
    ("space", "Space"),
    ("motion", "Motion"),
    ("controls", "Controls"),
    ("words", "Body text"),
    ("pages", "Parts of pages"),
    ("edges", "From edge to edge"),
];

/// The part of the page with the anchor `of`. No landmark: it holds components that are some.
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

/// A component, or one of its states. `says` is inline text: what it is for, where it comes from.
#[component]
pub fn Example(
    #[prop(into)] title: String,
    #[prop(into)] says: String,
    /// Further classes of the element around the component.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let html = tamed(&children().to_html(), &title);
    view! {
        <div class="style-page__entry">
            {caption(title, says)}
            <div class=format!("style-page__example {class}") inner_html=html></div>
        </div>
    }
}

/// A component that the page shows elsewhere.
#[component]
pub fn Remark(#[prop(into)] title: String, #[prop(into)] says: String) -> impl IntoView {
    caption(title, says)
}

fn caption(title: String, says: String) -> impl IntoView {
    view! {
        <div class="style-page__caption">
            <h3>{title}</h3>
            <p><Prose text=says/></p>
        </div>
    }
}

/// The markup of an example, as it can stand inside another page: its headings rank below the
/// example's name, the heading of a page is no `h1`, and landmarks that the page has already take
/// the example's name.
fn tamed(html: &str, title: &str) -> String {
    /// The rank of the highest heading in an example: the name of the example has 3.
    const TOP: usize = 4;
    let start = |level: usize| format!("<h{level}");
    let Some(highest) = (1..=6).find(|level| has_tag(html, &start(*level))) else {
        return with_names(html, title);
    };
    let mut tamed = html.to_string();
    for level in highest..=3 {
        let rank = TOP + level - highest;
        tamed = match level {
            1 => tamed
                .replace(
                    "<h1 id=\"page-title\" tabindex=\"-1\"",
                    &format!("<p class=\"style-page__h1\" role=\"heading\" aria-level=\"{rank}\""),
                )
                .replace("</h1>", "</p>"),
            _ => tamed.replace(&start(level), &format!("<h{level} aria-level=\"{rank}\"")),
        };
    }
    with_names(&tamed, title)
}

fn has_tag(html: &str, start: &str) -> bool {
    html.match_indices(start).any(|(at, _)| html[at + start.len()..].starts_with([' ', '>']))
}

fn with_names(html: &str, title: &str) -> String {
    html.replace("aria-label=\"Breadcrumbs\"", &format!("aria-label=\"Breadcrumbs, example: {title}\""))
        .replace("role=\"search\"", &format!("role=\"search\" aria-label=\"Example: {title}\""))
}

#[cfg(test)]
mod tests {
    use super::tamed;

    #[test]
    fn headings_rank_below_the_name_of_the_example() {
        let page = "<h1 id=\"page-title\" tabindex=\"-1\">A</h1><h2 id=\"x\">B</h2><header></header>";
        assert_eq!(
            tamed(page, "Page"),
            "<p class=\"style-page__h1\" role=\"heading\" aria-level=\"4\">A</p>\
             <h2 aria-level=\"5\" id=\"x\">B</h2><header></header>"
        );
        assert_eq!(tamed("<h3>C</h3>", "Card"), "<h3 aria-level=\"4\">C</h3>");
        assert_eq!(tamed("<p>D</p>", "Text"), "<p>D</p>");
    }

    #[test]
    fn landmarks_say_whose_they_are() {
        let html = tamed("<nav aria-label=\"Breadcrumbs\"></nav><form role=\"search\"></form>", "Search");
        assert!(html.contains("aria-label=\"Breadcrumbs, example: Search\""), "{html}");
        assert!(html.contains("role=\"search\" aria-label=\"Example: Search\""), "{html}");
    }
}
