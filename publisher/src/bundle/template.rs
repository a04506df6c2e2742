//! The `index.html` that Trunk has staged: hashed names and all. Four places in it are ours.

use super::{app, style::Style};
use crate::{
    content::{model::Site, phone},
    output::Failure,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use html_escape::encode_double_quoted_attribute;
use radiology::components::department::ATTRIBUTES;
use sha2::{Digest, Sha384};
use std::{fs, path::Path};

/// Where the head tags of a page go.
pub const HEAD: &str = "<!--HEAD--><!--/HEAD-->";
/// Where the script goes that applies the visitor's preferences before the first paint.
pub const PREFERENCES: &str = "<!--PREFERENCES-->";
/// Where the style goes.
pub const STYLE: &str = "<!--STYLE-->";
/// Where the page goes.
pub const APP: &str = r#"<div id="app"></div>"#;

pub struct Template(String);

impl Template {
    /// # Errors
    /// [`Failure::File`], or [`Failure::Bundle`] if one of the four places is missing, or if the site is to
    /// be below a folder of its host.
    pub fn read(staging: &Path) -> Result<Template, Failure> {
        let file = staging.join("index.html");
        let html = fs::read_to_string(&file).map_err(|error| Failure::File(file, error))?;
        for place in [HEAD, PREFERENCES, STYLE, APP] {
            if html.matches(place).count() != 1 {
                return Err(Failure::Bundle(format!("index.html needs exactly one {place}")));
            }
        }
        let mut scripts = html.split("<script").skip(1).filter_map(|element| attribute(element, "src"));
        if let Some(script) = scripts.find(|script| !script.starts_with(app::BOOT)) {
            return Err(Failure::Bundle(format!(
                "public_url has to be `/`, as in Trunk.toml: the site works at the root of a host only. With another one the page \
                 would load {script}"
            )));
        }
        Ok(Template(html.replace(PREFERENCES, &format!("<script>{}</script>", preferences()))))
    }

    /// Addresses of the fonts that every page preloads.
    pub fn preloaded_fonts(&self) -> impl Iterator<Item = &str> {
        let links = self.0.split("<link").filter_map(|rest| rest.split('>').next());
        let fonts = links.filter(|link| link.contains(r#" rel="preload""#) && link.contains(r#" as="font""#));
        fonts.filter_map(|link| attribute(link, "href"))
    }

    pub fn for_development(&self, site: &Site) -> String {
        let app = format!(r#"<div id="app"{}></div>"#, department(site));
        self.0.replace(STYLE, r#"<link rel="stylesheet" href="/style.css">"#).replace(APP, &app)
    }

    /// The style stands in the page, but for what comes with the program: that halves the time to the
    /// first paint. The program waits until the page has been painted: its preloads are for print, as
    /// the deferred style is, and the start-up script lets them count. Its scripts in `staging` have to
    /// be those of this build ([Subresource Integrity](https://www.w3.org/TR/sri-2/)). Not so its
    /// WebAssembly, which a script fetches.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn for_release(&self, style: &Style, staging: &Path) -> Result<String, Failure> {
        let mut html = String::new();
        let mut rest = self.0.as_str();
        // Elements that load it are `<link … href="/radiology-….js">` and `<script src="/boot-….js">`.
        while let Some(at) = ["=\"/radiology-", "=\"/boot-"].iter().filter_map(|start| rest.find(start)).min() {
            let (before, address) = rest.split_at(at + "=\"".len());
            let (address, after) = address.split_once('"').unwrap_or((address, ""));
            html += &format!("{before}{address}\"");
            if address.ends_with(".js") {
                let file = staging.join(&address[1..]);
                let data = fs::read(&file).map_err(|error| Failure::File(file, error))?;
                html += &format!(" integrity=\"{}\"", integrity(&data));
            }
            rest = after;
        }
        html += rest;
        Ok(html
            .replace(STYLE, &format!("<style>{}</style>{}", style.main, deferred(style)))
            .replace(r#"<link rel="modulepreload""#, r#"<link rel="modulepreload" media="print""#)
            .replace(
                r#"<link rel="preload" href="/radiology"#,
                r#"<link rel="preload" media="print" href="/radiology"#,
            ))
    }
}

/// The department's number and wordmark, as attributes of the element of the app.
pub fn department(site: &Site) -> String {
    let Site { footer, wordmark: [first, second], .. } = site;
    let values = [&footer.phone, &phone::href(&footer.phone), first, second];
    let attribute = |(name, value)| format!(" {name}=\"{}\"", encode_double_quoted_attribute(value));
    ATTRIBUTES.into_iter().zip(values).map(attribute).collect()
}

/// A style for print does not keep the page waiting; the start-up script lets it count for the screen.
fn deferred(style: &Style) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}\" media=\"print\">", style.deferred_address())
}

/// `template` without the start-up script and the preloads of the program, for a page that only the
/// publisher makes. Nothing there lets the deferred style count, so it does from the beginning.
pub fn without_program(template: &str) -> String {
    let mut html = String::new();
    let mut rest = template;
    while let Some((before, tag)) = rest.split_once('<') {
        html.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        let is_boot = tag.starts_with("script") && tag.contains("src=\"/boot-");
        let is_preload =
            tag.starts_with("link") && (tag.contains("rel=\"modulepreload\"") || tag.contains("as=\"fetch\""));
        rest = match () {
            () if is_boot => after.trim_start().strip_prefix("</script>").unwrap_or(after),
            () if is_preload => after,
            () => {
                html.push('<');
                html.push_str(tag);
                after
            }
        };
    }
    html.push_str(rest);
    html.replacen(" media=\"print\">", ">", 1)
}

/// What a browser holds a file against.
fn integrity(data: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(data)))
}

