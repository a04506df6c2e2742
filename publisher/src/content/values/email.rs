use super::{
    text::{Invalid, json_text, plain_text},
    web_address::WebAddress,
};
use std::str::FromStr;

/// Appears in error messages.
pub(super) const EXAMPLE: &str = "name@example.org";

/// An email address: `name@example.org`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

plain_text!(Email);
json_text!(Email, r"^[^\s@]+@[^\s@/?#:]+\.[^\s@/?#:]+$");

impl Email {
    /// Returns the URL for a link (RFC 6068): `name@example.org` → `mailto:name@example.org`.
    pub fn href(&self) -> String {
        ["mailto:", &self.0].concat()
    }
}

impl FromStr for Email {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except a name without quotes and a host with a public name.
    fn from_str(text: &str) -> Result<Email, Invalid> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        let is_host = |host: &str| {
            !host.contains(['/', ':', '?', '#']) && ["https://", host].concat().parse::<WebAddress>().is_ok()
        };
        let is_email = text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && name.chars().all(is_plain) && is_host(host));
        let invalid = || Invalid::new(format!("an address like {EXAMPLE}"), text);
        is_email.then(|| Email(text.to_string())).ok_or_else(invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_address_has_a_name_and_a_host() {
        let email: Email = "radiology.office+web@dm.example.org".parse().expect("an address");
        assert_eq!(email.href(), "mailto:radiology.office+web@dm.example.org");
        for text in [
            "",
            "@",
            "name",
            "name@",
            "@example.org",
            "name@duke",
            "a b@example.org",
            "a@b@example.org",
            "a@example.org/x",
            "mailto:a@example.org",
        ] {
            let error = text.parse::<Email>().expect_err(text).to_string();
            assert_eq!(error, format!("expected an address like name@example.org, found “{text}”"));
        }
    }
}
