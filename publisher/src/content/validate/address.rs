//! Checks links: paths on this site, external URLs, email addresses and telephone numbers.

use super::entry::Entry;
use crate::content::values::Day;
use radiology::site::path;
use url::{Host, Url};

impl Entry<'_, '_> {
    /// Checks that the sources are public URLs and that the review date is not in the future.
    pub fn provenance(&mut self, sources: &[String], reviewed: Day) {
        self.sources("", sources);
        self.review("reviewed", reviewed);
    }

    /// Checks that there are sources and that all are public URLs. `at` is where they are in the entry, with a dot.
    pub fn sources(&mut self, at: &str, sources: &[String]) {
        if sources.is_empty() {
            self.report(&format!("{at}sources"), "is empty; name at least one public address".to_string());
        }
        for (i, source) in sources.iter().enumerate() {
            if !is_web_address(source) {
                self.report(&format!("{at}sources[{i}]"), format!("expected a public web address, found “{source}”"));
            }
        }
    }

    /// Checks that a link has a valid target: a page and anchor of this site, or a URL with a safe scheme.
    pub fn href(&mut self, field: &str, href: &str) {
        if path::is_internal(href) {
            let (route, anchor) = href.split_once('#').unwrap_or((href, ""));
            self.check.linked.insert(route.to_string());
            match self.check.targets.get(route) {
                None => self.report(field, format!("there is no page at “{route}”")),
                Some(anchors) if !anchor.is_empty() && !anchors.contains(anchor) => {
                    self.report(field, format!("there is no heading with the id “{anchor}” at {route}"));
                }
                Some(_) => {}
            }
            return;
        }
        let leads_somewhere = match href.split_once(':') {
            Some(("mailto", mail)) => is_mail_address(mail.split('?').next().unwrap_or_default()),
            Some(("tel", number)) => is_number(number),
            _ => is_web_address(href),
        };
        if !leads_somewhere {
            let message =
                format!("expected a path like /about/ or an https:, mailto: or tel:+ address, found “{href}”");
            self.report(field, message);
        }
    }

    /// Checks an email address without `mailto:`.
    pub fn mail_address(&mut self, field: &str, address: &str) {
        if !is_mail_address(address) {
            self.report(field, format!("expected an address like name@example.org, found “{address}”"));
        }
    }

    /// Checks that a link on every page does not point to the host on which the site is published: it would cause a
    /// page load, and the page that the visitor is on promises something else.
    pub fn elsewhere(&mut self, field: &str, address: &str) {
        let host = |address: &str| Url::parse(address).ok()?.host_str().map(String::from);
        let origin = &self.check.catalog.site.origin;
        if host(address).is_some_and(|to| host(origin) == Some(to)) {
            let message = format!("“{address}” is this site; write a path like /about/, or the address that is meant");
            self.report(field, message);
        }
    }
}

/// Returns whether `address` is an `https:` or `http:` URL with a public host name.
pub(super) fn is_web_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else { return false };
    let Ok(url) = Url::parse(address) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Reject a URL that was pasted twice. The URL of an archived page legitimately contains a second, different URL.
    let is_doubled = rest[host.len()..].contains(&["://", host].concat());
    let is_plain = !address.contains(|c: char| c.is_whitespace() || c.is_control() || "\\<>\"".contains(c));
    is_plain && !is_doubled && !host.is_empty() && !host.contains('@') && is_public(&url)
}

/// Returns whether the host has a name with more than one part.
fn is_public(url: &Url) -> bool {
    let parts = |name: &str| name.split('.').filter(|part| !part.is_empty()).count() == name.split('.').count();
    matches!(url.host(), Some(Host::Domain(name)) if name.contains('.') && parts(name))
}

fn is_mail_address(address: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    match address.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && name.chars().all(is_plain)
                && is_web_address(&["https://", host].concat())
                && !host.contains(['/', ':', '?', '#'])
        }
        None => false,
    }
}

/// Returns whether `number` is `+` and the digits of a number with its country code (E.164).
fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host_and_is_said_once() {
        for address in [
            "https://radiology.example.org/",
            "http://example.org",
            "https://web.archive.org/web/2020/https://radiology.example.org/",
            "https://example.org/a?b=c#d",
            "https://münchen.example/",
        ] {
            assert!(is_web_address(address), "{address}");
        }
        for address in [
            "https://",
            "https:///about/",
            "https:///a.b",
            "https://https://radiology.example.org/",
            "https://radiology.example.org/https://radiology.example.org/",
            "https://radiology.example.org/a page",
            " https://radiology.example.org/",
            "https://radiology",
            "https://.",
            "https://a..b/",
            "https://127.0.0.1/",
            "https://name@example.org/",
            "https://example.org:port/",
            "radiology.example.org",
            "ftp://example.org/",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }

    #[test]
    fn mail_and_telephones_have_somebody_at_the_other_end() {
        assert!(is_mail_address("radiology.office+web@dm.example.org"));
        for address in [
            "",
            "@",
            "name",
            "name@",
            "@example.org",
            "name@duke",
            "a b@example.org",
            "a@b@example.org",
            "a@example.org/x",
        ] {
            assert!(!is_mail_address(address), "{address}");
        }
        assert!(is_number("+19196842711"));
        for number in ["", "+", "+1", "9196842711", "+1919684271x", "+1 919 684 2711"] {
            assert!(!is_number(number), "{number}");
        }
    }
}
