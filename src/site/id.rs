//! Ids of elements that are referred to from other parts of the page.

/// The root element of the app.
pub const APP: &str = "app";
/// The main landmark; target of the skip link.
pub const MAIN: &str = "main";
/// The page's heading, which receives the focus after a route change.
pub const PAGE_TITLE: &str = "page-title";
/// The main navigation. Without JavaScript, it opens as the `:target` of the menu link.
pub const NAVIGATION: &str = "navigation";
/// The polite live region, which announces the page after a route change.
pub const ANNOUNCEMENT: &str = "announcement";
/// The inert `script` element with the data that the page was rendered from, as JSON.
pub const PAGE_DATA: &str = "page-data";
/// The widget that computes a plan for an exam.
pub const PLAN: &str = "plan";
/// The heading of the report reader.
pub const REPORT_READER: &str = "reader";
/// The heading of the list of words in reports.
pub const GLOSSARY: &str = "glossary";
/// The prerendered page of the news list, which is hidden while the finder shows results.
pub const NEWS_LIST: &str = "news-list";

/// The panel with the entries of the section at `path`: `/about/` → `subnav-about`.
pub fn subnav(path: &str) -> String {
    format!("subnav-{}", path.trim_matches('/').replace('/', "-"))
}

/// The explanation of a term of reports: `lung-nodule` → `term-lung-nodule`.
pub fn term(id: &str) -> String {
    ["term-", id].concat()
}
