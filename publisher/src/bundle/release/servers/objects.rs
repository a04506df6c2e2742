//! The list of the site's files, each with its own headers. It is for object stores such as S3, where each object has its
//! metadata, and for the tests, which compare other servers with it.

use super::{media_type::MEDIA_TYPES, shared::NOT_DELIVERED};
use crate::{
    bundle::headers::{Headers, REVALIDATE},
    output::SiteFolder,
};
use serde_json::json;
use std::collections::BTreeMap;

/// The list as JSON: `{ "headers": …, "paths": … }` for each set of equal headers, which are by name. A path that ends in a
/// slash stands for an `index.html`.
pub fn list(headers: &Headers, site: &SiteFolder) -> String {
    let mut groups: BTreeMap<BTreeMap<&str, &str>, Vec<String>> = BTreeMap::new();
    for path in site.paths() {
        let (_, extension) = path.rsplit_once('.').unwrap_or_default();
        if ["br", "gz"].contains(&extension) || NOT_DELIVERED.contains(&path.as_str()) {
            continue;
        }
        let media_type = MEDIA_TYPES.iter().find(|(known, _)| *known == extension);
        let media_type = media_type.map_or("application/octet-stream", |(_, media_type)| media_type);
        let path = path.strip_suffix("index.html").unwrap_or(&path).to_string();
        let mut of_file = BTreeMap::from([("Cache-Control", REVALIDATE), ("Content-Type", media_type)]);
        of_file.extend(headers.of(&path).map(|header| (header.name, header.value.as_str())));
        groups.entry(of_file).or_default().push(path);
    }
    let groups: Vec<_> = groups.iter().map(|(headers, paths)| json!({ "headers": headers, "paths": paths })).collect();
    format!("{:#}\n", json!(groups))
}
