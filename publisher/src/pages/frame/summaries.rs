use crate::content::model::Summary;
use leptos::prelude::*;
use radiology::components::{Crop, Markup, picture};

/// The most pictures in a row.
const ROW: usize = 4;
/// The width of a picture in a full row and in a first row of fewer, as in HTML.
const SIZES: [&str; 2] = ["(width < 48rem) 6.5rem, 20rem", "(width < 48rem) 6.5rem, 29rem"];

/// Lists pages by title and summary below a heading; renders nothing if there are none. The pages of a section are on a
/// strip of their own, with the picture of each page, if all have one.
#[component]
pub fn Summaries(
    #[prop(into)] title: String,
    summaries: Vec<Summary>,
    #[prop(optional)] is_strip: bool,
) -> impl IntoView {
    if summaries.is_empty() {
        return ().into_any();
    }
    let has_pictures = is_strip && summaries.iter().all(|summary| summary.picture.is_some());
    let left_over = summaries.len() % ROW;
    let items = summaries
        .into_iter()
        .enumerate()
        .map(|(i, Summary { path, title, summary, picture })| {
            // So that no row has an empty place, the first row has those that are left over by the others.
            let in_row = if i < left_over { left_over } else { ROW };
            let picture = picture.filter(|_| has_pictures);
            let size = match in_row {
                _ if picture.is_none() => None,
                1 => Some("of-one"),
                2 => Some("of-two"),
                3 => Some("of-three"),
                _ => Some("of-four"),
            };
            let picture = picture.map(|name| self::picture(&name, Crop::Card, "", SIZES[usize::from(in_row < ROW)]));
            let class = size.map(|size| format!(" summaries__item--{size}")).unwrap_or_default();
            view! {
                <li class=["summaries__item", &class].concat()>
                    {picture.map(|html| view! { <Markup html/> })}
                    <h3 class="summaries__title"><a class="stretched-link" href=path>{title}</a></h3>
                    <p>{summary}</p>
                </li>
            }
        })
        .collect_view();
    let class = match (is_strip, has_pictures) {
        (_, true) => "summaries summaries--strip summaries--gallery",
        (true, false) => "summaries summaries--strip",
        (false, false) => "summaries",
    };
    view! {
        <section class=class>
            <h2>{title}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Summaries;
    use crate::{content::model::Summary, html::markup};
    use leptos::prelude::*;

    /// Four cards in rows of three left one alone in a row; five and eight left empty places.
    #[test]
    fn no_row_of_pictures_has_an_empty_place() {
        // Of twelve columns, on a wide screen.
        let columns = |size: &str| match size {
            "of-one" => 12,
            "of-two" => 6,
            "of-three" => 4,
            _ => 3,
        };
        for count in 1..=13 {
            let summary = |i: usize| Summary {
                path: format!("/{i}/"),
                title: i.to_string(),
                summary: String::new(),
                picture: Some("brain".to_string()),
            };
            let summaries = (0..count).map(summary).collect::<Vec<_>>();
            let html = markup(|| view! { <Summaries title="More" summaries is_strip=true/> }.into_any()).0;
            let sizes =
                html.split("summaries__item--").skip(1).map(|rest| columns(rest.split('"').next().unwrap_or("")));
            let mut filled = 0;
            let mut items = 0;
            for size in sizes {
                assert!(filled % 12 + size <= 12, "{count}: a card does not fit into its row");
                filled += size;
                items += 1;
            }
            assert_eq!(items, count);
            assert_eq!(filled % 12, 0, "{count}: the last row is not full");
        }
    }
}
