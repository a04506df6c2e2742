//! `redirects.json`: addresses that people still have, and where their subject is now.

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

/// A page that has moved for good.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The old address, with a trailing slash; it holds without one as well. Never a page of this
    /// site.
    pub from: String,
    /// Address of the page that has its subject now.
    #[schemars(extend("x-path" = true))]
    pub to: String,
}
