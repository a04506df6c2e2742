//! Files at well-known paths: `humans.txt`, `security.txt` ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)) and the
//! [web app manifest](https://www.w3.org/TR/appmanifest/).

use crate::content::{catalog::Catalog, values::Day};
use radiology::site::{LANGUAGE, path};
use serde::Serialize;
use serde_json::json;

/// An icon of the manifest.
#[derive(Serialize)]
struct ManifestIcon {
    src: &'static str,
    /// Width and height in pixels.
    sizes: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    purpose: &'static str,
}

/// The site's icons, drawn by `media/icons.py`. The large one has all of its content in the middle, so that devices may
/// crop it to their own shape.
const ICONS: [ManifestIcon; 4] = [
    ManifestIcon { src: "/assets/icons/favicon.svg", sizes: "any", media_type: "image/svg+xml", purpose: "any" },
    ManifestIcon { src: "/assets/icons/icon-192.png", sizes: "192x192", media_type: "image/png", purpose: "any" },
    ManifestIcon { src: "/assets/icons/icon-512.png", sizes: "512x512", media_type: "image/png", purpose: "any" },
    ManifestIcon { src: "/assets/icons/icon-512.png", sizes: "512x512", media_type: "image/png", purpose: "maskable" },
];

/// The university's navy, as in `style/tokens/color.css`. A manifest cannot use tokens; a test compares the two.
const THEME: &str = "#012169";
/// The paper color, as in `style/tokens/color.css`.
const BACKGROUND: &str = "#ffffff";

/// The text of `site.webmanifest`. The site consists of pages with URLs, so devices show it with a back button and the URL
/// (`minimal-ui`).
pub fn manifest(catalog: &Catalog) -> String {
    let manifest = json!({
        "name": catalog.home.title,
        "short_name": catalog.site.name,
        "description": catalog.home.description,
        "lang": LANGUAGE,
        "dir": "ltr",
        "id": path::HOME,
        "start_url": path::HOME,
        "scope": path::HOME,
        "display": "minimal-ui",
        "theme_color": THEME,
        "background_color": BACKGROUND,
        "icons": ICONS,
    });
    manifest.to_string()
}

/// The text of `security.txt`, true for a year from the day `built`. The department names
/// no contact for such reports, so they go to its general contacts.
pub fn security(catalog: &Catalog, built: Day) -> String {
    let site = &catalog.site;
    let expires = built.plus_years(1);
    format!(
        "Contact: {}\nContact: {origin}{}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {LANGUAGE}\n\
         Canonical: {origin}{}\n",
        site.footer.phone.href(),
        path::CONTACT,
        path::SECURITY,
        origin = site.origin,
    )
}

/// The text of `humans.txt`.
pub fn humans(catalog: &Catalog) -> String {
    let site = &catalog.site;
    let last_update = catalog.modified().into_values().max();
    let last_update = last_update.map(|day| day.date().strftime("%Y/%m/%d").to_string()).unwrap_or_default();
    format!(
        "/* TEAM */\n{}\n{}\n{}\n{origin}{}\n\n/* THANKS */\nPictures and typefaces: {origin}{}\n\n\
         /* SITE */\nLast update: {}\nLanguage: English\nStandards: HTML, CSS, WebAssembly, WCAG 2.2 AA\n\
         Software: Rust, Leptos, Trunk, Pagefind\nData: {origin}{}\n",
        catalog.home.title,
        site.footer.address.join(", "),
        site.footer.phone,
        path::CONTACT,
        path::IMAGE_CREDITS,
        last_update,
        path::OPEN_DATA,
        origin = site.origin,
    )
}
