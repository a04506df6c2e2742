use super::{
    email::Email,
    page_path::PagePath,
    text::{Invalid, json_text, plain_text},
    web_address::WebAddress,
};
use std::str::FromStr;

/// The target of a link: a page of this site, with an anchor if needed, or a `https:`, `http:`, `mailto:` or `tel:` URL.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Href(String);

plain_text!(Href);
json_text!(Href, r"^(/([a-z0-9-]+/)*(#\S+)?|https?://[^\s/?#@]+\.\S+|mailto:[^\s@]+@\S+|tel:\+\d{7,15})$");

/// A page of this site as the target of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageTarget<'a> {
    pub path: &'a str,
    /// Id of an element; empty for the top of the page.
    pub anchor: &'a str,
}

impl Href {
    /// Returns the target if it is a page of this site.
    pub fn page(&self) -> Option<PageTarget<'_>> {
        let (path, anchor) = self.0.split_once('#').unwrap_or((&self.0, ""));
        path.starts_with('/').then_some(PageTarget { path, anchor })
    }

    /// Returns the target if it is a web address.
    pub fn web_address(&self) -> Option<WebAddress> {
        self.0.parse().ok()
    }
}

impl FromStr for Href {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text that leads nowhere, or has a scheme that a link must not have: `javascript:`.
    fn from_str(text: &str) -> Result<Href, Invalid> {
        let leads_somewhere = match text.split_once(':') {
            Some(("mailto", mail)) => mail.split('?').next().is_some_and(|to| to.parse::<Email>().is_ok()),
            Some(("tel", number)) => is_number(number),
            _ if text.starts_with('/') => {
                text.split('#').next().is_some_and(|path| path.parse::<PagePath>().is_ok())
                    && !text.contains(char::is_whitespace)
            }
            _ => text.parse::<WebAddress>().is_ok(),
        };
        let expected = "a path like /about/ or an https:, mailto: or tel:+ address";
        leads_somewhere.then(|| Href(text.to_string())).ok_or_else(|| Invalid::new(expected, text))
    }
}

/// Returns whether `number` is `+` and the digits of a number with its country code (E.164).
fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Stores a target that is not known yet as an empty text: `#[serde(with = "unknown_is_empty")]`.
pub mod unknown_is_empty {
    use super::Href;
    use schemars::{JsonSchema, Schema, SchemaGenerator};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(href: &Option<Href>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(href.as_ref().map_or("", Href::as_str))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Href>, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(D::Error::custom) }
    }

    /// Describes the text: `#[schemars(schema_with = "unknown_is_empty::schema")]`.
    pub fn schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Href::json_schema(generator);
        if let Some(serde_json::Value::String(pattern)) = schema.get_mut("pattern") {
            pattern.insert_str(0, "^$|");
        }
        // The forms of the editor do not ask for it.
        schema.insert("x-may-be-empty".into(), true.into());
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn href(text: &str) -> Href {
        text.parse().expect("a target")
    }

    #[test]
    fn the_target_of_a_link_leads_somewhere() {
        for text in [
            "/about/",
            "/about/#history",
            "https://example.org/a?b=c#d",
            "mailto:name@example.org?subject=Images",
            "tel:+19196842711",
        ] {
            assert_eq!(href(text).to_string(), text);
        }
        for text in [
            "",
            "about/",
            "/about",
            "//example.org/",
            "/about/#a b",
            "#history",
            "https://",
            "javascript:alert(1)",
            "mailto:",
            "tel:+",
            "tel:+1",
            "tel:9196842711",
            "tel:+1919684271x",
            "tel:+1 919 684 2711",
        ] {
            let error = text.parse::<Href>().expect_err(text).to_string();
            let expected = "expected a path like /about/ or an https:, mailto: or tel:+ address";
            assert_eq!(error, format!("{expected}, found “{text}”"));
        }
    }

    #[test]
    fn a_target_is_a_page_of_this_site_or_elsewhere() {
        assert_eq!(href("/about/#news").page(), Some(PageTarget { path: "/about/", anchor: "news" }));
        assert_eq!(href("/about/").page(), Some(PageTarget { path: "/about/", anchor: "" }));
        assert_eq!(href("https://example.org/#news").page(), None);
        assert_eq!(href("https://example.org/").web_address().expect("an address").host(), "example.org");
        assert_eq!(href("tel:+19196842711").web_address(), None);
    }
}
