//! Offline support ([Service Workers](https://www.w3.org/TR/service-workers/)): the service worker, the page's part of it,
//! one file with the texts of the site, and the bare page on which the app starts when a visitor opens a new page offline.

use super::{documents::Documents, headers, render::Renderer};
use crate::{
    content::{catalog::Catalog, route::NEWS_ON_A_PAGE},
    output::{Failure, SiteFolder, fingerprint},
    pages::news,
};
use radiology::site::path;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// How many news items are available offline. Older ones are left out, so that no visitor downloads a growing archive.
const NEWS_ITEMS: usize = 100;

/// Writes these files into `site`, where the app, fonts and icons already are.
///
/// # Errors
/// [`Failure::File`].
pub fn write_all(
    catalog: &Catalog,
    documents: &Documents,
    renderer: &Renderer,
    site: &SiteFolder,
) -> Result<(), Failure> {
    let page = renderer.offline();
    site.write("/offline.html", &page)?;
    site.write("/offline.js", include_str!("../../../assets/js/offline.js"))?;

    let texts = Value::Object(texts(catalog, documents)).to_string();
    let text = format!("/offline/{}.json", fingerprint(texts.as_bytes()));
    site.write(&text, &texts)?;

    let files = files(site);
    let worker = include_str!("../../../assets/js/sw.js");
    let version = fingerprint([worker, &page, &text, &files.concat()].concat().as_bytes());
    let about = json!({ "version": version, "files": files, "text": text, "immutable": headers::IMMUTABLE_PREFIXES });
    site.write("/sw.js", format!("const SITE = {about};\n{worker}"))
}

/// The documents by path, without those of older news and of the lists that contain only these.
fn texts(catalog: &Catalog, documents: &Documents) -> Map<String, Value> {
    let old = news::all(catalog).into_iter().skip(NEWS_ITEMS).map(|item| item.path);
    let lists = (NEWS_ITEMS.div_ceil(NEWS_ON_A_PAGE) + 1..=catalog.news_pages()).map(path::news_page);
    let old: BTreeSet<_> = old.chain(lists).map(|route| path::document(&route)).collect();
    let routes = documents.of_routes.iter().filter(|(path, _)| !old.contains(*path));
    let mut texts: Map<_, _> = routes.map(|(path, document)| (path.clone(), value(document))).collect();
    texts.insert(path::REPORT_TERMS.to_string(), value(&documents.report_terms));
    texts.insert(path::SHELL_DOCUMENT.to_string(), value(&documents.shell));
    if let Some((path, entries)) = documents.news_index.first_key_value() {
        texts.insert(path.clone(), value(entries));
    }
    texts
}

fn value(document: &impl Serialize) -> Value {
    serde_json::to_value(document).expect("documents have only text keys")
}

/// The paths of the files that pages need offline, sorted. Drawings belong to them: pages that were never visited show them,
/// too.
fn files(site: &SiteFolder) -> Vec<String> {
    let folders = ["/assets/drawings/", "/assets/fonts/", "/assets/icons/", "/assets/style/"];
    let is_needed = |path: &String| {
        let is_in = |folder: &str| path.strip_prefix(folder).is_some_and(|name| !name.contains('/'));
        let is_asset = folders.into_iter().any(is_in) && !path.ends_with(".txt");
        // The immutable files beside the pages are the app and its style.
        let is_app = is_in("/") && headers::is_immutable(path);
        is_asset || is_app || ["/offline.html", "/offline.js"].contains(&path.as_str())
    };
    site.paths().into_iter().filter(is_needed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_caches_only_files_that_pages_need_offline() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = SiteFolder::new(folder.path());
        for file in [
            "/boot-1.js",
            "/offline.html",
            "/offline.js",
            "/radiology-1.js",
            "/radiology-1_bg.wasm",
            "/index.html",
            "/robots.txt",
            "/assets/drawings/mri.svg",
            "/assets/fonts/open-sans.woff2",
            "/assets/fonts/OFL.txt",
            "/assets/icons/icon-180.png",
            "/assets/media/hero.mp4",
            "/assets/style/report.css",
            "/style-1.css",
        ] {
            site.write(file, "").expect("written");
        }
        let needed = [
            "/assets/drawings/mri.svg",
            "/assets/fonts/open-sans.woff2",
            "/assets/icons/icon-180.png",
            "/assets/style/report.css",
            "/boot-1.js",
            "/offline.html",
            "/offline.js",
            "/radiology-1.js",
            "/radiology-1_bg.wasm",
            "/style-1.css",
        ];
        assert_eq!(files(&site), needed);
    }
}
