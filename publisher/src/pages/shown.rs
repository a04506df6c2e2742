//! Finds the page that shows an entry, for the editor's preview.

use crate::{
    body::contacts,
    content::{
        catalog::Catalog,
        model::{Block, Page},
        route::Entry,
    },
};
use radiology::site::path;

/// Returns the path of the page that shows the entry in `file`: its own page or, if it has none, the page that lists it,
/// with an anchor where there is one. `None` if no page shows it.
pub fn shown_on(catalog: &Catalog, file: &str) -> Option<String> {
    let routes = catalog.routes();
    let own = routes.iter().find(|route| route.file() == file && !matches!(route.entry, Entry::NewsPage(_)));
    if let Some(route) = own {
        return Some(route.path.clone());
    }
    let (folder, name) = file.split_once('/').unwrap_or(("", file));
    let page = match (folder, name) {
        ("desks", name) => return page_with_desk(catalog, name.strip_suffix(".json")?),
        ("people", _) => path::FACULTY,
        ("events", _) => path::CALENDAR,
        ("", "navigation.json" | "site.json") => path::HOME,
        ("", "conditions.json") => path::EXAM_PREP,
        ("", "report-terms.json") => path::REPORT,
        ("", "synonyms.json") => path::SEARCH,
        _ => return None,
    };
    routes.iter().any(|route| route.path == page).then(|| page.to_string())
}

/// Returns the page with the finder of desks if it lists the desk, or else the first page that does.
fn page_with_desk(catalog: &Catalog, slug: &str) -> Option<String> {
    let is_listed = |page: &Page| {
        page.body.iter().any(|block| matches!(block, Block::Contacts(desks) if desks.iter().any(|desk| desk == slug)))
    };
    let mut pages: Vec<_> = catalog.pages.iter().filter(|(_, page)| is_listed(page)).collect();
    pages.sort_by_key(|(_, page)| page.finder.is_none());
    let (route, page) = pages.first()?;
    Some(match page.finder {
        Some(_) => format!("{route}#{}", contacts::anchor(slug)),
        None => route.to_string(),
    })
}
