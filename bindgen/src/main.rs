//! The `wasm-bindgen` command line with the options that Trunk and `scripts/split.mjs` use, around the library of its authors.
//! Their own program also runs tests in browsers, and takes three times as long to compile (decision 57).

use lexopt::prelude::*;
use std::{error::Error, iter::successors, path::PathBuf, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let causes =
                successors(error.source(), |&cause| cause.source()).map(|cause| format!("\n  caused by: {cause}"));
            eprintln!("wasm-bindgen: {error}{}", causes.collect::<String>());
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.omit_default_module_path(false); // as the authors' program
    let mut folder = None;
    let mut options = lexopt::Parser::from_env();
    while let Some(option) = options.next()? {
        match option {
            Long("version") => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            Long("target") => match options.value()?.string()?.as_str() {
                "web" => bindgen.web(true)?,
                other => return Err(format!("this copy has no target {other}, only web").into()),
            },
            Long("out-dir") => {
                folder = Some(PathBuf::from(options.value()?));
                &mut bindgen
            }
            Long("out-name") => bindgen.out_name(&options.value()?.string()?),
            Long("no-typescript") => bindgen.typescript(false),
            Long("no-demangle") => bindgen.demangle(false),
            Long("keep-debug") => bindgen.keep_debug(true),
            Long("keep-lld-exports") => bindgen.keep_lld_exports(true),
            Value(input) => bindgen.input_path(PathBuf::from(input)),
            _ => return Err(option.unexpected().into()),
        };
    }
    bindgen.generate(folder.ok_or("--out-dir is missing")?)?;
    Ok(())
}
