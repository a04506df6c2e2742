//! `synonyms.json`: what visitors call things, for the search.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Synonyms {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    pub synonyms: Vec<Synonym>,
}

/// Words of visitors, and what this site says instead. All in lower case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), serde(deny_unknown_fields))]
pub struct Synonym {
    pub lay: Vec<String>,
    pub ours: String,
}
