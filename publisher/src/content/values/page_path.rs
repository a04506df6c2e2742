use super::text::{Invalid, json_text, plain_text};
use radiology::site::path;
use std::str::FromStr;

/// Appears in place of an invalid path; the home page always exists.
pub(super) const EXAMPLE: &str = path::HOME;

/// The path of a page of this site, in its canonical form: `/about/news/`. Whether the page exists is another question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PagePath(String);

plain_text!(PagePath);
json_text!(PagePath, r"^/([a-z0-9-]+/)*$");

impl FromStr for PagePath {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except a canonical path of small letters, digits and hyphens.
    fn from_str(text: &str) -> Result<PagePath, Invalid> {
        let is_path = path::own(text).as_deref() == Some(text);
        is_path.then(|| PagePath(text.to_string())).ok_or_else(|| Invalid::new("a path like /about/", text))
    }
}

/// A path at which another page or site used to be, with a trailing slash: `/About/Our_People/`. It may contain only
/// characters that configurations of servers take without quotes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OldPath(String);

plain_text!(OldPath);
json_text!(OldPath, r"^/([A-Za-z0-9._-]+/)*$");

impl FromStr for OldPath {
    type Err = Invalid;

    /// # Errors
    /// Rejects any text except a path with a trailing slash of letters, digits, hyphens, underscores and periods.
    fn from_str(text: &str) -> Result<OldPath, Invalid> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-_.".contains(c);
        let is_path = path::canonical(text) == text && !text.contains("//") && text.chars().all(is_plain);
        let invalid = || Invalid::new("a path like /about/overview/", text);
        is_path.then(|| OldPath(text.to_string())).ok_or_else(invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_page_is_canonical() {
        for text in ["/", "/about/", "/about/news/page-2/"] {
            assert_eq!(text.parse::<PagePath>().expect("a path").to_string(), text);
        }
        for text in ["", "about/", "/about", "//about/", "/about//", "/About/", "/a b/", "/about/#news", "/a.html/"] {
            let error = text.parse::<PagePath>().expect_err(text).to_string();
            assert_eq!(error, format!("expected a path like /about/, found “{text}”"));
        }
    }

    #[test]
    fn an_old_path_may_have_been_written_otherwise() {
        for text in ["/", "/About/Our_People/", "/about.aspx/"] {
            assert_eq!(text.parse::<OldPath>().expect("a path").to_string(), text);
        }
        for text in ["", "/old", "/old page/", "//old/", "/old//page/", "/old/?id=1/", "old/"] {
            let error = text.parse::<OldPath>().expect_err(text).to_string();
            assert_eq!(error, format!("expected a path like /about/overview/, found “{text}”"));
        }
    }
}
