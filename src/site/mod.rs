//! Constants of the site: paths and element ids that the code refers to.

pub mod id;
pub mod path;

/// The department's time zone ([IANA name](https://www.iana.org/time-zones)).
pub const TIME_ZONE: &str = "America/New_York";

/// The language of all pages ([BCP 47](https://www.rfc-editor.org/info/bcp47)). There are no versions in other
/// languages, so the pages have no `hreflang` links.
pub const LANGUAGE: &str = "en";
/// The same in the format of [Open Graph](https://ogp.me/).
pub const LOCALE: &str = "en_US";

/// Width of the social cards in pixels.
pub const CARD_WIDTH: &str = "1200";
/// Height of the social cards in pixels.
pub const CARD_HEIGHT: &str = "630";
