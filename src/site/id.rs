//! Ids of elements that one part of the page addresses in another.

/// The element that holds the application.
pub const APP: &str = "app";
/// The main landmark; target of the skip link.
pub const MAIN: &str = "main";
/// The page's heading; takes the focus after a change of route.
pub const PAGE_TITLE: &str = "page-title";
/// The main navigation; without JavaScript it opens as the `:target` of the menu link.
pub const NAVIGATION: &str = "navigation";
/// The polite live region that names the page after a change of route.
pub const ANNOUNCEMENT: &str = "announcement";
/// The inert element that carries the page's resources from the publisher to the browser.
pub const PAGE_DATA: &str = "page-data";
/// The tool that makes a plan for an exam.
pub const PLAN: &str = "plan";
/// The page of the news list, which gives way to what the finder finds.
pub const NEWS_LIST: &str = "news-list";

/// Id of the panel with the entries of the section at `path`: `/about/` → `subnav-about`.
pub fn subnav(path: &str) -> String {
    format!("subnav-{}", path.trim_matches('/').replace('/', "-"))
}
