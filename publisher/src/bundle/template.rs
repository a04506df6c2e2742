//! The template of all pages: the `index.html` that Trunk has staged, with hashed names and with four placeholders.

use super::{app, style::Style};
use crate::{content::model::Site, output::Failure};
use base64::{Engine, prelude::BASE64_STANDARD};
use html_escape::encode_double_quoted_attribute;
use radiology::components::department::ATTRIBUTES;
use sha2::{Digest, Sha384};
use std::{fs, path::Path};

/// The placeholder for the head tags of a page.
pub const HEAD: &str = "<!--HEAD--><!--/HEAD-->";
/// The placeholder for the script that applies the visitor's preferences before the first paint.
pub const PREFERENCES: &str = "<!--PREFERENCES-->";
/// The placeholder for the style.
pub const STYLE: &str = "<!--STYLE-->";
/// The placeholder for the page.
pub const APP: &str = r#"<div id="app"></div>"#;

/// The template of all pages.
pub struct Template(String);

impl Template {
    /// Reads the template from the bundle in `staging`.
    ///
    /// # Errors
    /// [`Failure::File`]; [`Failure::Bundle`] if one of the placeholders is missing, or if the site's root is not that of
    /// its host.
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
                "public_url has to be `/`, as in Trunk.toml: the site works only at the root of a host. With another value, pages \
                 would load {script}"
            )));
        }
        Ok(Template(html.replace(PREFERENCES, &format!("<script>{}</script>", preferences()))))
    }

    /// The paths of the fonts that every page preloads.
    pub fn preloaded_fonts(&self) -> impl Iterator<Item = &str> {
        let links = self.0.split("<link").filter_map(|rest| rest.split('>').next());
        let fonts = links.filter(|link| link.contains(r#" rel="preload""#) && link.contains(r#" as="font""#));
        fonts.filter_map(|link| attribute(link, "href"))
    }

    /// The page for development, with the style as a file.
    pub fn for_development(&self, site: &Site) -> String {
        let app = format!(r#"<div id="app"{}></div>"#, department(site));
        self.0.replace(STYLE, r#"<link rel="stylesheet" href="/style.css">"#).replace(APP, &app)
    }

    /// The template for release.
    ///
    /// The main style is inline, which halves the time to the first paint. The app waits until the page has been painted:
    /// its preloads and the deferred style have `media="print"`, which the boot script changes later. The app's scripts in
    /// `staging` get a digest, so that only those of this build run
    /// ([Subresource Integrity](https://www.w3.org/TR/sri-2/)). Its WebAssembly gets none, because a script fetches it.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn for_release(&self, style: &Style, staging: &Path) -> Result<String, Failure> {
        let mut html = String::new();
        let mut rest = self.0.as_str();
        // The elements that load the app are `<link … href="/radiology-….js">` and `<script src="/boot-….js">`.
        while let Some(at) = ["=\"/radiology-", "=\"/boot-"].iter().filter_map(|start| rest.find(start)).min() {
            let (before, path) = rest.split_at(at + "=\"".len());
            let (path, after) = path.split_once('"').unwrap_or((path, ""));
            html += &format!("{before}{path}\"");
            if path.ends_with(".js") {
                let file = staging.join(&path[1..]);
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
    let values = [&footer.phone.to_string(), &footer.phone.href(), first, second];
    let attribute = |(name, value)| format!(" {name}=\"{}\"", encode_double_quoted_attribute(value));
    ATTRIBUTES.into_iter().zip(values).map(attribute).collect()
}

/// The element that loads the deferred style. Rendering does not wait for a style for print; the boot script applies it to
/// the screen.
fn deferred(style: &Style) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}\" media=\"print\">", style.deferred_path())
}

/// Removes the boot script and the preloads of the app from `template`, for a page that only the publisher makes. The
/// deferred style applies from the beginning, as there is no script to apply it.
pub fn without_app(template: &str) -> String {
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

/// The digest that a browser compares a file with.
fn integrity(data: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(data)))
}

/// The value of the attribute `name` of an element, in the form in which Trunk and the publisher write attributes.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

/// The script for the visitor's preferences, without comments and line breaks.
pub fn preferences() -> String {
    let lines = include_str!("../../../assets/js/preferences.js").lines();
    lines.map(str::trim).filter(|line| !line.starts_with("//")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_script_of_the_app_has_its_digest() {
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
        let style = Style {
            main: "p{}".to_string(),
            deferred: "i{}".to_string(),
            linked: BTreeMap::new(),
            of_pages: BTreeMap::new(),
        };
        let html = template.for_release(&style, staging.path()).expect("files are there");
        // The digest of an empty file, from SHA-2's test vectors.
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

    // `trunk build --public-url /radiology/` reported no error and made a site whose pages, links and content were all broken.
    #[test]
    fn a_site_below_the_root_of_its_host_is_refused() {
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
    fn only_the_elements_that_load_the_app_are_removed() {
        let template = "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
            <link rel=\"stylesheet\" href=\"/style-1.css\" media=\"print\"><script src=\"/boot-1.js\" type=\"module\"></script>\n<link rel=\"modulepreload\" href=\"/r.js\">\
            <link rel=\"preload\" media=\"print\" href=\"/r.wasm\" as=\"fetch\"></head><body></body>";
        assert_eq!(
            without_app(template),
            "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
             <link rel=\"stylesheet\" href=\"/style-1.css\">\n</head><body></body>"
        );
    }
}