/// The attribute `name` of an element as Trunk and we write them.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

/// The script without its comments and line breaks.
pub fn preferences() -> String {
    let lines = include_str!("../../../assets/js/preferences.js").lines();
    lines.map(str::trim).filter(|line| !line.starts_with("//")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_script_of_the_program_is_named_with_its_digest() {
        let staging = tempfile::tempdir().expect("temporary folder");
        let page = [
            HEAD,
            PREFERENCES,
            STYLE,
            r#"<link rel="modulepreload" href="/radiology-1.js" crossorigin="anonymous">"#,
            r#"<link rel="preload" href="/radiology-1_bg.wasm" as="fetch"><script src="/boot-1.js" type="module"></script>"#,
            APP,
        ]
        .concat();
        for (name, data) in
            [("index.html", page.as_str()), ("radiology-1.js", "a"), ("radiology-1_bg.wasm", "b"), ("boot-1.js", "")]
        {
            fs::write(staging.path().join(name), data).expect("written");
        }
        let template = Template::read(staging.path()).expect("a template");
        let style = Style { main: "p{}".to_string(), deferred: "i{}".to_string(), of_pages: BTreeMap::new() };
        let html = template.for_release(&style, staging.path()).expect("files are there");
        // The digest of nothing, from the specification of SHA-2's test values.
        let of_nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert!(html.contains(&format!(r#"src="/boot-1.js" integrity="{of_nothing}" type="module""#)), "{html}");
        assert_eq!(html.matches("integrity=\"sha384-").count(), 2, "{html}");
        assert!(
            html.contains(r#"<link rel="preload" media="print" href="/radiology-1_bg.wasm" as="fetch">"#),
            "{html}"
        );
        assert!(html.contains(r#"<link rel="modulepreload" media="print" href="/radiology-1.js""#), "{html}");
        assert!(html.contains(&format!("<style>p{{}}</style>{}", deferred(&style))), "{html}");
    }

    // `trunk build --public-url /radiology/` made a site without a word whose pages, links and content were all elsewhere.
    #[test]
    fn a_site_below_a_folder_of_its_host_is_refused() {
        let staging = tempfile::tempdir().expect("temporary folder");
        let read = |script: &str| {
            let page = [HEAD, PREFERENCES, STYLE, "<script src=\"", script, "\"></script>", APP].concat();
            fs::write(staging.path().join("index.html"), page).expect("written");
            Template::read(staging.path()).err().map(|failure| failure.to_string())
        };
        for script in ["/radiology/boot-1.js", "./boot-1.js", "boot-1.js", "https://cdn.example/boot-1.js"] {
            let message = read(script).unwrap_or_default();
            assert!(message.contains("public_url has to be `/`"), "{script}: {message}");
        }
        assert_eq!(read("/boot-1.js"), None);
    }

    #[test]
    fn what_starts_the_program_is_left_out_and_nothing_else() {
        let template = "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
            <link rel=\"stylesheet\" href=\"/style-1.css\" media=\"print\"><script src=\"/boot-1.js\" type=\"module\"></script>\n<link rel=\"modulepreload\" href=\"/r.js\">\
            <link rel=\"preload\" media=\"print\" href=\"/r.wasm\" as=\"fetch\"></head><body></body>";
        assert_eq!(
            without_program(template),
            "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
             <link rel=\"stylesheet\" href=\"/style-1.css\">\n</head><body></body>"
        );
    }
}
