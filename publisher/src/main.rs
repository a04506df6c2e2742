//! Publishes the site.
//!
//! - `publish <folder>` completes the bundle that Trunk has staged there, and renders every route; with `--split` it takes
//!   the app from `target/split`.
//! - `publish --content <site>` publishes the content into a finished site and writes only changed files.

use publisher::build::{exit_code, release};

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    exit_code(match arguments[..] {
        ["--content", site] => release::publish(site.as_ref()),
        [staging] if !staging.starts_with("--") => release::run(staging.as_ref()),
        [staging, "--split"] => release::run_split(staging.as_ref()),
        _ => {
            eprintln!("usage: publish <folder staged by Trunk> [--split] | publish --content <finished site>");
            return 2.into();
        }
    })
}
