//! The files that stand at addresses which every site shares: who made it, whom to tell of a weakness
//! ([RFC 9116](https://www.rfc-editor.org/rfc/rfc9116)), and what a device needs to keep it
//! ([web app manifest](https://www.w3.org/TR/appmanifest/)).

use crate::content::{catalog::Catalog, values::Day};
use radiology::site::{LANGUAGE, path};
use serde_json::json;

/// The site's mark, drawn by `media/icons.py`, with its sizes in pixels. The large one keeps all it
/// shows in the middle, so that a device may cut it to its own shape.
const ICONS: [(&str, &str, &str, &str); 4] = [
    ("/assets/icons/favicon.svg", "any", "image/svg+xml", "any"),
    ("/assets/icons/icon-192.png", "192x192", "image/png", "any"),
    ("/assets/icons/icon-512.png", "512x512", "image/png", "any"),
    ("/assets/icons/icon-512.png", "512x512", "image/png", "maskable"),
];

/// The university's navy and paper, as in `style/tokens/color.css`. A manifest knows no tokens; a test
/// holds the two together.
const THEME: &str = "#012169";
const BACKGROUND: &str = "#ffffff";

/// The text of `site.webmanifest`. The site is kept as what it is, pages with addresses, so the device
/// shows it with the way back and the address of a browser.
pub fn manifest(catalog: &Catalog) -> String {
    let icons = ICONS
        .map(|(src, sizes, kind, purpose)| json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose }));
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
        "icons": icons,
    });
    manifest.to_string()
}

/// The text of `security.txt`, true for a year from the day `built`. The department names
/// no address for such reports, so they go where all questions go.
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
