//! The addresses that code (rather than content) has to know, and the one form they have:
//! absolute, lower case, with a trailing slash.

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
/// Above the pages of the clinical divisions.
pub const DIVISIONS: &str = "/about/clinical-divisions/";
pub const TERMS: &str = "/terms-and-conditions/";
pub const IMAGE_CREDITS: &str = "/image-credits/";
/// What the site publishes as data, and how to take it.
pub const OPEN_DATA: &str = "/open-data/";
/// What was measured of the site. The publisher makes it last; the program does not know it.
pub const QUALITY: &str = "/quality/";
/// Where the publisher finds nothing, on purpose: it renders `404.html`.
pub const NOT_FOUND: &str = "/404/";
/// The document of header, navigation and footer.
pub const SHELL_DOCUMENT: &str = "/content/shell.json";

/// All pages for search engines ([protocol](https://www.sitemaps.org/protocol.html)).
pub const SITEMAP: &str = "/sitemap.xml";
/// What crawlers may read (RFC 9309).
pub const ROBOTS: &str = "/robots.txt";
/// Who made the site ([humanstxt.org](https://humanstxt.org)).
pub const HUMANS: &str = "/humans.txt";
/// Whom to tell of a weakness (RFC 9116).
pub const SECURITY: &str = "/.well-known/security.txt";
/// What a device needs to keep the site among its programs.
pub const MANIFEST: &str = "/site.webmanifest";
/// The news as Atom (RFC 4287) and as JSON Feed.
pub const NEWS_ATOM: &str = "/about/news/feed.atom";
pub const NEWS_JSON: &str = "/about/news/feed.json";
/// The folder of the entries as data, and what it holds.
pub const DATA: &str = "/data/";
pub const DATA_INDEX: &str = "/data/index.json";

/// Address of an entry as data: `/data/exams/mri.json`.
pub fn data_file(collection: &str, slug: &str) -> String {
    [DATA, collection, "/", slug, ".json"].concat()
}

/// Address of the schema in a file of this name.
pub fn data_schema(name: &str) -> String {
    [DATA, "schema/", name].concat()
}

/// Where the calendar files are, with [`calendar_file`].
const CALENDAR_FILES: &str = "/calendar/";

/// Address of a calendar file (iCalendar): `all`, a category, `events/<slug>` or `courses/<slug>`.
pub fn calendar_file(name: &str) -> String {
    [CALENDAR_FILES, name, ".ics"].concat()
}

/// The canonical form of a path as a visitor may have typed it:
/// `/about`, `/about/index.html` → `/about/`.
pub fn canonical(path: &str) -> String {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let path = path.trim_matches('/');
    if path.is_empty() { HOME.to_string() } else { format!("/{path}/") }
}

/// The canonical form of a path that can be one of this site's pages; `None` for any other. A path with two slashes in a row
/// is read as another host by whatever resolves it, and encoded characters as another path by servers.
pub fn own(path: &str) -> Option<String> {
    let canonical = canonical(path);
    let inner = canonical.trim_matches('/');
    let is_slug =
        |slug: &str| !slug.is_empty() && slug.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let is_own = path.starts_with('/') && !path.contains("//") && (inner.is_empty() || inner.split('/').all(is_slug));
    is_own.then_some(canonical)
}

/// Address of the JSON document behind a route: `/about/` → `/content/about.json`.
/// Every route has exactly one.
pub fn document(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/content/home.json".to_string(),
        inner => format!("/content/{inner}.json"),
    }
}

/// Page `number` of the news list, from 2 on; the first is [`NEWS`].
pub fn news_page(number: usize) -> String {
    [NEWS, "page-", &number.to_string(), "/"].concat()
}

/// The number of the page of the news list at `path`; `None` for the first and for other pages.
pub fn news_page_number(path: &str) -> Option<usize> {
    let number = path.strip_prefix(NEWS)?.strip_prefix("page-")?.strip_suffix('/')?.parse().ok()?;
    (number > 1 && news_page(number) == path).then_some(number)
}

/// Address of part `number`, from 1 on, of what the news are looked through by.
pub fn news_index(number: usize) -> String {
    ["/content/news-index/", &number.to_string(), ".json"].concat()
}

/// The page of the person with this slug.
pub fn person(slug: &str) -> String {
    [FACULTY, slug, "/"].concat()
}

/// Address of the picture that social networks show with a page. `address` is the page's own, with
/// or without origin, and so is the result: `/about/news/` → `/assets/social/about-news.jpg`.
pub fn social_card(address: &str) -> String {
    let host = address.find("://").map_or(0, |scheme| scheme + "://".len());
    let origin = host + address[host..].find('/').unwrap_or(address.len() - host);
    let (origin, route) = address.split_at(origin);
    let name = match route.trim_matches('/') {
        "" => "home".to_string(),
        inner => inner.replace('/', "-"),
    };
    [origin, "/assets/social/", &name, ".jpg"].concat()
}

/// The route above: `/about/news/` → `/about/`; `None` for the home page.
pub fn parent(path: &str) -> Option<String> {
    let inner = path.trim_matches('/');
    match inner.rsplit_once('/') {
        Some((parent, _)) => Some(format!("/{parent}/")),
        None if inner.is_empty() => None,
        None => Some(HOME.to_string()),
    }
}

/// Whether `href` is an address on this site.
pub fn is_internal(href: &str) -> bool {
    href.starts_with('/') && !href.starts_with("//")
}

/// Whether `href` is the address of a page of this site that the program can show, and not one that
/// only the browser can open: of a file, or of [`QUALITY`].
pub fn is_page(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    is_internal(href) && path.ends_with('/') && path != QUALITY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_for_every_way_to_write_a_path() {
        for typed in ["/about", "/about/", "about/", "/about/index.html", "//about//"] {
            assert_eq!(canonical(typed), "/about/", "{typed}");
        }
        assert_eq!(canonical(""), "/");
        assert_eq!(canonical("/index.html"), "/");
    }

    /// `//elsewhere.example/..%2fsearch/` opened the search page on some servers, and the first letter typed there went to
    /// elsewhere.example.
    #[test]
    fn a_path_of_another_host_or_in_code_is_not_ours() {
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
    fn parents_lead_home() {
        assert_eq!(parent("/about/news/").as_deref(), Some("/about/"));
        assert_eq!(parent("/about/").as_deref(), Some("/"));
        assert_eq!(parent("/"), None);
    }

    #[test]
    fn a_file_is_no_page() {
        assert_eq!(calendar_file("events/grand-rounds"), "/calendar/events/grand-rounds.ics");
        assert!(!is_page(&calendar_file("all")) && !is_page(NEWS_ATOM) && !is_page("/data/pages/about.json#title"));
        assert!(is_page(CALENDAR) && is_page("/about/calendar/#subscribe") && is_page("/search/?q=a.b"));
        assert!(!is_page("https://duke.edu/") && !is_page("/quality/#tests"));
    }

    #[test]
    fn protocol_relative_addresses_leave_the_site() {
        assert!(is_internal("/about/"));
        assert!(!is_internal("//example.org/"));
        assert!(!is_internal("https://duke.edu/"));
    }
}
