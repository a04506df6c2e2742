//! Completes the bundle that Trunk has staged in a folder, for development. Built without the feature `release`, it
//! compiles in a fraction of the time.
//!
//! - `develop <folder>` completes the bundle.
//! - `develop --preview <entry>` checks and renders the entry in standard input as if it were saved, and prints the
//!   outcome as JSON; with `--deleted`, as if the entry were deleted.
//! - `develop --paths` lists the pages that entries may name, as JSON.

use publisher::{
    build::{
        Sources, develop, exit_code,
        preview::{Preview, choices},
    },
    bundle::documents::today,
    content::catalog::Change,
};
use serde::Serialize;
use std::{
    io::{self, Read},
    path::Path,
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--preview", file] => {
            let mut content = Vec::new();
            match io::stdin().read_to_end(&mut content) {
                Ok(_) => preview(Change { file, content: Some(&content) }),
                Err(error) => {
                    eprintln!("the entry cannot be read: {error}");
                    1.into()
                }
            }
        }
        ["--preview", file, "--deleted"] => preview(Change { file, content: None }),
        ["--paths"] => print(&choices(&Sources::of_project(Path::new("")))),
        [staging] if !staging.starts_with("--") => exit_code(develop(staging.as_ref())),
        _ => {
            eprintln!(
                "usage: develop <folder staged by Trunk> | develop --preview <entry> [--deleted] | develop --paths"
            );
            2.into()
        }
    }
}

/// Prints the preview of a change of the content in the current folder.
fn preview(change: Change) -> ExitCode {
    match Preview::of(change, &Sources::of_project(Path::new("")), today()) {
        Ok(preview) => print(&preview),
        Err(failure) => {
            eprintln!("{failure}");
            1.into()
        }
    }
}

fn print(value: &impl Serialize) -> ExitCode {
    println!("{}", serde_json::to_string(value).expect("texts are JSON"));
    0.into()
}
