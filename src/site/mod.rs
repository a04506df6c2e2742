//! Identity of the site as data: addresses, element ids and a telephone number that code has to know.

pub mod id;
pub mod path;

/// The department's time zone.
pub const TIME_ZONE: &str = "America/New_York";

/// The department's telephone number, and its address (RFC 3966), for when no content has come to say it:
/// what the content says is held against it by a test.
pub const PHONE: &str = "(919) 684-2711";
pub const PHONE_HREF: &str = "tel:+19196842711";

/// The language of all pages (BCP 47), and as Open Graph writes it. There is no other, so no page
/// names another version of itself by `hreflang`: a set of one says nothing.
pub const LANGUAGE: &str = "en";
pub const LOCALE: &str = "en_US";

/// Size of the social cards, in pixels.
pub const CARD_WIDTH: &str = "1200";
pub const CARD_HEIGHT: &str = "630";
