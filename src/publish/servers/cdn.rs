//! `_headers` and `_redirects`, as Cloudflare Pages and Netlify read them.

use super::both_forms;
use crate::{
    content::model::Redirects,
    publish::headers::{Addresses, Header, Headers},
};

/// `_headers`: a pattern, then its headers, indented.
pub fn headers(headers: &Headers) -> String {
    let all = section("/*", &headers.all);
    let rules = headers.rules.iter().flat_map(|rule| {
        let patterns = rule.addresses.iter().flat_map(|addresses| patterns(*addresses));
        patterns.map(|pattern| section(&pattern, &rule.headers))
    });
    all + &rules.collect::<String>()
}

fn section(pattern: &str, headers: &[Header]) -> String {
    let fields = headers.iter().map(|Header { name, value }| format!("  {name}: {value}\n"));
    format!("{pattern}\n{}", fields.collect::<String>())
}

fn patterns(addresses: Addresses) -> Vec<String> {
    match addresses {
        Addresses::Pages => vec!["/".to_string(), "/*/".to_string()],
        Addresses::One(address) => vec![address.to_string()],
        Addresses::From(start) => vec![format!("{start}*")],
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
