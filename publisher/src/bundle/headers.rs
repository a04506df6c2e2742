//! What servers say with the files of the site: the one list, typed. [`super::servers`] writes it in
//! the language of each kind of server.

use super::{
    app,
    style::{self, Style},
    template::{self, Template},
};
use crate::output::Failure;
use radiology::site::path;
use std::{fs, path::Path};

/// A field of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: &'static str,
    pub value: String,
}

/// A set of paths, as every kind of server can write it. Netlify tells neither `/about` from `/about/`
/// nor `/offline/…` from `/offline…`, so "all that end in a slash" is no such set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paths {
    One(String),
    /// All that begin so.
    From(String),
}

impl Paths {
    pub fn contain(&self, path: &str) -> bool {
        match self {
            Paths::One(one) => path == one,
            Paths::From(start) => path.starts_with(start),
        }
    }
}

fn one(path: &str) -> Paths {
    Paths::One(path.to_string())
}

fn from(start: &str) -> Paths {
    Paths::From(start.to_string())
}

/// What one kind of file is sent with, beside what all are sent with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub paths: Vec<Paths>,
    pub headers: Vec<Header>,
}

/// All headers of the site. No two rules give one path the same header, because servers differ in what
/// they then do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// Of every response, also of errors.
    pub all: Vec<Header>,
    pub rules: Vec<Rule>,
}

/// The page for all that is not there.
pub const NOT_FOUND: &str = "/404.html";

/// Of what never changes. A host that reads `_headers` sends it with a 404 of such a path, too, and
/// browsers then keep that for a year; so only files that are there have it, each by its whole name.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Of whole folders: pictures, fonts, icons and the pieces of the search index. A visitor may see an old
/// one for a week; one that is missing is requested again after an hour.
const A_WEEK: &str = "public, max-age=3600, stale-while-revalidate=604800";
/// Whatever changes with the next build: kept, but asked for every time. Also what a server says of
/// all that no rule names, errors among them.
pub const ASK: &str = "no-cache";

/// What the addresses of files with a hash in their name begin with.
pub const UNCHANGING: [&str; 6] =
    [app::SCRIPT_AND_WASM, app::BOOT, style::DEFERRED, "/pagefind/fragment/", "/pagefind/index/", "/offline/"];

/// Whether the file at `address` never changes: what it says next is under another name.
pub fn is_for_good(address: &str) -> bool {
    UNCHANGING.iter().any(|start| address.starts_with(start))
}

impl Headers {
    /// `style` stands in every page, `template` names the fonts, `staging` holds the site.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn new(style: &Style, template: &Template, staging: &Path) -> Result<Headers, Failure> {
        let mut pages = caching(pages(staging)?, ASK);
        pages.headers.push(Header { name: "Link", value: preloads(template) });
        // Open data are for the pages of others, too.
        let anybody = Header { name: "Access-Control-Allow-Origin", value: "*".to_string() };
        let feed = Header { name: "Content-Type", value: "application/feed+json".to_string() };
        let asked = ["/offline.html", "/offline.js", "/sw.js", path::MANIFEST].map(one);
        let folders = ["/assets/media/", "/assets/social/", "/assets/fonts/", "/assets/icons/"];
        let index = ["/pagefind/fragment/", "/pagefind/index/"];
        let rules = vec![
            pages,
            Rule { paths: vec![from(path::DATA), one(path::NEWS_ATOM), one(path::NEWS_JSON)], headers: vec![anybody] },
            Rule { paths: vec![one(path::NEWS_JSON)], headers: vec![feed] },
            caching([from(path::DATA), from("/content/")].into_iter().chain(asked).collect(), ASK),
            caching(hashed(staging)?, FOR_GOOD),
            caching(folders.into_iter().chain(index).map(from).collect(), A_WEEK),
        ];
        Ok(Headers { all: security(style), rules })
    }

    /// What the rules say of the file at `address`, beside what all are sent with.
    pub fn of(&self, address: &str) -> impl Iterator<Item = &Header> {
        let is_in = |rule: &&Rule| rule.paths.iter().any(|paths| paths.contain(address));
        self.rules.iter().filter(is_in).flat_map(|rule| &rule.headers)
    }
}

fn caching(paths: Vec<Paths>, value: &str) -> Rule {
    Rule { paths, headers: vec![Header { name: "Cache-Control", value: value.to_string() }] }
}

/// The pages: those at the top by their own paths, all others by the section they are in. A feed among
/// them is sent with the same.
fn pages(staging: &Path) -> Result<Vec<Paths>, Failure> {
    let mut pages = vec![one(path::HOME), one(NOT_FOUND), one(path::QUALITY)];
    for name in names(staging, ".")? {
        let folder = staging.join(&name);
        let path = format!("/{name}/");
        if path != path::QUALITY && folder.join("index.html").is_file() {
            let is_section = names(staging, &name)?.iter().any(|inner| folder.join(inner).is_dir());
            pages.push(if is_section { Paths::From(path) } else { Paths::One(path) });
        }
    }
    Ok(pages)
}

