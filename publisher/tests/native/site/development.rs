//! The development publisher, run like Trunk's hook.

use crate::fixture::root;
use publisher::bundle::template::{APP, HEAD, PREFERENCES, STYLE};
use std::{fs, process::Command};

#[test]
fn the_development_publisher_adds_documents_and_styles_to_a_staged_bundle() {
    let staging = tempfile::tempdir().expect("temporary folder");
    fs::write(staging.path().join("index.html"), [HEAD, PREFERENCES, STYLE, APP].concat()).expect("written");
    let mut develop = Command::new(env!("CARGO_BIN_EXE_develop"));
    let output = develop.arg(staging.path()).current_dir(root("")).output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for file in ["content/home.json", "content/shell.json", "style.css"] {
        assert!(staging.path().join(file).is_file(), "{file}");
    }
    let page = fs::read_to_string(staging.path().join("index.html")).expect("exists");
    assert!(page.contains(r#"href="/style.css""#), "{page}");
}
