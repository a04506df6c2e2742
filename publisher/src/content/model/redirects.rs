//! `redirects.json`: old paths that people still have, and the pages with their subject now.

use crate::content::values::{OldPath, PagePath};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirects {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Each page that has moved.
    pub moved: Vec<Moved>,
}

/// A page that has moved permanently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The old address, with a trailing slash; it holds without one as well. Never a page of this
    /// site.
    pub from: OldPath,
    /// Address of the page that has its subject now.
    #[schemars(extend("x-path" = true))]
    pub to: PagePath,
}
