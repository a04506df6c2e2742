//! Two files for nginx: `nginx-http.conf` goes into its `http` block, `nginx-server.conf` into the
//! `server` block of the site.
//!
//! Headers are computed with `map`, for the whole server at once: an `add_header` of a `location`
//! would silently put an end to all those of the server.

use super::{
    media_type::MEDIA_TYPES,
    shared::{NOT_CANONICAL, NOT_DELIVERED},
};
use crate::{
    bundle::headers::{ASK, Header, Headers, NOT_FOUND, Paths},
    content::model::Redirects,
};
use std::collections::BTreeMap;

/// For the `http` block: what depends on the address.
pub fn http(headers: &Headers, redirects: &Redirects) -> String {
    let mut file = "# Goes into the http block of nginx; nginx-server.conf goes with it.\n".to_string();
    for (name, values) in by_address(headers) {
        file += &format!("map $uri {} {{\n    default {};\n", variable(name), quoted(default_of(name)));
        for (paths, value) in values {
            file += &format!("    {} {};\n", quoted(&pattern(paths)), quoted(value));
        }
        file += "}\n";
    }
    // `$uri` is resolved. When the page for errors is sent for such a path, all of this is asked once more.
    let not_canonical = format!("~^[^ ]+ {NOT_CANONICAL}");
    file +=
        "# Requested paths that are not canonical.\nmap \"$uri $request_uri\" $radiology_refused {\n    volatile;\n";
    file += &format!("    \"~^{NOT_FOUND} \" \"\";\n    {} 1;\n    default \"\";\n}}\n", quoted(&not_canonical));
    file += "# Addresses that have moved, with where to.\nmap $uri $radiology_moved {\n    default \"\";\n";
    for moved in &redirects.moved {
        // As expressions: plain strings so long would need a larger map_hash_bucket_size.
        let from = moved.from.trim_end_matches('/').replace('.', r"\.");
        file += &format!("    {} {};\n", quoted(&format!("~^{from}/?$")), moved.to);
    }
    file + "}\n"
}

/// For the `server` block, which says itself where it listens and where the site lies (`root`).
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
    for (address, media_type) in content_types(headers) {
        file += &format!("location = {address} {{ types {{}} default_type {media_type}; }}\n");
    }
    for name in by_address(headers).keys() {
        file += &format!("add_header {name} {} always;\n", variable(name));
    }
    file
}

/// Values of the headers that not all files have, by name.
fn by_address(headers: &Headers) -> BTreeMap<&'static str, Vec<(&Paths, &str)>> {
    let mut by_name: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for rule in &headers.rules {
        for header in rule.headers.iter().filter(|header| header.name != "Content-Type") {
            let values = rule.paths.iter().map(|paths| (paths, header.value.as_str()));
            by_name.entry(header.name).or_default().extend(values);
        }
    }
    by_name
}

/// Files whose type is not that of their extension: `add_header` would send a second one.
fn content_types(headers: &Headers) -> impl Iterator<Item = (&str, &str)> {
    headers.rules.iter().flat_map(|rule| {
        let types = rule.headers.iter().filter(|header| header.name == "Content-Type");
        types.flat_map(|header| {
            rule.paths.iter().map(|paths| match paths {
                Paths::One(path) => (path.as_str(), header.value.as_str()),
                other @ Paths::From(_) => unreachable!("a media type of {other:?}"),
            })
        })
    })
}

/// An empty value is a header that is not sent.
fn default_of(name: &str) -> &'static str {
    if name == "Cache-Control" { ASK } else { "" }
}

fn variable(name: &str) -> String {
    format!("$radiology_{}", name.to_lowercase().replace('-', "_"))
}

/// `map` sees the file that a page is in. As expressions: plain strings so long would need a larger
/// `map_hash_bucket_size`.
fn pattern(paths: &Paths) -> String {
    match paths {
        Paths::One(path) if path.ends_with('/') => format!(r"~^{path}(index\.html)?$"),
        Paths::One(path) => format!("~^{}$", path.replace('.', r"\.")),
        Paths::From(start) => format!("~^{start}"),
    }
}

/// As a string of nginx. No header has what nginx would take for a variable.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', r"\\").replace('"', "\\\""))
}
