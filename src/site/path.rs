//! The paths that the code refers to, and their canonical form: absolute, lowercase, with a trailing slash.

pub const HOME: &str = "/";
pub const SEARCH: &str = "/search/";
pub const SCHEDULE: &str = "/schedule-an-appointment/";
pub const PATIENT_CARE: &str = "/patient-care/";
pub const EXAM_PREP: &str = "/patient-care/exam-prep/";
pub const COURSES: &str = "/education/continuing-medical-education/";
pub const FACULTY: &str = "/about/faculty/";
pub const NEWS: &str = "/about/news/";
pub const CALENDAR: &str = "/about/calendar/";
pub const CONTACT: &str = "/about/contact-us/";
/// The parent of the pages of the clinical divisions.
pub const DIVISIONS: &str = "/about/clinical-divisions/";
pub const TERMS: &str = "/terms-and-conditions/";
pub const IMAGE_CREDITS: &str = "/image-credits/";
/// The page about the site's open data.
pub const OPEN_DATA: &str = "/open-data/";
/// The measurements of the site. The publisher writes this page last; the app cannot show it.
pub const QUALITY: &str = "/quality/";
/// The path without a page at which the publisher renders `404.html`.
pub const NOT_FOUND: &str = "/404/";
/// The document of header, navigation and footer.
pub const SHELL_DOCUMENT: &str = "/content/shell.json";

/// The list of all pages for search engines ([Sitemaps protocol](https://www.sitemaps.org/protocol.html)).
pub const SITEMAP: &str = "/sitemap.xml";
/// The rules for crawlers ([RFC 9309](https://www.rfc-editor.org/rfc/rfc9309)).
pub const ROBOTS: &str = "/robots.txt";
/// The credits of the site ([humanstxt.org](https://humanstxt.org)).
pub const HUMANS: &str = "/humans.txt";
/// The contact for security reports ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)).
pub const SECURITY: &str = "/.well-known/security.txt";
/// The manifest with which a device installs the site as an app ([Web Application
/// Manifest](https://www.w3.org/TR/appmanifest/)).
pub const MANIFEST: &str = "/site.webmanifest";
/// The news as an Atom feed ([RFC 4287](https://www.rfc-editor.org/rfc/rfc4287)).
pub const NEWS_ATOM: &str = "/about/news/feed.atom";
/// The news as a [JSON Feed](https://www.jsonfeed.org/version/1.1/).
pub const NEWS_JSON: &str = "/about/news/feed.json";
/// The folder of the open data.
pub const DATA: &str = "/data/";
/// The list of all files of the open data.
pub const DATA_INDEX: &str = "/data/index.json";

/// Path of an entry in the open data: `/data/exams/mri.json`.
pub fn data_file(collection: &str, slug: &str) -> String {
    [DATA, collection, "/", slug, ".json"].concat()
}

/// Path of the JSON Schema with this file name.
pub fn data_schema(name: &str) -> String {
    [DATA, "schema/", name].concat()
}

/// The page on which the report reader is.
pub const REPORT: &str = "/patient-care/for-patients/understand-your-report/";
/// The page with slices and projections to explore.
pub const SEE_INSIDE: &str = "/about/how-we-look-inside/";
/// The data of the report reader, which are loaded with the first report.
pub const REPORT_TERMS: &str = "/content/report-terms/all.json";

/// The folder of the calendar files, whose paths [`calendar_file`] returns.
const CALENDAR_FILES: &str = "/calendar/";

/// Path of a calendar file ([RFC 5545](https://www.rfc-editor.org/rfc/rfc5545)): `all`, a category, `events/<slug>` or
/// `courses/<slug>`.
pub fn calendar_file(name: &str) -> String {
    [CALENDAR_FILES, name, ".ics"].concat()
}

/// The canonical form of any spelling of a path: `/about`, `/about/index.html` → `/about/`.
pub fn canonical(path: &str) -> String {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let path = path.trim_matches('/');
    if path.is_empty() { HOME.to_string() } else { format!("/{path}/") }
}

/// The canonical form of a path that a page of this site can have; `None` for any other path. A path that starts with
/// two slashes resolves to another host, and servers decode encoded characters to another path.
pub fn own(path: &str) -> Option<String> {
    let canonical = canonical(path);
    let inner = canonical.trim_matches('/');
    let is_slug =
        |slug: &str| !slug.is_empty() && slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let is_own = path.starts_with('/') && !path.contains("//") && (inner.is_empty() || inner.split('/').all(is_slug));
    is_own.then_some(canonical)
}

/// Path of the JSON document of a route: `/about/` → `/content/about.json`. Every route has exactly one.
pub fn document(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/content/home.json".to_string(),
        inner => format!("/content/{inner}.json"),
    }
}

/// Path of a page of the news list, from number 2 on; page 1 is [`NEWS`].
pub fn news_page(number: usize) -> String {
    [NEWS, "page-", &number.to_string(), "/"].concat()
}

