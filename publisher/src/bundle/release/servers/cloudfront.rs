//! The function that CloudFront runs for each request, before it looks for the file in S3.

use super::shared::both_forms;
use crate::content::model::Redirects;
use std::collections::BTreeMap;

/// The function's source, preceded by the paths that have moved.
pub fn function(redirects: &Redirects) -> String {
    let moved = redirects.moved.iter().map(|moved| (both_forms(moved.from.as_str())[1], moved.to.as_str()));
    let moved: BTreeMap<_, _> = moved.collect();
    let moved = serde_json::to_string(&moved).expect("texts");
    let source = include_str!("../../../../../scripts/deploy/cloudfront.js");
    format!("const MOVED = {moved};\n{source}")
}
