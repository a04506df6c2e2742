//! `site.json`: identity, and what stands on every page.

use super::link::{Destination, Link};
use crate::content::values::Phone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Ends the title of every page: "Faculty – Duke Radiology".
    pub name: String,
    /// Scheme and host the site is published at, without a trailing slash.
    pub origin: String,
    /// The two lines of the wordmark.
    pub wordmark: [String; 2],
    /// Name of the picture behind the title of every social card: `scan` for `stills/scan-1600.jpg`.
    pub card_picture: String,
    /// The portal in which patients see their appointments: "My Duke Health". An exam plan names it.
    pub patient_portal: String,
    /// Where patients choose a doctor, outside this site: "Duke Health website". The page of a person leads there.
    pub find_a_doctor: Link,
    /// Whether only the terms of reports that a radiologist has reviewed are explained.
    #[serde(default)]
    pub reviewed_terms_only: bool,
    /// Links above the main navigation.
    pub utility: Vec<Destination>,
    pub footer: Footer,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// Postal address, line by line.
    pub address: Vec<String>,
    pub phone: Phone,
    pub social: Vec<Destination>,
    pub legal: Vec<Link>,
    pub give: Destination,
    pub quicklinks: Vec<Link>,
    /// Things to do: make a gift, make an appointment, the portal.
    pub actions: Vec<Destination>,
    /// The institutions this department belongs to.
    pub parents: Vec<Link>,
    pub copyright: String,
}
