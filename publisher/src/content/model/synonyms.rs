//! `synonyms.json`: the words that visitors use, and who helps where no page fits. For the search.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Words of visitors with ours.
    pub synonyms: Vec<Synonym>,
    /// Words that say nothing, beside the most common ones: "yesterday", "really".
    pub fillers: Vec<String>,
    /// Languages other than the site's that visitors type in.
    pub languages: Vec<Language>,
    /// Who helps where no page fits: one for each audience.
    pub help: Vec<Help>,
}

/// Words of visitors, and what this site says instead, the closest first. All in lower case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// What visitors say.
    pub lay: Vec<String>,
    /// What this site says instead.
    pub ours: Vec<String>,
}

/// Words of another language. A search with one of them finds `page`, too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its short name: `es` for Spanish.
    pub language: String,
    /// The page for those who speak it.
    #[schemars(extend("x-relation" = "pages"))]
    pub page: String,
    /// Words that say nothing: "para", "una".
    pub fillers: Vec<String>,
    /// Words of that language with ours.
    pub synonyms: Vec<Synonym>,
}

/// A page and a desk for one audience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// "Patients and families".
    pub audience: String,
    /// The page for them.
    #[schemars(extend("x-relation" = "pages"))]
    pub page: String,
    /// The desk that helps.
    #[schemars(extend("x-relation" = "desks"))]
    pub desk: String,
}
