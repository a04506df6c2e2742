//! `site.json`: identity, and what stands on every page.

use super::link::{Destination, Link};
use crate::content::values::{Phone, SiteOrigin};
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
    pub origin: SiteOrigin,
    /// The two lines of the wordmark.
    pub wordmark: [String; 2],
    /// Name of the picture behind the title of every social card: `scan` for `stills/scan-1600.jpg`.
    #[schemars(extend("x-picture" = true))]
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
    /// The end of every page.
    pub footer: Footer,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Main number: (919) 684-2711.
    pub phone: Phone,
    /// Profiles on other services.
    pub social: Vec<Destination>,
    /// Privacy, terms and the like.
    pub legal: Vec<Link>,
    /// Where to make a gift.
    pub give: Destination,
    /// Links that many people want.
    pub quicklinks: Vec<Link>,
    /// Things to do: make a gift, make an appointment, the portal.
    pub actions: Vec<Destination>,
    /// The institutions this department belongs to.
    pub parents: Vec<Link>,
    /// The last line of every page.
    pub copyright: String,
}
