//! Chunks of the app: the files that `scripts/split.mjs` has made get names with digests of their content and replace the
//! app that Trunk has staged.

use crate::{
    body::drawing,
    bundle::app::{self, SCRIPT_AND_WASM},
    output::{Failure, fingerprint, write},
    pages::{desk_finder, directory, report, see_inside},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The chunks of pages that link a style sheet in their text. Nothing else says so in time: a change of route waits for
/// the code of the new page.
const SHEETS: [(&str, &[&str]); 6] = [
    ("desks", &[desk_finder::STYLE]),
    ("exams", &[drawing::STYLE]),
    ("people", &[directory::STYLE]),
    ("slices", &[see_inside::STYLE]),
    ("plan", &[drawing::STYLE]),
    ("report", &[drawing::STYLE, report::STYLE]),
];

/// Replaces the app in `staging` by the one in `split`.
///
/// # Errors
/// [`Failure::File`]; [`Failure::Bundle`] if the files are not as expected.
pub fn install(split: &Path, staging: &Path) -> Result<(), Failure> {
    let chunks = String::from_utf8_lossy(&read(&split.join("chunks.json"))?).into_owned();
    let chunks: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&chunks).map_err(|error| Failure::Bundle(format!("chunks.json: {error}")))?;
    let staged = app::staged(staging)?;
    let mut files = BTreeMap::new();
    for name in chunks.values().flatten() {
        let bytes = read(&split.join(format!("chunks/{name}.wasm")))?;
        let path = format!("{SCRIPT_AND_WASM}{name}-{}.wasm", fingerprint(&bytes));
        write_bytes(staging, &path, &bytes)?;
        files.insert(name.as_str(), [path, digest(&bytes)]);
    }
    let table = json!({ "chunks": chunks, "files": files, "sheets": BTreeMap::from(SHEETS) }).to_string();
    let table_path = format!("{SCRIPT_AND_WASM}chunks-{}.json", fingerprint(table.as_bytes()));
    write(&staging.join(&table_path[1..]), &table)?;
    let loader = include_str!("../../../../assets/js/chunks.js");
    let loader = loader.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let loader = loader.replace("TABLE = []", &format!("TABLE = {}", json!([table_path, digest(table.as_bytes())])));

    let script = read(&split.join("radiology.js"))?;
    let wasm = read(&split.join("radiology_bg.wasm"))?;
    let [script, wasm] = app::shorten_names(script, wasm);
    // The two scripts name each other, so they share a digest.
    let digest = fingerprint(&[script.as_slice(), loader.as_bytes()].concat());
    let [script_path, loader_path] = ["", "chunks-"].map(|name| format!("{SCRIPT_AND_WASM}{name}{digest}.js"));
    let wasm_path = format!("{SCRIPT_AND_WASM}{}_bg.wasm", fingerprint(&wasm));
    let script = String::from_utf8_lossy(&script).replace("./chunks.js", &format!(".{loader_path}"));
    let loader = loader.replace("./radiology.js", &format!(".{script_path}"));
    replace_staged(staging, staged, &script_path, &loader_path, &wasm_path)?;
    write(&staging.join(&script_path[1..]), &script)?;
    write(&staging.join(&loader_path[1..]), &loader)?;
    write_bytes(staging, &wasm_path, &wasm)
}

/// As the attribute `integrity` has it.
fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Removes the files that Trunk has staged, and names the new ones in the page.
fn replace_staged(
    staging: &Path,
    [staged_script, staged_wasm]: [PathBuf; 2],
    script: &str,
    loader: &str,
    wasm: &str,
) -> Result<(), Failure> {
    let page = staging.join("index.html");
    let html = String::from_utf8_lossy(&read(&page)?).into_owned();
    let name = |file: &Path| format!("/{}", file.file_name().unwrap_or_default().to_string_lossy());
    let html = html.replace(&name(&staged_script), script).replace(&name(&staged_wasm), wasm);
    let preload = |path: &str| format!("<link rel=\"modulepreload\" href=\"{path}\" crossorigin=\"anonymous\">");
    if !html.contains(&preload(script)) {
        return Err(Failure::Bundle(format!("index.html does not preload {script}")));
    }
    let html = html.replace(&preload(script), &[preload(script), preload(loader)].concat());
    for file in [staged_script, staged_wasm] {
        fs::remove_file(&file).map_err(|error| Failure::File(file, error))?;
    }
    write(&page, &html)
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::File(file.to_path_buf(), error))
}

