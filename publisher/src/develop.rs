//! Completes the bundle that Trunk has staged in a folder, for development: `develop <folder>`. Built without the feature
//! `release`, it compiles in a fraction of the time.

use publisher::build::{develop, exit_code};

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [staging] => exit_code(develop(staging.as_ref())),
        _ => {
            eprintln!("usage: develop <folder staged by Trunk>");
            2.into()
        }
    }
}
