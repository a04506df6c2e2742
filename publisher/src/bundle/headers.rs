//! The response headers of the site, as the one typed list. [`super::release::servers`] writes it in the language of each kind of
//! server.

use super::{
    app, security,
    style::{self, Style},
    template::Template,
};
use crate::output::SiteFolder;
use radiology::site::path;
use std::collections::BTreeSet;

/// A response header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: &'static str,
    pub value: String,
}

/// A set of paths that every kind of server can express. Netlify distinguishes neither `/about` from `/about/` nor
/// `/offline/…` from `/offline…`, so "all paths that end in a slash" is no such set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paths {
    /// This path only.
    Exact(String),
    /// All paths that begin with this prefix.
    Prefix(String),
}

impl Paths {
    /// Whether `path` is in the set.
    pub fn contain(&self, path: &str) -> bool {
        match self {
            Paths::Exact(exact) => path == exact,
            Paths::Prefix(prefix) => path.starts_with(prefix),
        }
    }
}

fn exact(path: &str) -> Paths {
    Paths::Exact(path.to_string())
}

fn prefix(prefix: &str) -> Paths {
    Paths::Prefix(prefix.to_string())
}

/// The headers of one kind of file, in addition to [`Headers::all`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The paths of these files.
    pub paths: Vec<Paths>,
    pub headers: Vec<Header>,
}

/// All headers of the site. No two rules set the same header for one path, because servers treat that differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// The headers of every response, including errors.
    pub all: Vec<Header>,
    /// The additional headers of kinds of files.
    pub rules: Vec<Rule>,
}

/// The path of the page for paths that do not exist.
pub const NOT_FOUND: &str = "/404.html";

/// The caching of immutable files. A host that reads `_headers` would also send it with a 404 of a matching path, and
/// browsers would cache that for a year. Therefore only existing files have it, each by its exact path.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// The caching of whole folders: pictures, drawings, fonts, icons and the pieces of the search index. A visitor may see an old file
/// for a week; a missing one is requested again after an hour.
const A_WEEK: &str = "public, max-age=3600, stale-while-revalidate=604800";
/// The caching of everything that may change with the next build: stored, but revalidated before each use. Servers send
/// it also for all paths without a rule, including errors.
pub const REVALIDATE: &str = "no-cache";

/// The beginnings of the paths of immutable files, which have a hash in their name.
pub const IMMUTABLE_PREFIXES: [&str; 6] =
    [app::SCRIPT_AND_WASM, app::BOOT, style::DEFERRED, "/pagefind/fragment/", "/pagefind/index/", "/offline/"];

/// Whether the file at `path` is immutable: a new version has another name.
pub fn is_immutable(path: &str) -> bool {
    IMMUTABLE_PREFIXES.iter().any(|prefix| path.starts_with(prefix))
}

impl Headers {
    /// The headers of the files that are in `site`. The policy allows the sheets of `style`; `template` names the fonts to
    /// preload.
    pub fn new(style: &Style, template: &Template, site: &SiteFolder) -> Headers {
        let mut pages = caching(pages(site), REVALIDATE);
        pages.headers.push(Header { name: "Link", value: preloads(template) });
        // Other sites may load the open data, too.
        let anybody = Header { name: "Access-Control-Allow-Origin", value: "*".to_string() };
        let feed = Header { name: "Content-Type", value: "application/feed+json".to_string() };
        let revalidated = ["/offline.html", "/offline.js", "/sw.js", path::MANIFEST].map(exact);
        let folders = [
            "/assets/media/",
            "/assets/drawings/",
            "/assets/social/",
            "/assets/fonts/",
            "/assets/icons/",
            "/assets/style/",
        ];
        let index = ["/pagefind/fragment/", "/pagefind/index/"];
        let rules = vec![
            pages,
            Rule {
                paths: vec![prefix(path::DATA), exact(path::NEWS_ATOM), exact(path::NEWS_JSON)],
                headers: vec![anybody],
            },
            Rule { paths: vec![exact(path::NEWS_JSON)], headers: vec![feed] },
            caching([prefix(path::DATA), prefix("/content/")].into_iter().chain(revalidated).collect(), REVALIDATE),
            caching(hashed(site), IMMUTABLE),
            caching(folders.into_iter().chain(index).map(prefix).collect(), A_WEEK),
        ];
        Headers { all: security::headers(style).map(|(name, value)| Header { name, value }).into(), rules }
    }

    /// The headers that the rules set for the file at `path`, in addition to [`Headers::all`].
    pub fn of(&self, path: &str) -> impl Iterator<Item = &Header> {
        let is_in = |rule: &&Rule| rule.paths.iter().any(|paths| paths.contain(path));
        self.rules.iter().filter(is_in).flat_map(|rule| &rule.headers)
    }
}

