//! The response headers that protect visitors, the same for every path.

use super::{
    style::{self, Style},
    template,
};

/// The names and values of the headers.
pub fn headers(style: &Style) -> [(&'static str, String); 7] {
    [
        ("Content-Security-Policy", policy(style)),
        ("Cross-Origin-Opener-Policy", "same-origin".to_string()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_string()),
        ("Permissions-Policy", UNUSED.map(|feature| format!("{feature}=()")).join(", ")),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_string()),
        // Two years. Without `includeSubDomains`, since others decide whether the hosts below ours support HTTPS.
        ("Strict-Transport-Security", "max-age=63072000".to_string()),
        ("X-Content-Type-Options", "nosniff".to_string()),
    ]
}

/// The browser features that the site does not use. Only names that browsers know today: an unknown one logs a warning on
/// every page.
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

/// The [Content Security Policy](https://www.w3.org/TR/CSP3/). It allows only what the site itself delivers, and as inline
/// code only the style sheets and the script for the visitor's preferences.
///
/// It does not require [Trusted Types](https://www.w3.org/TR/trusted-types/). Leptos passes markup to the browser as text,
/// so the default policy would have to accept any text. What such markup could do is refused by this policy already: no
/// inline handler or `javascript:` URL runs, no script, worker or frame comes from another host, and nothing evaluates text.
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