fn write_bytes(staging: &Path, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let file: PathBuf = staging.join(&path[1..]);
    fs::write(&file, bytes).map_err(|error| Failure::File(file, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A split app with the chunks `plan` and `news`, and the app that Trunk has staged.
    fn folders() -> [tempfile::TempDir; 2] {
        let [split, staging] = [(), ()].map(|()| tempfile::tempdir().expect("temporary folder"));
        let script = "import { loadChunk } from './chunks.js';";
        for (file, text) in [
            ("radiology.js", script),
            ("radiology_bg.wasm", "main"),
            ("chunks.json", r#"{"plan":["shared","plan"],"news":["shared","news"]}"#),
            ("chunks/shared.wasm", "s"),
            ("chunks/plan.wasm", "p"),
            ("chunks/news.wasm", "n"),
        ] {
            write(&split.path().join(file), text).expect("written");
        }
        let page = r#"<link rel="modulepreload" href="/radiology-1.js" crossorigin="anonymous"><link rel="preload" href="/radiology-1_bg.wasm" as="fetch">"#;
        for (file, text) in [("index.html", page), ("radiology-1.js", "whole"), ("radiology-1_bg.wasm", "whole")] {
            write(&staging.path().join(file), text).expect("written");
        }
        [split, staging]
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_split_app_replaces_the_staged_one_under_names_of_its_content() {
        let [split, staging] = folders();
        install(split.path(), staging.path()).expect("installed");
        let names = names(staging.path());
        let named = |start: &str, end: &str| {
            let is_it = |name: &&String| name.starts_with(start) && name.ends_with(end);
            names.iter().find(is_it).unwrap_or_else(|| panic!("{start}…{end} in {names:?}"))
        };
        let [loader, table] = [".js", ".json"].map(|end| named("radiology-chunks-", end));
        let plan = named("radiology-plan-", ".wasm");
        let (page, wasm) = (named("index", ".html"), named("radiology-", "_bg.wasm"));
        let script = &loader.replace("-chunks", "");
        let text = |name: &String| fs::read_to_string(staging.path().join(name)).expect("text");
        let digest = fingerprint(b"main");
        assert_eq!(*wasm, format!("radiology-{digest}_bg.wasm"));
        // SHA-256 of "p".
        assert_eq!(*plan, "radiology-plan-148de9c5a7a44d19.wasm");
        let [script_text, loader_text, table_text, page] = [script, loader, table, page].map(text);
        assert_eq!(script_text, format!("import {{ loadChunk }} from './{loader}';"));
        assert!(loader_text.contains(&format!("import {{ initSync }} from \"./{script}\"")), "{loader_text}");
        assert!(loader_text.contains(&format!("const TABLE = [\"/{table}\",\"sha256-")), "{loader_text}");
        assert!(table_text.contains(&format!("\"plan\":[\"/{plan}\",\"sha256-")), "{table_text}");
        assert!(table_text.contains(r#""plan":["shared","plan"]"#), "{table_text}");
        for name in [script, loader, wasm] {
            assert_eq!(page.matches(name.as_str()).count(), 1, "{page}");
        }
        assert!(page.find(script.as_str()) < page.find(loader.as_str()), "the boot script takes them in this order");
    }

    #[test]
    fn the_same_app_gets_the_same_names_and_a_changed_chunk_only_another_table_and_loader() {
        let built = |plan: &str| {
            let [split, staging] = folders();
            write(&split.path().join("chunks/plan.wasm"), plan).expect("written");
            install(split.path(), staging.path()).expect("installed");
            names(staging.path())
        };
        assert_eq!(built("p"), built("p"));
        let changed = built("q");
        let same = built("p").into_iter().filter(|name| changed.contains(name)).count();
        // The page, the main module and two chunks.
        assert_eq!(same, 4, "{changed:?}");
    }

    #[test]
    fn a_missing_chunk_is_named() {
        let [split, staging] = folders();
        fs::remove_file(split.path().join("chunks/news.wasm")).expect("removed");
        let failure = install(split.path(), staging.path()).expect_err("incomplete");
        assert!(failure.to_string().contains("chunks/news.wasm"), "{failure}");
    }
}
