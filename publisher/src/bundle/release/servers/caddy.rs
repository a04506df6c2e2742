//! The file for Caddy, which the site's block imports.

use super::{
    media_type::MEDIA_TYPES,
    shared::{NOT_CANONICAL, NOT_DELIVERED, both_forms},
};
use crate::{
    bundle::headers::{Header, Headers, NOT_FOUND, Paths, REVALIDATE},
    content::model::Redirects,
};

/// The content of the file. The site's block itself defines its host and the folder of the site (`root`).
pub fn file(headers: &Headers, redirects: &Redirects) -> String {
    let mut file = "# Goes into the block of the site: import /srv/radiology/dist-server/Caddyfile
map {query} {radiology_query} {\n\t~^(.+)$ \"?${1}\"\n\tdefault \"\"\n}\nroute {\n"
        .to_string();
    file += &fields("", &headers.all);
    file += "\theader -Server\n";
    // Also for uncompressed responses: a cache in between must not send those to browsers that accept compressed ones.
    file += "\theader ?Vary Accept-Encoding\n";
    // The default. The rules come later and override it.
    file += &format!("\theader Cache-Control {REVALIDATE}\n");
    for (extension, media_type) in MEDIA_TYPES {
        file += &format!("\t@{extension} path *.{extension}\n\theader @{extension} Content-Type \"{media_type}\"\n");
    }
    for (i, rule) in headers.rules.iter().enumerate() {
        let patterns = rule.paths.iter().map(pattern).collect::<Vec<_>>();
        file += &format!("\t@rule{i} path {}\n", patterns.join(" "));
        file += &fields(&format!("@rule{i} "), &rule.headers);
    }
    file += &format!("\t@hidden path {NOT_FOUND} {}\n\terror @hidden 404\n", NOT_DELIVERED.join(" "));
    // Matches the path as requested; path matchers would see it resolved.
    file += &format!("\t@refused vars_regexp {{http.request.orig_uri}} `^{NOT_CANONICAL}`\n\terror @refused 404\n");
    for moved in &redirects.moved {
        for from in both_forms(moved.from.as_str()) {
            file += &format!("\tredir {from} {}{{radiology_query}} 301\n", moved.to);
        }
    }
    let errors: Vec<_> = headers.of(NOT_FOUND).cloned().collect();
    // Caddy itself would answer 308, which browsers before 2015 do not support.
    file + "\t@folder {
\t\tnot path */
\t\tfile {path}/index.html
\t}
\tredir @folder {path}/{radiology_query} 301
\tfile_server {
\t\tprecompressed br gzip
\t}
}
handle_errors {
\trewrite * /404.html
\theader -Server
\theader Content-Type \"text/html; charset=utf-8\"
" + &fields("", &errors)
        + "\tfile_server {
\t\tprecompressed br gzip
\t}
}
"
}

fn fields(matcher: &str, headers: &[Header]) -> String {
    headers.iter().map(|Header { name, value }| format!("\theader {matcher}{name} `{value}`\n")).collect()
}

fn pattern(paths: &Paths) -> String {
    match paths {
        Paths::Exact(path) => path.clone(),
        Paths::Prefix(prefix) => format!("{prefix}*"),
    }
}