/// The files with a hash in their name, but for those of the search index: hosts take a hundred rules.
fn hashed(staging: &Path) -> Result<Vec<Paths>, Failure> {
    let top = names(staging, ".")?.into_iter().map(|name| format!("/{name}"));
    let texts = names(staging, "offline")?.into_iter().map(|name| format!("/offline/{name}"));
    let is_packed = |path: &String| path.ends_with(".br") || path.ends_with(".gz");
    Ok(top.chain(texts).filter(|path| is_for_good(path) && !is_packed(path)).map(Paths::One).collect())
}

/// Names in a folder of `staging`, in order; none if there is no such folder.
fn names(staging: &Path, folder: &str) -> Result<Vec<String>, Failure> {
    let folder = staging.join(folder);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| Failure::File(folder, error))?;
    let mut names: Vec<_> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// What the page preloads in its head, said ahead of the page, so that a network of servers can send
/// it as an early hint ([RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)).
fn preloads(template: &Template) -> String {
    let fonts = template.preloaded_fonts();
    let links =
        fonts.map(|address| format!("<{address}>; rel=preload; as=font; type=\"font/woff2\"; crossorigin=anonymous"));
    links.collect::<Vec<_>>().join(", ")
}

fn security(style: &Style) -> Vec<Header> {
    let header = |name, value: &str| Header { name, value: value.to_string() };
    vec![
        header("Content-Security-Policy", &policy(style)),
        header("Cross-Origin-Opener-Policy", "same-origin"),
        header("Cross-Origin-Resource-Policy", "same-origin"),
        header("Permissions-Policy", &UNUSED.map(|feature| format!("{feature}=()")).join(", ")),
        header("Referrer-Policy", "strict-origin-when-cross-origin"),
        // Two years. Not for the hosts below ours: whether they speak HTTPS is for others to know.
        header("Strict-Transport-Security", "max-age=63072000"),
        header("X-Content-Type-Options", "nosniff"),
    ]
}

/// What the site never asks the browser for, in the names that browsers know today: one that they do
/// not know is a warning on every page.
const UNUSED: [&str; 17] = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// The [Content Security Policy](https://www.w3.org/TR/CSP3/): nothing but what the site itself
/// delivers; of inline code only the style sheets and the script for the visitor's preferences.
///
/// It does not ask for [Trusted Types](https://www.w3.org/TR/trusted-types/). Leptos hands markup to
/// the browser as text, so the default policy would have to let any text through; and what such
/// markup could do is refused by this policy already: no inline handler or `javascript:` address
/// runs, no script, worker or frame comes from elsewhere, nothing evaluates text.
fn policy(style: &Style) -> String {
    let directives = [
        "default-src 'none'".to_string(),
        format!("script-src 'self' 'wasm-unsafe-eval' '{}'", style::hash(&template::preferences())),
        format!("style-src 'self'{}", style.hashes().map(|hash| format!(" '{hash}'")).collect::<String>()),
        "img-src 'self'".to_string(),
        "media-src 'self'".to_string(),
        "font-src 'self'".to_string(),
        "connect-src 'self'".to_string(),
        "manifest-src 'self'".to_string(),
        "worker-src 'self'".to_string(),
        "form-action 'self'".to_string(),
        "base-uri 'none'".to_string(),
        "frame-ancestors 'none'".to_string(),
    ];
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bundle::template::{APP, HEAD},
        output::write,
    };
    use std::collections::{BTreeMap, BTreeSet};

    fn headers(files: &[&str]) -> Headers {
        let staging = tempfile::tempdir().expect("temporary folder");
        let page = [HEAD, "<!--PREFERENCES-->", "<!--STYLE-->", APP].concat();
        files.iter().chain(&["index.html"]).for_each(|file| write(&staging.path().join(file), &page).expect("written"));
        let style = Style { main: String::new(), deferred: String::new(), of_pages: BTreeMap::new() };
        Headers::new(&style, &Template::read(staging.path()).expect("a template"), staging.path()).expect("headers")
    }

    const FILES: [&str; 9] = [
        "about/index.html",
        "about/news/index.html",
        "search/index.html",
        "style/index.html",
        "style-1.css",
        "style-1.css.br",
        "radiology-1_bg.wasm",
        "offline/1.json",
        "assets/media/hero.mp4",
    ];

    #[test]
    fn each_file_has_what_its_kind_needs() {
        let headers = headers(&FILES);
        let caching =
            |path| headers.of(path).find(|header| header.name == "Cache-Control").map(|header| &*header.value);
        for path in ["/style-1.css", "/radiology-1_bg.wasm", "/offline/1.json"] {
            assert_eq!(caching(path), Some(FOR_GOOD), "{path}");
        }
        for path in ["/", "/404.html", "/search/", "/style/", "/about/", "/about/news/", "/quality/"] {
            assert_eq!(caching(path), Some(ASK), "{path}");
            assert!(headers.of(path).any(|header| header.name == "Link"), "{path}");
        }
        assert_eq!(caching("/assets/media/hero.mp4"), Some(A_WEEK));
        // What is not there, although it has the name of what would never change.
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
            FILES.iter().map(|file| format!("/{}", file.trim_end_matches("index.html"))).chain(more.map(String::from))
        {
            let names: Vec<_> = headers.of(&path).map(|header| header.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{path}: {names:?}");
        }
    }
}
