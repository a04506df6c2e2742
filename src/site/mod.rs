//! Identity of the site as data: addresses and element ids that code has to know.

pub mod id;
pub mod path;

/// The department's time zone.
pub const TIME_ZONE: &str = "America/New_York";

/// The language of all pages (BCP 47), and as Open Graph writes it. There is no other, so no page
/// names another version of itself by `hreflang`: a set of one says nothing.
pub const LANGUAGE: &str = "en";
pub const LOCALE: &str = "en_US";

/// Size of the social cards, in pixels.
pub const CARD_WIDTH: &str = "1200";
pub const CARD_HEIGHT: &str = "630";
