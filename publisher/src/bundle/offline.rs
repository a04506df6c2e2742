//! What lets the site open without a connection: the service worker, the page's side of it, one file
//! with the texts of the site, and the bare page on which the program starts when a page that was
//! never visited is asked for offline.
//! ([Service Workers](https://www.w3.org/TR/service-workers/).)

use super::{documents::Documents, headers, render::Renderer};
use crate::{
    content::{catalog::Catalog, route::NEWS_ON_A_PAGE},
    output::{Failure, fingerprint, write},
    pages::news,
};
use radiology::site::path;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::{collections::BTreeSet, fs, path::Path};

/// The newest items of the news, so that no visitor downloads an archive that grows.
const NEWS_KEPT: usize = 100;

/// Writes it all below `staging`, where the program, fonts and icons are already.
///
/// # Errors
/// [`Failure::File`].
pub fn write_all(catalog: &Catalog, documents: &Documents, renderer: &Renderer, staging: &Path) -> Result<(), Failure> {
    let page = renderer.offline();
    write(&staging.join("offline.html"), &page)?;
    write(&staging.join("offline.js"), include_str!("../../../assets/js/offline.js"))?;

    let texts = Value::Object(texts(catalog, documents)).to_string();
    let text = format!("/offline/{}.json", fingerprint(texts.as_bytes()));
    write(&staging.join(&text[1..]), &texts)?;

    let files = files(staging)?;
    let program = include_str!("../../../assets/js/sw.js");
    let version = fingerprint([program, &page, &text, &files.concat()].concat().as_bytes());
    let site = json!({ "version": version, "files": files, "text": text, "forGood": headers::UNCHANGING });
    write(&staging.join("sw.js"), &format!("const SITE = {site};\n{program}"))
}

/// The documents by address, those of older news and of the lists with nothing else left out.
fn texts(catalog: &Catalog, documents: &Documents) -> Map<String, Value> {
    let old = news::all(catalog).into_iter().skip(NEWS_KEPT).map(|item| item.path);
    let lists = (NEWS_KEPT.div_ceil(NEWS_ON_A_PAGE) + 1..=catalog.news_pages()).map(path::news_page);
    let old: BTreeSet<_> = old.chain(lists).map(|route| path::document(&route)).collect();
    let routes = documents.of_routes.iter().filter(|(address, _)| !old.contains(*address));
    let mut texts: Map<_, _> = routes.map(|(address, document)| (address.clone(), value(document))).collect();
    texts.insert(path::SHELL_DOCUMENT.to_string(), value(&documents.shell));
    if let Some((address, entries)) = documents.news_index.first_key_value() {
        texts.insert(address.clone(), value(entries));
    }
    texts
}

fn value(document: &impl Serialize) -> Value {
    serde_json::to_value(document).expect("documents have only text keys")
}

/// Addresses of the files that every page needs, in order.
fn files(staging: &Path) -> Result<Vec<String>, Failure> {
    let mut files = vec!["/offline.html".to_string(), "/offline.js".to_string()];
    for folder in ["", "assets/fonts", "assets/icons"] {
        let path = staging.join(folder);
        let failed = |error| Failure::File(path.clone(), error);
        for entry in fs::read_dir(&path).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
            let address = ["/", folder, if folder.is_empty() { "" } else { "/" }, &name].concat();
            // What stands beside the pages and never changes is the program and its style.
            let is_needed = if folder.is_empty() { headers::is_for_good(&address) } else { !name.ends_with(".txt") };
            if is_needed {
                files.push(address);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_holds_what_every_page_needs_and_nothing_that_belongs_to_one() {
        let staging = tempfile::tempdir().expect("temporary folder");
        for file in [
            "boot-1.js",
            "radiology-1.js",
            "radiology-1_bg.wasm",
            "index.html",
            "robots.txt",
            "assets/fonts/open-sans.woff2",
            "assets/fonts/OFL.txt",
            "assets/icons/icon-180.png",
            "assets/media/hero.mp4",
            "style-1.css",
        ] {
            write(&staging.path().join(file), "").expect("written");
        }
        let needed = [
            "/assets/fonts/open-sans.woff2",
            "/assets/icons/icon-180.png",
            "/boot-1.js",
            "/offline.html",
            "/offline.js",
            "/radiology-1.js",
            "/radiology-1_bg.wasm",
            "/style-1.css",
        ];
        assert_eq!(files(staging.path()).expect("readable"), needed);
    }
}
