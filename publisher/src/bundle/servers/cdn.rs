//! `_headers` and `_redirects`, as Cloudflare and Netlify read them, and `.assetsignore` for Cloudflare.

use super::shared::both_forms;
use crate::{
    bundle::headers::{Header, Headers, Paths},
    content::model::Redirects,
};
use std::collections::BTreeMap;

/// `.assetsignore`: what is not uploaded, as Cloudflare compresses by itself.
pub const IGNORED: &str = "*.br\n*.gz\n";

/// `_headers`: a pattern, then its headers, indented. Each pattern once: of two with the same, Cloudflare
/// reads the last.
pub fn headers(headers: &Headers) -> String {
    let mut sections: BTreeMap<String, Vec<Header>> = BTreeMap::new();
    for rule in &headers.rules {
        for paths in &rule.paths {
            sections.entry(pattern(paths)).or_default().extend(rule.headers.iter().cloned());
        }
    }
    let sections = sections.iter().map(|(pattern, headers)| section(pattern, headers));
    section("/*", &headers.all) + &sections.collect::<String>()
}

fn section(pattern: &str, headers: &[Header]) -> String {
    let fields = headers.iter().map(|Header { name, value }| format!("  {name}: {value}\n"));
    format!("{pattern}\n{}", fields.collect::<String>())
}

fn pattern(paths: &Paths) -> String {
    match paths {
        Paths::One(path) => path.clone(),
        Paths::From(start) => format!("{start}*"),
    }
}

/// `_redirects`: from, to, status. The missing slash is what these servers see to by themselves.
pub fn redirects(redirects: &Redirects) -> String {
    let lines = redirects.moved.iter().flat_map(|moved| {
        let forms = both_forms(&moved.from);
        forms.map(|from| format!("{from} {} 301\n", moved.to))
    });
    lines.collect()
}
