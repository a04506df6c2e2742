//! What servers say with the files of the site: the one list, typed. [`super::servers`] writes it in
//! the language of each kind of server.

use super::{
    program,
    style::{self, Style},
    template::{self, Template},
};
use crate::site::path;

/// A field of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: &'static str,
    pub value: String,
}

/// A set of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// Those of pages: `/` and whatever ends in a slash.
    Pages,
    /// One.
    One(&'static str),
    /// All that begin so.
    From(&'static str),
}

impl Addresses {
    pub fn contain(self, address: &str) -> bool {
        match self {
            Addresses::Pages => address.ends_with('/'),
            Addresses::One(one) => address == one,
            Addresses::From(start) => address.starts_with(start) && !address.ends_with('/'),
        }
    }
}

/// What one kind of file is sent with, beside what all are sent with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub addresses: Vec<Addresses>,
    pub headers: Vec<Header>,
}

/// All headers of the site. No address is in two rules, because servers differ in what they then do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// Of every response, also of errors.
    pub all: Vec<Header>,
    pub rules: Vec<Rule>,
}

/// Of what never changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Pictures, fonts and icons: a visitor may see the old one for a week.
const A_WEEK: &str = "public, max-age=604800";
/// Whatever changes with the next build: kept, but asked for every time. Also what a server says of
/// all that no rule names, errors among them.
pub const ASK: &str = "no-cache";

/// What the addresses of files with a hash in their name begin with.
pub const UNCHANGING: [&str; 6] =
    [program::SCRIPT_AND_WASM, program::BOOT, style::DEFERRED, "/pagefind/fragment/", "/pagefind/index/", "/offline/"];

/// Whether the file at `address` never changes: what it says next is under another name.
pub fn is_for_good(address: &str) -> bool {
    UNCHANGING.iter().any(|start| Addresses::From(start).contain(address))
}

impl Headers {
    /// `style` stands in every page; `template` is the page that names the fonts.
    pub fn new(style: &Style, template: &Template) -> Headers {
        use Addresses::{From, One, Pages};
        let mut pages = caching(&[Pages], ASK);
        pages.headers.push(Header { name: "Link", value: preloads(template) });
        let mut open = caching(&[From(path::DATA), One(path::NEWS_ATOM)], ASK);
        // Open data are for the pages of others, too.
        let anybody = Header { name: "Access-Control-Allow-Origin", value: "*".to_string() };
        open.headers.push(anybody.clone());
        let mut json_feed = caching(&[One(path::NEWS_JSON)], ASK);
        json_feed.headers.push(anybody);
        json_feed.headers.push(Header { name: "Content-Type", value: "application/feed+json".to_string() });
        Headers {
            all: security(style),
            rules: vec![
                pages,
                open,
                json_feed,
                caching(
                    &[From("/content/"), One("/offline.html"), One("/offline.js"), One("/sw.js"), One(path::MANIFEST)],
                    ASK,
                ),
                caching(&UNCHANGING.map(From), FOR_GOOD),
                caching(
                    &[From("/assets/media/"), From("/assets/social/"), From("/assets/fonts/"), From("/assets/icons/")],
                    A_WEEK,
                ),
            ],
        }
    }

    /// Everything that is said with the file at `address`.
    pub fn of(&self, address: &str) -> Vec<&Header> {
        let is_in = |rule: &&Rule| rule.addresses.iter().any(|addresses| addresses.contain(address));
        let rules = self.rules.iter().filter(is_in).flat_map(|rule| &rule.headers);
        self.all.iter().chain(rules).collect()
    }
}

fn caching(addresses: &[Addresses], value: &str) -> Rule {
    let header = Header { name: "Cache-Control", value: value.to_string() };
    Rule { addresses: addresses.to_vec(), headers: vec![header] }
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
