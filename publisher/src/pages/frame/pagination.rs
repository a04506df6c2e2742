use leptos::prelude::*;

/// Links to the pages of a list. `page` of `pages` is the current page, counting from 1; `address` returns the path
/// of a page.
#[component]
pub fn Pagination(
    #[prop(into)] label: String,
    page: usize,
    pages: usize,
    address: impl Fn(usize) -> String + 'static,
) -> impl IntoView {
    if pages < 2 {
        return ().into_any();
    }
    let step = |number: usize, rel: &'static str, words: &'static str| {
        view! { <li class="pagination__step"><a href=address(number) rel=rel>{words}</a></li> }
    };
    let newer = (page > 1).then(|| step(page - 1, "prev", "Newer"));
    let older = (page < pages).then(|| step(page + 1, "next", "Older"));
    let numbers = shown(page, pages)
        .into_iter()
        .map(|number| match number {
            None => view! { <li aria-hidden="true">"…"</li> }.into_any(),
            Some(number) => {
                let current = (number == page).then_some("page");
                view! {
                    <li>
                        <a href=address(number) aria-current=current>
                            <span class="visually-hidden">"Page "</span>
                            {number}
                        </a>
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="pagination" aria-label=label>
            <ul>{newer}{numbers}{older}</ul>
        </nav>
    }
    .into_any()
}

/// Returns the page numbers to show: the first, the last, and those around `page`, with `None` for a gap. The result
/// never has more than seven slots, however long the list is.
fn shown(page: usize, pages: usize) -> Vec<Option<usize>> {
    let is_near = |number: &usize| *number == 1 || *number == pages || number.abs_diff(page) <= 1;
    let mut shown = Vec::new();
    let mut before = 0;
    for number in (1..=pages).filter(is_near) {
        match number - before {
            1 => {}
            // Show the number instead of a gap that would hide a single page.
            2 => shown.push(Some(number - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(number));
        before = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    fn line(page: usize, pages: usize) -> String {
        let words = |number: Option<usize>| number.map_or("…".to_string(), |number| number.to_string());
        shown(page, pages).into_iter().map(words).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn first_last_and_the_pages_around_are_shown() {
        assert_eq!(line(1, 3), "1 2 3");
        assert_eq!(line(2, 3), "1 2 3");
        assert_eq!(line(1, 833), "1 2 … 833");
        assert_eq!(line(4, 833), "1 2 3 4 5 … 833");
        assert_eq!(line(400, 833), "1 … 399 400 401 … 833");
        assert_eq!(line(833, 833), "1 … 832 833");
        assert_eq!(line(1, 1), "1");
    }

    #[test]
    fn it_does_not_grow_with_the_list_and_has_the_way_on_and_back() {
        for pages in 1..60 {
            for page in 1..=pages {
                let shown = shown(page, pages);
                assert!(shown.len() <= 7, "{}", line(page, pages));
                for number in [1, page.saturating_sub(1).max(1), page, (page + 1).min(pages), pages] {
                    assert!(shown.contains(&Some(number)), "{number} in {}", line(page, pages));
                }
            }
        }
    }
}
