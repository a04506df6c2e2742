//! `synonyms.json`: the words that visitors search for, and desks that help if no page matches.

use crate::content::values::PagePath;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Words of visitors with the words of this site.
    pub synonyms: Vec<Synonym>,
    /// Words to ignore, in addition to the most common ones: "yesterday", "really".
    pub fillers: Vec<String>,
    /// Other languages in which visitors search.
    pub languages: Vec<Language>,
    /// Pages and desks that help if no page matches, one for each audience.
    pub help: Vec<Help>,
}

/// Words of visitors with the words of this site, closest first. All in lower case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// Words of visitors.
    pub lay: Vec<String>,
    /// Words of this site.
    pub ours: Vec<String>,
}

/// Words of another language. A search for one of them also finds `page`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Language code: `es` for Spanish.
    pub language: String,
    /// The page for those who speak it.
    #[schemars(extend("x-relation" = "pages"))]
    pub page: PagePath,
    /// Words that say nothing: "para", "una".
    pub fillers: Vec<String>,
    /// Words of that language with the words of this site.
    pub synonyms: Vec<Synonym>,
}

/// A page and a desk for one audience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Label: "Patients and families".
    pub audience: String,
    /// The page for them.
    #[schemars(extend("x-relation" = "pages"))]
    pub page: PagePath,
    /// The desk that helps.
    #[schemars(extend("x-relation" = "desks"))]
    pub desk: String,
}
