//! The template of all pages: the `index.html` that Trunk has staged, with hashed names and with four placeholders.

use super::app;
use crate::{content::model::Site, output::Failure};
use html_escape::encode_double_quoted_attribute;
use radiology::components::department::ATTRIBUTES;
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

    /// The page as HTML.
    pub fn html(&self) -> &str {
        &self.0
    }
}

/// The department's number and wordmark, as attributes of the element of the app.
pub fn department(site: &Site) -> String {
    let Site { footer, wordmark: [first, second], .. } = site;
    let values = [&footer.phone.to_string(), &footer.phone.href(), first, second];
    let attribute = |(name, value)| format!(" {name}=\"{}\"", encode_double_quoted_attribute(value));
    ATTRIBUTES.into_iter().zip(values).map(attribute).collect()
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
}
