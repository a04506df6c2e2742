//! `site.json`: the identity of the site and the texts of every page.

use super::link::{Destination, Link};
use crate::content::values::{Phone, SiteOrigin};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Name of the site, at the end of every page title: "Faculty – Duke Radiology".
    pub name: String,
    /// Scheme and host at which the site is published, without a trailing slash: `https://www.example.org`.
    pub origin: SiteOrigin,
    /// The two lines of the logo text.
    pub wordmark: [String; 2],
    /// Name of the picture behind the title of every social card: `scan` for `stills/scan-1600.jpg`.
    #[schemars(extend("x-picture" = true))]
    pub card_picture: String,
    /// The portal in which patients see their appointments: "My Duke Health". An exam plan names it.
    pub patient_portal: String,
    /// Link to the site where patients choose a doctor: "Duke Health website". Pages of people link to it.
    pub find_a_doctor: Link,
    /// Whether only terms that a radiologist has reviewed are explained.
    #[serde(default)]
    pub reviewed_terms_only: bool,
    /// Links above the main navigation.
    pub utility: Vec<Destination>,
    /// The footer of every page.
    pub footer: Footer,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footer {
    /// Postal address, line by line.
    pub address: Vec<String>,
    /// Main number: (919) 684-2711.
    pub phone: Phone,
    /// Links to social media profiles.
    pub social: Vec<Destination>,
    /// Links to privacy and terms.
    pub legal: Vec<Link>,
    /// Link for gifts.
    pub give: Destination,
    /// Frequently used links.
    pub quicklinks: Vec<Link>,
    /// Links for actions: make a gift, make an appointment, open the portal.
    pub actions: Vec<Destination>,
    /// Links to the institutions that the department belongs to.
    pub parents: Vec<Link>,
    /// The copyright notice, the last line of every page.
    pub copyright: String,
}
