//! Identity of the site as data: addresses and element ids that code has to know.

pub mod id;
pub mod path;

/// The department's time zone.
pub const TIME_ZONE: &str = "America/New_York";
