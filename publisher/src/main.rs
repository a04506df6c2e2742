//! The publisher's command line.
//!
//! - `publish <folder>` completes the bundle that Trunk has staged there, for development.
//! - `publish <folder> --release` also renders every route; `--split` also takes the app from `target/split`.
//! - `publish --content <site>` republishes the content into a finished site and writes only changed files.

use publisher::build::{self, Mode};

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["--content", site] => build::publish(site.as_ref()),
        [staging] if !staging.starts_with("--") => build::run(staging.as_ref(), Mode::Development),
        [staging, "--release"] => build::run(staging.as_ref(), Mode::Release),
        [staging, "--split"] => build::run(staging.as_ref(), Mode::Split),
        _ => {
            eprintln!(
                "usage: publish <folder staged by Trunk> [--release | --split] | publish --content <finished site>"
            );
            return 2.into();
        }
    };
    match outcome {
        Ok(report) => {
            eprintln!("{report}");
            0.into()
        }
        Err(failure) => {
            eprintln!("\nThe site was not published.\n{failure}");
            1.into()
        }
    }
}
