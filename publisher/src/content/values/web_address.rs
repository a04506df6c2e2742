use super::text::{Invalid, json_text, plain_text};
use std::str::FromStr;
use url::{Host, Url};

/// Appears in place of an invalid address.
pub(super) const EXAMPLE: &str = "https://www.example.org/";

/// An `https:` or `http:` URL whose host has a public name: `https://www.example.org/about/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebAddress(String);

plain_text!(WebAddress);
json_text!(WebAddress, r"^https?://[^\s/?#@]+\.\S+$");

impl WebAddress {
    /// Returns the address as people read it: `https://www.example.org/` → `www.example.org/`.
    pub fn without_scheme(&self) -> &str {
        self.0.split_once("://").map_or(&self.0, |(_, rest)| rest)
    }

    /// Returns the name of the host, in lower case and without a port: `www.example.org`.
    pub fn host(&self) -> String {
        authority(self.without_scheme()).split(':').next().unwrap_or_default().to_lowercase()
    }
}

impl FromStr for WebAddress {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text that is not a URL, has another scheme, a host without a public name or a user name, or contains
    /// the URL twice.
    fn from_str(text: &str) -> Result<WebAddress, Invalid> {
        let is_address = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .is_some_and(|rest| is_plain(text) && is_on_public_host(text, rest));
        is_address.then(|| WebAddress(text.to_string())).ok_or_else(|| Invalid::new("a public web address", text))
    }
}

fn is_plain(address: &str) -> bool {
    !address.contains(|c: char| c.is_whitespace() || c.is_control() || "\\<>\"".contains(c))
}

/// Returns whether the host of `address`, which is `rest` after its scheme, has a name with more than one part.
fn is_on_public_host(address: &str, rest: &str) -> bool {
    let host = authority(rest);
    // Reject a URL that was pasted twice. The URL of an archived page legitimately contains a second, different URL.
    let is_doubled = rest[host.len()..].contains(&["://", host].concat());
    let is_public = || match Url::parse(address).as_ref().map(Url::host) {
        Ok(Some(Host::Domain(name))) => name.contains('.') && name.split('.').all(|part| !part.is_empty()),
        _ => false,
    };
    !is_doubled && !host.is_empty() && !host.contains('@') && is_public()
}

/// Returns the host with its port: what follows the scheme, up to the path.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_has_a_public_host_and_is_written_once() {
        for text in [
            "https://radiology.example.org/",
            "http://example.org",
            "https://web.archive.org/web/2020/https://radiology.example.org/",
            "https://example.org/a?b=c#d",
            "https://münchen.example/",
        ] {
            assert_eq!(text.parse::<WebAddress>().expect("an address").to_string(), text);
        }
        for text in [
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
            let error = text.parse::<WebAddress>().expect_err(text).to_string();
            assert_eq!(error, format!("expected a public web address, found “{text}”"));
        }
    }

    #[test]
    fn the_parts_of_a_web_address_are_without_its_scheme() {
        let address: WebAddress = "https://WWW.Example.org:443/a/?b".parse().expect("an address");
        assert_eq!(
            (address.without_scheme(), address.host().as_str()),
            ("WWW.Example.org:443/a/?b", "www.example.org")
        );
    }
}
