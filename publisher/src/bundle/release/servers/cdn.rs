//! The files `_headers` and `_redirects` for Cloudflare and Netlify, and `.assetsignore` for Cloudflare.

use super::shared::both_forms;
use crate::{
    bundle::headers::{Header, Headers, Paths},
    content::model::Redirects,
};
use std::collections::BTreeMap;

/// The content of `.assetsignore`. Compressed files are not uploaded, as Cloudflare compresses by itself.
pub const IGNORED: &str = "*.br\n*.gz\n";

/// The content of `_headers`: patterns, each followed by its headers, indented. Each pattern occurs once, because
/// Cloudflare applies only the last of two equal ones.
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
        Paths::Exact(path) => path.clone(),
        Paths::Prefix(prefix) => format!("{prefix}*"),
    }
}

/// The content of `_redirects`: from, to, status. These servers add a missing trailing slash by themselves.
pub fn redirects(redirects: &Redirects) -> String {
    let lines = redirects.moved.iter().flat_map(|moved| {
        let forms = both_forms(moved.from.as_str());
        forms.map(|from| format!("{from} {} 301\n", moved.to))
    });
    lines.collect()
}
