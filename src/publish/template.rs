//! The `index.html` that Trunk has staged: hashed names and all. Four places in it are ours.

use super::Failure;
use std::{fs, path::Path};

/// Where the head tags of a page go.
pub const HEAD: &str = "<!--HEAD--><!--/HEAD-->";
/// Where the script goes that applies the visitor's preferences before the first paint.
const PREFERENCES: &str = "<!--PREFERENCES-->";
/// Where the style goes.
const STYLE: &str = "<!--STYLE-->";
/// Where the page goes.
pub const APP: &str = r#"<div id="app"></div>"#;

pub struct Template(String);

impl Template {
    /// # Errors
    /// [`Failure::File`], or [`Failure::Bundle`] if one of the three places is missing.
    pub fn read(staging: &Path) -> Result<Template, Failure> {
        let file = staging.join("index.html");
        let html = fs::read_to_string(&file).map_err(|error| Failure::File(file, error))?;
        for place in [HEAD, PREFERENCES, STYLE, APP] {
            if html.matches(place).count() != 1 {
                return Err(Failure::Bundle(format!("index.html needs exactly one {place}")));
            }
        }
        Ok(Template(html.replace(PREFERENCES, &format!("<script>{}</script>", preferences()))))
    }

    /// Addresses of the fonts that every page preloads.
    pub fn preloaded_fonts(&self) -> impl Iterator<Item = &str> {
        let links = self.0.split("<link").filter_map(|rest| rest.split('>').next());
        let fonts = links.filter(|link| link.contains(r#" rel="preload""#) && link.contains(r#" as="font""#));
        fonts.filter_map(|link| attribute(link, "href"))
    }

    pub fn for_development(&self) -> String {
        self.0.replace(STYLE, r#"<link rel="stylesheet" href="/style.css">"#)
    }

    /// The style stands in the page: that halves the time to the first paint. The program waits
    /// until that paint has what it needs.
    pub fn for_release(&self, style: &str) -> String {
        self.0
            .replace(STYLE, &format!("<style>{style}</style>"))
            .replace(r#"<link rel="modulepreload""#, r#"<link rel="modulepreload" fetchpriority="low""#)
            .replace(
                r#"<link rel="preload" href="/radiology"#,
                r#"<link rel="preload" fetchpriority="low" href="/radiology"#,
            )
    }
}

/// The attribute `name` of an element as Trunk and we write them.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

/// The script without its comments and line breaks.
pub fn preferences() -> String {
    let lines = include_str!("../../assets/js/preferences.js").lines();
    lines.map(str::trim).filter(|line| !line.starts_with("//")).collect()
}
