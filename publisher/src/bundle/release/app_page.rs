//! The template for a release: the elements that load the app are rewritten.

use crate::{
    bundle::{
        style::Style,
        template::{STYLE, Template},
    },
    output::Failure,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::{RewriteStrSettings, element, errors::RewritingError, rewrite_str};
use sha2::{Digest, Sha384};
use std::{fs, path::Path};

/// The template of all pages of a release.
///
/// The main style is inline, which halves the time to the first paint. The app waits until the page has been painted:
/// its preloads and the deferred style have `media="print"`, which the boot script changes later. The app's scripts in
/// `folder` get a digest, so that only those of this build run
/// ([Subresource Integrity](https://www.w3.org/TR/sri-2/)). Its WebAssembly gets none, because a script fetches it.
///
/// # Errors
/// [`Failure::Bundle`] if a script cannot be read or the template cannot be parsed.
pub fn for_release(template: &Template, style: &Style, folder: &Path) -> Result<String, Failure> {
    let later =
        element!("link[rel='modulepreload'], link[as='fetch']", |link| Ok(link.set_attribute("media", "print")?));
    let checked = element!("script[src^='/boot-'], link[rel='modulepreload']", |script| {
        let path = ["src", "href"].into_iter().find_map(|name| script.get_attribute(name)).unwrap_or_default();
        let data = fs::read(folder.join(path.trim_start_matches('/')))?;
        Ok(script.set_attribute("integrity", &integrity(&data))?)
    });
    let settings =
        RewriteStrSettings::new().append_element_content_handler(later).append_element_content_handler(checked);
    let html = rewrite_str(template.html(), settings).map_err(failed)?;
    Ok(html.replace(STYLE, &format!("<style>{}</style>{}", style.main, deferred(style))))
}

/// Removes the boot script and the preloads of the app from a `template`, for a page that only the publisher makes. The
/// deferred style applies from the beginning, as there is no script to apply it.
///
/// # Errors
/// [`Failure::Bundle`] if the template cannot be parsed.
pub fn without_app(template: &str) -> Result<String, Failure> {
    let app = element!("script[src^='/boot-'], link[rel='modulepreload'], link[as='fetch']", |element| {
        element.remove();
        Ok(())
    });
    let style = element!("link[rel='stylesheet'][media='print']", |link| {
        link.remove_attribute("media");
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(app).append_element_content_handler(style);
    rewrite_str(template, settings).map_err(failed)
}

fn failed(error: RewritingError) -> Failure {
    Failure::Bundle(format!("index.html: {error}"))
}

/// The element that loads the deferred style. Rendering does not wait for a style for print; the boot script applies it to
/// the screen.
fn deferred(style: &Style) -> String {
    format!("<link rel=\"stylesheet\" href=\"{}\" media=\"print\">", style.deferred_path())
}

/// The digest that a browser compares a file with.
fn integrity(data: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(data)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::template::{APP, HEAD, PREFERENCES};
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
        let html = for_release(&template, &style, staging.path()).expect("files are there");
        // The digest of an empty file, from SHA-2's test vectors.
        let of_nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert!(html.contains(&format!(r#"src="/boot-1.js" type="module" integrity="{of_nothing}""#)), "{html}");
        assert_eq!(html.matches("integrity=\"sha384-").count(), 2, "{html}");
        assert!(
            html.contains(r#"<link rel="preload" href="/radiology-1_bg.wasm" as="fetch" media="print">"#),
            "{html}"
        );
        let script =
            r#"<link rel="modulepreload" href="/radiology-1.js" crossorigin="anonymous" media="print" integrity="#;
        assert!(html.contains(script), "{html}");
        assert!(html.contains(&format!("<style>p{{}}</style>{}", deferred(&style))), "{html}");
    }

    #[test]
    fn only_the_elements_that_load_the_app_are_removed() {
        let template = "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
            <link rel=\"stylesheet\" href=\"/style-1.css\" media=\"print\"><script src=\"/boot-1.js\" type=\"module\"></script>\n<link rel=\"modulepreload\" href=\"/r.js\">\
            <link rel=\"preload\" media=\"print\" href=\"/r.wasm\" as=\"fetch\"></head><body></body>";
        assert_eq!(
            without_app(template).expect("HTML"),
            "<head><link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script>let a = 1 < 2;</script>\
             <link rel=\"stylesheet\" href=\"/style-1.css\">\n</head><body></body>"
        );
    }
}
