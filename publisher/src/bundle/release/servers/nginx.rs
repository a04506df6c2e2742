//! The two files for nginx: `nginx-http.conf` is included in its `http` block, `nginx-server.conf` in the site's `server`
//! block.
//!
//! Headers are computed with `map`, for the whole server at once. An `add_header` in a `location` would silently disable
//! all those of the server.

use super::{
    media_type::MEDIA_TYPES,
    shared::{NOT_CANONICAL, NOT_DELIVERED},
};
use crate::{
    bundle::headers::{Header, Headers, NOT_FOUND, Paths, REVALIDATE},
    content::model::Redirects,
};
use std::collections::BTreeMap;

/// The file for the `http` block: everything that depends on the path.
pub fn http(headers: &Headers, redirects: &Redirects) -> String {
    let mut file = "# Goes into the http block of nginx; nginx-server.conf goes with it.\n".to_string();
    for (name, values) in by_name(headers) {
        file += &format!("map $uri {} {{\n    default {};\n", variable(name), quoted(default_of(name)));
        for (paths, value) in values {
            file += &format!("    {} {};\n", quoted(&pattern(paths)), quoted(value));
        }
        file += "}\n";
    }
    // `$uri` is resolved. It is evaluated again when the error page is sent for such a path; hence "volatile".
    let not_canonical = format!("~^[^ ]+ {NOT_CANONICAL}");
    file +=
        "# Requested paths that are not canonical.\nmap \"$uri $request_uri\" $radiology_refused {\n    volatile;\n";
    file += &format!("    \"~^{NOT_FOUND} \" \"\";\n    {} 1;\n    default \"\";\n}}\n", quoted(&not_canonical));
    file += "# Paths that have moved, and their targets.\nmap $uri $radiology_moved {\n    default \"\";\n";
    for moved in &redirects.moved {
        // Regular expressions, because such long plain strings would need a larger map_hash_bucket_size.
        let from = moved.from.as_str().trim_end_matches('/').replace('.', r"\.");
        file += &format!("    {} {};\n", quoted(&format!("~^{from}/?$")), moved.to);
    }
    file + "}\n"
}

/// The file for the `server` block, which itself defines its port and the folder of the site (`root`).
pub fn server(headers: &Headers) -> String {
    let hidden = NOT_DELIVERED.map(|path| format!("location = {path} {{ return 404; }}\n")).concat();
    let mut file = format!(
        "# Goes into the server block of the site; nginx-http.conf goes into the http block.
# brotli_static is of the module ngx_brotli; Debian has it in libnginx-mod-http-brotli-static.
index index.html;
absolute_redirect off;
server_tokens off;
gzip off;
gzip_static on;
gzip_vary on;
brotli_static on;
error_page 404 {NOT_FOUND};
error_page 403 =404 {NOT_FOUND};
if ($radiology_refused) {{ return 404; }}
if ($radiology_moved) {{ return 301 $radiology_moved$is_args$args; }}
location = {NOT_FOUND} {{ internal; }}
{hidden}default_type application/octet-stream;
types {{\n"
    );
    for (extension, media_type) in MEDIA_TYPES {
        file += &format!("    {} {extension};\n", quoted(media_type));
    }
    file += "}\n";
    for Header { name, value } in &headers.all {
        file += &format!("add_header {name} {} always;\n", quoted(value));
    }
    for (path, media_type) in content_types(headers) {
        file += &format!("location = {path} {{ types {{}} default_type {media_type}; }}\n");
    }
    for name in by_name(headers).keys() {
        file += &format!("add_header {name} {} always;\n", variable(name));
    }
    file
}

/// The headers that only some files have, by name, with their paths and values.
fn by_name(headers: &Headers) -> BTreeMap<&'static str, Vec<(&Paths, &str)>> {
    let mut by_name: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for rule in &headers.rules {
        for header in rule.headers.iter().filter(|header| header.name != "Content-Type") {
            let values = rule.paths.iter().map(|paths| (paths, header.value.as_str()));
            by_name.entry(header.name).or_default().extend(values);
        }
    }
    by_name
}

/// The files whose media type differs from that of their extension: path and type. `add_header` would send a second
/// `Content-Type`.
fn content_types(headers: &Headers) -> impl Iterator<Item = (&str, &str)> {
    headers.rules.iter().flat_map(|rule| {
        let types = rule.headers.iter().filter(|header| header.name == "Content-Type");
        types.flat_map(|header| {
            rule.paths.iter().map(|paths| match paths {
                Paths::Exact(path) => (path.as_str(), header.value.as_str()),
                other @ Paths::Prefix(_) => unreachable!("a media type of {other:?}"),
            })
        })
    })
}

/// The value of a header for paths without a rule. If it is empty, nginx does not send the header.
fn default_of(name: &str) -> &'static str {
    if name == "Cache-Control" { REVALIDATE } else { "" }
}

fn variable(name: &str) -> String {
    format!("$radiology_{}", name.to_lowercase().replace('-', "_"))
}

/// A pattern of `map`. It also matches the `index.html` of a page, which is what `map` sees. Patterns are regular
/// expressions, because such long plain strings would need a larger `map_hash_bucket_size`.
fn pattern(paths: &Paths) -> String {
    match paths {
        Paths::Exact(path) if path.ends_with('/') => format!(r"~^{path}(index\.html)?$"),
        Paths::Exact(path) => format!("~^{}$", path.replace('.', r"\.")),
        Paths::Prefix(prefix) => format!("~^{prefix}"),
    }
}

/// Quotes a string for nginx. No header contains text that nginx would take for a variable.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', r"\\").replace('"', "\\\""))
}