/// The number of a page of the news list, from 2 on; `None` for page 1 and for other pages.
pub fn news_page_number(path: &str) -> Option<usize> {
    let number = path.strip_prefix(NEWS)?.strip_prefix("page-")?.strip_suffix('/')?.parse().ok()?;
    (number > 1 && news_page(number) == path).then_some(number)
}

/// Path of a part of the index of the news, from number 1 on.
pub fn news_index(number: usize) -> String {
    ["/content/news-index/", &number.to_string(), ".json"].concat()
}

/// Path of the page of the person with this slug.
pub fn person(slug: &str) -> String {
    [FACULTY, slug, "/"].concat()
}

/// Path or URL of the image that social networks show with a page, at the page's path or URL: `/about/news/` →
/// `/assets/social/about-news.jpg`.
pub fn social_card(page: &str) -> String {
    let host = page.find("://").map_or(0, |scheme| scheme + "://".len());
    let origin = host + page[host..].find('/').unwrap_or(page.len() - host);
    let (origin, route) = page.split_at(origin);
    let name = match route.trim_matches('/') {
        "" => "home".to_string(),
        inner => inner.replace('/', "-"),
    };
    [origin, "/assets/social/", &name, ".jpg"].concat()
}

/// The parent of a route: `/about/news/` → `/about/`; `None` for the home page.
pub fn parent(path: &str) -> Option<String> {
    let inner = path.trim_matches('/');
    match inner.rsplit_once('/') {
        Some((parent, _)) => Some(format!("/{parent}/")),
        None if inner.is_empty() => None,
        None => Some(HOME.to_string()),
    }
}

/// Whether `href` is on this site.
pub fn is_internal(href: &str) -> bool {
    href.starts_with('/') && !href.starts_with("//")
}

/// Whether `href` leads to a page of this site that the app can show, rather than to a file or to [`QUALITY`], which
/// only the browser can open.
pub fn is_page(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    is_internal(href) && path.ends_with('/') && path != QUALITY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_path_has_one_canonical_form() {
        for typed in ["/about", "/about/", "about/", "/about/index.html", "//about//"] {
            assert_eq!(canonical(typed), "/about/", "{typed}");
        }
        assert_eq!(canonical(""), "/");
        assert_eq!(canonical("/index.html"), "/");
    }

    /// `//elsewhere.example/..%2fsearch/` opened the search page on some servers, and the first letter typed there was
    /// sent to elsewhere.example.
    #[test]
    fn a_path_with_another_host_or_encoded_characters_is_rejected() {
        for typed in ["/", "/about", "/about/", "/about/index.html", "/about/news/page-2/"] {
            assert_eq!(own(typed), Some(canonical(typed)), "{typed}");
        }
        let foreign = [
            "//search/",
            "//elsewhere.example/..%2fsearch/",
            "/about//",
            "about/",
            "/a%2fb/",
            "/..;/",
            "/\\a/",
            "/a b/",
            "/404.html",
            "/About/",
        ];
        for typed in foreign {
            assert_eq!(own(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_route_has_one_document() {
        assert_eq!(document("/"), "/content/home.json");
        assert_eq!(document("/about/news/"), "/content/about/news.json");
    }

    #[test]
    fn a_social_card_is_on_the_origin_of_its_page() {
        assert_eq!(social_card("/"), "/assets/social/home.jpg");
        assert_eq!(social_card("/about/news/"), "/assets/social/about-news.jpg");
        assert_eq!(social_card("https://example.org/"), "https://example.org/assets/social/home.jpg");
        assert_eq!(social_card("https://example.org"), "https://example.org/assets/social/home.jpg");
        assert_eq!(social_card("https://example.org/about/"), "https://example.org/assets/social/about.jpg");
    }

    #[test]
    fn the_topmost_parent_is_the_home_page() {
        assert_eq!(parent("/about/news/").as_deref(), Some("/about/"));
        assert_eq!(parent("/about/").as_deref(), Some("/"));
        assert_eq!(parent("/"), None);
    }

    #[test]
    fn a_file_is_not_a_page() {
        assert_eq!(calendar_file("events/grand-rounds"), "/calendar/events/grand-rounds.ics");
        assert!(!is_page(&calendar_file("all")) && !is_page(NEWS_ATOM) && !is_page("/data/pages/about.json#title"));
        assert!(is_page(CALENDAR) && is_page("/about/calendar/#subscribe") && is_page("/search/?q=a.b"));
        assert!(!is_page("https://duke.edu/") && !is_page("/quality/#tests"));
    }

    #[test]
    fn protocol_relative_urls_are_not_internal() {
        assert!(is_internal("/about/"));
        assert!(!is_internal("//example.org/"));
        assert!(!is_internal("https://duke.edu/"));
    }
}
