use super::{
    text::{Invalid, json_text, plain_text},
    web_address::WebAddress,
};
use std::str::FromStr;

/// Appears in place of an invalid origin.
pub(super) const EXAMPLE: &str = "https://www.example.org";
const SCHEME: &str = "https://";

/// The scheme and host at which the site is published: `https://www.example.org`. The site works only at the root of a
/// host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteOrigin(String);

plain_text!(SiteOrigin);
json_text!(SiteOrigin, r"^https://[^\s/?#]+\.[^\s/?#]+$");

impl SiteOrigin {
    /// Returns the host: `www.example.org`.
    pub fn host(&self) -> &str {
        self.0.strip_prefix(SCHEME).unwrap_or(&self.0)
    }

    /// Returns the URL of a path: `/about/` → `https://www.example.org/about/`.
    pub fn url(&self, path: &str) -> String {
        [&self.0, path].concat()
    }
}

impl FromStr for SiteOrigin {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except `https://` and a host with a public name.
    fn from_str(text: &str) -> Result<SiteOrigin, Invalid> {
        let is_origin = text.strip_prefix(SCHEME).is_some_and(|host| !host.contains(['/', '?', '#']))
            && text.parse::<WebAddress>().is_ok();
        let invalid = || Invalid::new("https:// and a host without a slash at the end", text);
        is_origin.then(|| SiteOrigin(text.to_string())).ok_or_else(invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_the_root_of_a_host() {
        let origin: SiteOrigin = "https://imaging.example.org".parse().expect("an origin");
        assert_eq!(origin.url("/about/"), "https://imaging.example.org/about/");
        assert_eq!(origin.host(), "imaging.example.org");
        for text in
            ["https://", "http://example.org", "https://example.org/", "https://example.org/imaging", "example.org"]
        {
            let error = text.parse::<SiteOrigin>().expect_err(text).to_string();
            assert_eq!(error, format!("expected https:// and a host without a slash at the end, found “{text}”"));
        }
    }
}
