//! `_headers`, as Cloudflare Pages and Netlify read it.

use super::{style, template};

/// The content of the file. `style` is the sheet that stands in every page.
pub fn file(style: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n{}",
        policy(style),
        caching()
    )
}

/// How long browsers keep what: files with a hash in their name for good; pictures, fonts and icons
/// for a week; pages and documents are asked for every time, which is what servers do unasked.
fn caching() -> String {
    const FOR_GOOD: &str = "public, max-age=31536000, immutable";
    const A_WEEK: &str = "public, max-age=604800";
    let rules = [
        ("/radiology-*", FOR_GOOD),
        ("/boot-*", FOR_GOOD),
        ("/assets/media/*", A_WEEK),
        ("/assets/social/*", A_WEEK),
        ("/assets/fonts/*", A_WEEK),
        ("/assets/icons/*", A_WEEK),
    ];
    rules.map(|(pattern, value)| format!("{pattern}\n  Cache-Control: {value}\n")).concat()
}

/// The [Content Security Policy](https://www.w3.org/TR/CSP3/): nothing but what the site itself
/// delivers; of inline code only the style sheet and the script for the visitor's preferences.
fn policy(style: &str) -> String {
    let directives = [
        "default-src 'none'".to_string(),
        format!("script-src 'self' 'wasm-unsafe-eval' '{}'", style::hash(&template::preferences())),
        format!("style-src 'self' '{}'", style::hash(style)),
        "img-src 'self'".to_string(),
        "media-src 'self'".to_string(),
        "font-src 'self'".to_string(),
        "connect-src 'self'".to_string(),
        "form-action 'self'".to_string(),
        "base-uri 'none'".to_string(),
        "frame-ancestors 'none'".to_string(),
    ];
    directives.join("; ")
}