fn caching(paths: Vec<Paths>, value: &str) -> Rule {
    Rule { paths, headers: vec![Header { name: "Cache-Control", value: value.to_string() }] }
}

/// The paths of the pages: those at the top each by its exact path, all others by their section. A feed in a section gets
/// the same headers.
fn pages(site: &SiteFolder) -> Vec<Paths> {
    let paths = site.paths();
    // The first folder of each path, and what is below it.
    let folders = paths.iter().filter_map(|path| path[1..].split_once('/'));
    let sections: BTreeSet<_> = folders.clone().filter(|(_, rest)| rest.contains('/')).map(|(name, _)| name).collect();
    let at_top: BTreeSet<_> = folders.filter(|(_, rest)| *rest == "index.html").map(|(name, _)| name).collect();
    let page = |name: &str| {
        let path = format!("/{name}/");
        if sections.contains(name) { Paths::Prefix(path) } else { Paths::Exact(path) }
    };
    let quality = exact(path::QUALITY);
    let at_top = at_top.into_iter().map(page).filter(|path| *path != quality);
    [exact(path::HOME), exact(NOT_FOUND), quality.clone()].into_iter().chain(at_top).collect()
}

/// The immutable files, except those of the search index: hosts take at most a hundred rules.
fn hashed(site: &SiteFolder) -> Vec<Paths> {
    let is_compressed = |path: &str| path.ends_with(".br") || path.ends_with(".gz");
    let is_at_top = |path: &str| path.strip_prefix("/offline").unwrap_or(path).matches('/').count() == 1;
    let is_hashed = |path: &String| is_immutable(path) && is_at_top(path) && !is_compressed(path);
    site.paths().into_iter().filter(is_hashed).map(Paths::Exact).collect()
}

/// The value of the `Link` header ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)): the fonts that every page preloads.
/// A content delivery network can send it ahead of the page, as an early hint.
fn preloads(template: &Template) -> String {
    let fonts = template.preloaded_fonts();
    let links = fonts.map(|path| format!("<{path}>; rel=preload; as=font; type=\"font/woff2\"; crossorigin=anonymous"));
    links.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::template::{APP, HEAD};
    use std::collections::{BTreeMap, BTreeSet};

    fn headers(files: &[&str]) -> Headers {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = SiteFolder::new(folder.path());
        let page = [HEAD, "<!--PREFERENCES-->", "<!--STYLE-->", APP].concat();
        files.iter().chain(&["/index.html"]).for_each(|file| site.write(file, &page).expect("written"));
        let style =
            Style { main: String::new(), deferred: String::new(), linked: BTreeMap::new(), of_pages: BTreeMap::new() };
        Headers::new(&style, &Template::read(folder.path()).expect("a template"), &site)
    }

    const FILES: [&str; 9] = [
        "/about/index.html",
        "/about/news/index.html",
        "/search/index.html",
        "/style/index.html",
        "/style-1.css",
        "/style-1.css.br",
        "/radiology-1_bg.wasm",
        "/offline/1.json",
        "/assets/media/hero.mp4",
    ];

    #[test]
    fn each_kind_of_file_has_its_caching() {
        let headers = headers(&FILES);
        let caching =
            |path| headers.of(path).find(|header| header.name == "Cache-Control").map(|header| &*header.value);
        for path in ["/style-1.css", "/radiology-1_bg.wasm", "/offline/1.json"] {
            assert_eq!(caching(path), Some(IMMUTABLE), "{path}");
        }
        for path in ["/", "/404.html", "/search/", "/style/", "/about/", "/about/news/", "/quality/"] {
            assert_eq!(caching(path), Some(REVALIDATE), "{path}");
            assert!(headers.of(path).any(|header| header.name == "Link"), "{path}");
        }
        assert_eq!(caching("/assets/media/hero.mp4"), Some(A_WEEK));
        // Missing files, although their names are those of immutable ones.
        for path in ["/style-2.css", "/radiology-2_bg.wasm", "/offline/2.json"] {
            assert_eq!(caching(path), None, "{path}");
        }
    }

    #[test]
    fn no_two_rules_give_one_path_the_same_header() {
        let headers = headers(&FILES);
        let more = [
            "/",
            path::NEWS_ATOM,
            path::NEWS_JSON,
            path::DATA_INDEX,
            path::MANIFEST,
            "/offline.html",
            "/offline.js",
            "/sw.js",
        ];
        for path in
            FILES.iter().map(|file| file.trim_end_matches("index.html").to_string()).chain(more.map(String::from))
        {
            let names: Vec<_> = headers.of(&path).map(|header| header.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{path}: {names:?}");
        }
    }
}
