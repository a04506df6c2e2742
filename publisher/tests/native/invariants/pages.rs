//! Every page of the site, rendered by the publisher and parsed as in a browser.

use crate::fixture::{NOT_FOUND, Site, select, text};
use publisher::content::model::{Block, Page};
use radiology::site::path;
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

/// Runs `check` on every page and reports all problems at once.
pub fn on_every_page(site: &Site, check: impl Fn(&str, &Html, &mut Vec<String>)) {
    let mut problems = Vec::new();
    for (route, html) in site.pages() {
        check(route, &Html::parse_document(html), &mut problems);
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

pub fn every_page_has_one_main_heading_and_one_of_each_landmark(site: &Site) {
    on_every_page(site, |route, html, problems| {
        for (selector, expected) in [("h1", 1), ("main", 1), ("body header.header", 1), ("footer.footer", 1)] {
            let found = select(html, selector).len();
            if found != expected {
                problems.push(format!("{route}: {found} × {selector}"));
            }
        }
    });
}

pub fn every_page_has_unique_metadata(site: &Site) {
    let mut titles = BTreeSet::new();
    let mut descriptions = BTreeSet::new();
    let mut canonicals = BTreeSet::new();
    let mut cards = BTreeSet::new();
    for (route, html) in site.pages() {
        let html = Html::parse_document(html);
        let one = |selector: &str| {
            let found = select(&html, selector);
            assert_eq!(found.len(), 1, "{route}: {selector}");
            found[0]
        };
        assert!(titles.insert(text(&one("title"))), "{route}: title is not unique");
        if route == NOT_FOUND {
            one("meta[name=robots][content=noindex]");
            assert!(select(&html, "meta[property^='og:image']").is_empty(), "{route}: has a social card");
            continue;
        }
        let description = one("meta[name=description]").attr("content").unwrap_or_default().to_string();
        assert!((70..=160).contains(&description.chars().count()), "{route}: {description}");
        assert!(descriptions.insert(description), "{route}: description is not unique");
        let canonical = one("link[rel=canonical]").attr("href").unwrap_or_default().to_string();
        assert_eq!(canonical, format!("{}{route}", site.catalog.site.origin));
        assert!(canonicals.insert(canonical.clone()), "{route}: canonical is not unique");
        let card = one("meta[property='og:image']").attr("content").unwrap_or_default();
        let name = card.strip_prefix(&format!("{}/assets/social/", site.catalog.site.origin)).unwrap_or_default();
        assert!(name.ends_with(".jpg") && cards.insert(name.to_string()), "{route}: card {card} is not unique");
        for name in ["image:width", "image:height", "image:alt", "title", "description", "url", "type", "site_name"] {
            let content = one(&format!("meta[property='og:{name}']")).attr("content").unwrap_or_default();
            assert!(!content.is_empty(), "{route}: og:{name}");
        }
        one(&format!("meta[property='og:url'][content='{canonical}']"));
        one("meta[property='og:locale'][content=en_US]");
        one("meta[name='twitter:card'][content=summary_large_image]");
    }
}

/// The search used to show the heading of the home page, which is a sentence, as its name.
pub fn the_search_shows_the_home_page_by_its_name(site: &Site) {
    let name = &site.catalog.home.title;
    on_every_page(site, |route, html, problems| {
        let named = select(html, "h1[data-pagefind-meta='title[data-name]']");
        let names: Vec<_> = named.iter().filter_map(|h1| h1.attr("data-name")).collect();
        let expected: &[&str] = if route == path::HOME { &[name] } else { &[] };
        if names != expected {
            problems.push(format!("{route}: the search calls it {names:?}"));
        }
        if route == path::HOME && select(html, "title").iter().map(text).collect::<String>() != *name {
            problems.push(format!("{route}: the title is not “{name}”"));
        }
    });
}

/// A feed reader finds the news feeds from every page.
pub fn every_page_links_to_the_news_feeds(site: &Site) {
    let files = site.files();
    on_every_page(site, |route, html, problems| {
        let found: Vec<_> = select(html, "head link[rel=alternate]")
            .iter()
            .map(|link| ["type", "title", "href"].map(|name| link.attr(name).unwrap_or_default().to_string()))
            .collect();
        let title = format!("{}: news", site.catalog.site.name);
        let expected = [("application/atom+xml", path::NEWS_ATOM), ("application/feed+json", path::NEWS_JSON)];
        let expected = expected.map(|(kind, file)| [kind.to_string(), title.clone(), file.to_string()]);
        if found != expected || !expected.iter().all(|[_, _, file]| files.contains(file)) {
            problems.push(format!("{route}: {found:?}"));
        }
    });
}

pub fn no_page_shows_an_error_or_a_loading_state(site: &Site) {
    on_every_page(site, |route, html, problems| {
        if !select(html, ".skeleton").is_empty() {
            problems.push(format!("{route}: still loading"));
        }
        if route != NOT_FOUND && !select(html, ".notice").is_empty() {
            problems.push(format!("{route}: shows a notice in place of its content"));
        }
    });
}

/// Ids on each page that links may target.
fn anchors(site: &Site) -> BTreeMap<&str, BTreeSet<String>> {
    site.pages()
        .iter()
        .map(|(route, html)| {
            let html = Html::parse_document(html);
            let ids = select(&html, "[id]").iter().filter_map(|e| e.attr("id").map(String::from)).collect();
            (route.as_str(), ids)
        })
        .collect()
}

pub fn every_link_resolves(site: &Site) {
    let anchors = anchors(site);
    let files = site.files();
    on_every_page(site, |route, html, problems| {
        for link in select(html, "a[href]") {
            let href = link.attr("href").expect("selected by it");
            // An area of a picture that repeats an adjacent link has no text.
            if text(&link).is_empty() && link.attr("tabindex") != Some("-1") {
                problems.push(format!("{route}: the link to {href} has no text"));
            }
            // Links to subscribe to a calendar have their own scheme.
            let webcal = site.catalog.site.origin.as_str().replace("https://", "webcal://");
            let file = href.strip_prefix(&webcal).unwrap_or(href);
            if path::is_internal(file) && !path::is_page(file) {
                if !files.contains(file) || link.attr("rel") != Some("external") {
                    problems.push(format!("{route}: there is no {href}, or the app would treat it as a page"));
                }
                continue;
            }
            if !href.starts_with(['/', '#']) {
                let is_known =
                    ["https://", "http://", "mailto:", "tel:+1", "geo:"].iter().any(|scheme| href.starts_with(scheme));
                if !is_known {
                    problems.push(format!("{route}: {href}"));
                }
                continue;
            }
            let (target, anchor) = href.split_once('#').unwrap_or((href, ""));
            let target = target.split('?').next().expect("first part");
            let target = if target.is_empty() { route } else { target };
            match anchors.get(target) {
                None => problems.push(format!("{route}: there is no page {target}")),
                Some(ids) if !anchor.is_empty() && !ids.contains(anchor) => {
                    problems.push(format!("{route}: there is no {href}"));
                }
                Some(_) => {}
            }
        }
    });
}

pub fn every_page_is_reachable_from_the_home_page(site: &Site) {
    let mut reached = BTreeSet::from(["/".to_string()]);
    let mut next = vec!["/".to_string()];
    while let Some(route) = next.pop() {
        let html = Html::parse_document(&site.pages()[&route]);
        for link in select(&html, "a[href^='/']") {
            let target =
                link.attr("href").expect("selected by it").split(['#', '?']).next().expect("first part").to_string();
            if site.pages().contains_key(&target) && reached.insert(target.clone()) {
                next.push(target);
            }
        }
    }
    let orphans: Vec<_> =
        site.pages().keys().filter(|route| *route != NOT_FOUND && !reached.contains(*route)).collect();
    assert!(orphans.is_empty(), "no link leads to {orphans:?}");
}

pub fn every_picture_exists_and_reserves_its_space(site: &Site) {
    on_every_page(site, |route, html, problems| {
        for image in select(html, "img") {
            if image.attr("alt").is_none() || image.attr("width").is_none() || image.attr("height").is_none() {
                problems.push(format!("{route}: {} lacks alt, width or height", image.html()));
            }
        }
        for element in select(html, "img[src], source[src], img[srcset], source[srcset]") {
            let candidates = element.attr("srcset").into_iter().flat_map(|set| set.split(", "));
            let paths = candidates.map(|c| c.split(' ').next().expect("a URL")).chain(element.attr("src"));
            for path in paths.filter(|path| !site.has_file(path)) {
                problems.push(format!("{route}: there is no file {path}"));
            }
        }
    });
}

/// Without JavaScript, Exam Prep lists the exams of each body part. Only spaces used to separate the links, so visitors
/// could not see or hear where one ended. Three or more links form a list or have text between them.
pub fn adjacent_links_are_separated_by_text(site: &Site) {
    on_every_page(site, |route, html, problems| {
        for link in select(html, "a + a + a") {
            let before = link.prev_siblings().take_while(|node| !node.value().is_element());
            let words = before.filter_map(|node| node.value().as_text());
            if words.map(|words| words.trim()).all(str::is_empty) {
                problems.push(format!("{route}: {}", text(&link)));
            }
        }
    });
}

/// Symbols in external files use the page's colors, and their size reserves their space. Their style sheet loads with
/// them.
pub fn every_exam_shows_its_drawing_and_steps_and_only_pages_with_drawings_load_them(site: &Site) {
    on_every_page(site, |route, html, problems| {
        let exam =
            route.strip_prefix(path::EXAM_PREP).and_then(|slug| site.catalog.exams.get(slug.trim_end_matches('/')));
        let used = select(html, "use[href^='/assets/drawings/'], link[href^='/assets/drawings/']");
        let has_drawing = |page: &Page| {
            page.body.iter().any(|block| match block {
                Block::Drawing(_) => true,
                Block::Steps(steps) => steps.iter().any(|step| step.icon.is_some()),
                _ => false,
            })
        };
        let Some(exam) = exam else {
            let is_drawn = route == path::EXAM_PREP || site.catalog.pages.get(route).is_some_and(has_drawing);
            if used.is_empty() == is_drawn {
                problems.push(format!("{route}: must load drawings exactly if it shows one"));
            }
            return;
        };
        let file = route.replace(path::EXAM_PREP, "/assets/drawings/").trim_end_matches('/').to_string() + ".svg";
        let shown = select(html, &format!("svg[role=img][width][height]:has(> use[href^='{file}#'])"));
        let layers: Vec<_> =
            used.iter().filter_map(|used| used.attr("href")?.strip_prefix(&format!("{file}#"))).collect();
        if layers != exam.drawing.layers() {
            problems.push(format!("{route}: the drawing shows {layers:?}"));
        }
        let motion = select(html, ".drawing__motion:has(> input[type=checkbox])");
        if motion.iter().map(text).ne(exam.drawing.motion.clone()) {
            problems.push(format!("{route}: the motion control is wrong"));
        }
        if shown.len() != 1 || shown[0].attr("aria-label") != Some(exam.drawing.alt.as_str()) {
            problems.push(format!("{route}: the drawing must appear once, with its text alternative"));
        }
        let labels: Vec<String> = select(html, ".drawing__labels li").iter().map(text).collect();
        if labels != exam.drawing.labels {
            problems.push(format!("{route}: labels {labels:?}"));
        }
        for (part, steps) in
            [("before", &exam.steps.before), ("during", &exam.steps.during), ("after", &exam.steps.after)]
        {
            let found =
                select(html, &format!("section[aria-labelledby={part}] .step-strip > li:has(> svg[aria-hidden=true])"));
            if found.iter().map(text).ne(steps.iter().map(|step| step.text.clone())) {
                problems.push(format!("{route}: the steps {part} do not match the entry"));
            }
        }
        if !used[0].value().name().eq("link") {
            problems.push(format!("{route}: the drawing comes before its style sheet"));
        }
    });
}

/// The content security policy forbids inline styles and scripts (data blocks do not run), and labels and links rely on
/// ids.
pub fn no_page_has_inline_code_or_duplicate_ids(site: &Site) {
    on_every_page(site, |route, html, problems| {
        let code = "[style], [onclick], [onload], \
                    script:not([type='application/json'], [type='application/ld+json'])";
        for element in select(html, code) {
            problems.push(format!("{route}: inline code in {}", element.value().name()));
        }
        let mut ids = BTreeSet::new();
        for element in select(html, "[id]") {
            let id = element.attr("id").expect("selected by it");
            if !ids.insert(id.to_string()) {
                problems.push(format!("{route}: duplicate id {id}"));
            }
        }
    });
}

pub fn headings_do_not_skip_a_level(site: &Site) {
    on_every_page(site, |route, html, problems| {
        let mut before = 0;
        for heading in select(html, "main h1, main h2, main h3, main h4") {
            let level: u32 = heading.value().name()[1..].parse().expect("a digit");
            if level > before + 1 {
                problems.push(format!("{route}: “{}” is an h{level} after an h{before}", text(&heading)));
            }
            before = level;
        }
    });
}

pub fn every_menu_entry_links_to_a_page_with_section_navigation(site: &Site) {
    let html = Html::parse_document(&site.pages()["/"]);
    for entry in select(&html, ".navigation__entries a") {
        let route = entry.attr("href").expect("a link");
        let page = Html::parse_document(&site.pages()[route]);
        assert!(!select(&page, ".breadcrumbs").is_empty(), "{route}: no breadcrumbs");
        assert!(!select(&page, ".local-navigation").is_empty(), "{route}: no local navigation");
        assert!(select(&page, ".band__summary").iter().any(|s| text(s).len() > 30), "{route}: no summary");
    }
}
