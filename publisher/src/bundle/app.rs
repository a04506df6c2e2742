//! The program as Trunk has staged it: kept for when content alone is published, and made smaller.
//! The names by which its script and its WebAssembly know each other end in a hash each, sixteen
//! digits that nothing compresses. Here they become numbers, of the same length, so that nothing else
//! in the files moves.

use crate::output::Failure;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What the addresses begin with of the script and the WebAssembly.
pub const SCRIPT_AND_WASM: &str = "/radiology-";
/// The same of the script that starts them.
pub const BOOT: &str = "/boot-";

/// What such a name begins with, and the length of the hash at its end.
const START: &[u8] = b"__wb";
const HASH: usize = 16;

/// The program of the last release build, with its page.
const KEPT: &str = "target/publish/app";

/// Keeps what Trunk has staged but for pictures, fonts and icons.
///
/// # Errors
/// [`Failure::File`].
pub fn keep(staging: &Path) -> Result<(), Failure> {
    if Path::new(KEPT).exists() {
        fs::remove_dir_all(KEPT).map_err(|error| Failure::File(KEPT.into(), error))?;
    }
    copy_files(staging, Path::new(KEPT))
}

/// Brings what was kept to `staging`.
///
/// # Errors
/// [`Failure::Bundle`] if nothing is kept; [`Failure::File`].
pub fn restore(staging: &Path) -> Result<(), Failure> {
    if !Path::new(KEPT).join("index.html").exists() {
        return Err(Failure::Bundle("there is no program to publish content around. Run: make build".to_string()));
    }
    copy_files(Path::new(KEPT), staging)
}

/// Copies the files right in `from`.
fn copy_files(from: &Path, to: &Path) -> Result<(), Failure> {
    let failed = |path: &Path, error| Failure::File(path.to_path_buf(), error);
    fs::create_dir_all(to).map_err(|error| failed(to, error))?;
    for entry in fs::read_dir(from).map_err(|error| failed(from, error))? {
        let path = entry.map_err(|error| failed(from, error))?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, to.join(name)).map_err(|error| failed(&path, error))?;
        }
    }
    Ok(())
}

/// Renames in the script and the WebAssembly in `staging`.
///
/// # Errors
/// [`Failure::Bundle`] if it has not one of each; [`Failure::File`].
pub fn shorten_names(staging: &Path) -> Result<(), Failure> {
    let [script, wasm] = [find(staging, ".js")?, find(staging, "_bg.wasm")?];
    let read = |file: &Path| fs::read(file).map_err(|error| Failure::File(file.to_path_buf(), error));
    let numbers = numbers(&read(&script)?);
    for file in [script, wasm] {
        let mut bytes = read(&file)?;
        rename(&mut bytes, &numbers);
        fs::write(&file, bytes).map_err(|error| Failure::File(file, error))?;
    }
    Ok(())
}

fn find(staging: &Path, end: &str) -> Result<PathBuf, Failure> {
    let failed = |error| Failure::File(staging.to_path_buf(), error);
    let mut files = fs::read_dir(staging).map_err(failed)?.flatten().map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&SCRIPT_AND_WASM[1..]) && name.ends_with(end)
    });
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(file),
        _ => Err(Failure::Bundle(format!("expected one {SCRIPT_AND_WASM}…{end}"))),
    }
}

/// The names in `script` that end in a hash, each with what it is called from now on.
fn numbers(script: &[u8]) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let hash = |name: &[u8]| name.len().checked_sub(HASH).filter(|at| name[*at..].iter().all(u8::is_ascii_hexdigit));
    let names = names(script).into_iter().map(|(at, end)| &script[at..end]);
    let mut numbers: BTreeMap<_, _> =
        names.filter_map(|name| hash(name).map(|at| (name.to_vec(), name[..at].to_vec()))).collect();
    for (i, (_, number)) in numbers.iter_mut().enumerate() {
        number.extend(format!("{i:0HASH$}").bytes());
    }
    numbers
}

fn rename(bytes: &mut [u8], numbers: &BTreeMap<Vec<u8>, Vec<u8>>) {
    for (at, end) in names(bytes) {
        if let Some(number) = numbers.get(&bytes[at..end]) {
            bytes[at..end].copy_from_slice(number);
        }
    }
}

/// Where the names are. In WebAssembly a name is followed by a byte that no name has: a length of
/// the text after it would be one, but the kind of what is imported, 0 to 4, stands between.
fn names(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut names = Vec::new();
    let mut at = 0;
    while at + START.len() <= bytes.len() {
        if bytes[at..].starts_with(START) {
            let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
            names.push((at, at + length));
            at += length;
        } else {
            at += 1;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_have_the_same_new_names_and_nothing_else_has_changed() {
        let script = b"__wbg_new_5a79be3ab53b8aa5: (a) => new Error(a), __wbg___wbindgen_throw_9c75d47bf9e7731e: b, __wbg_free: c";
        let wasm =
            b"\0asm\x03wbg\x1a__wbg_new_5a79be3ab53b8aa5\0\x01_\x29__wbg___wbindgen_throw_9c75d47bf9e7731e\0__wbg_ptr";
        let numbers = numbers(script);
        let renamed = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            rename(&mut bytes, &numbers);
            String::from_utf8(bytes).expect("text")
        };
        assert_eq!(
            renamed(script),
            "__wbg_new_0000000000000001: (a) => new Error(a), __wbg___wbindgen_throw_0000000000000000: b, __wbg_free: c"
        );
        assert_eq!(
            renamed(wasm),
            "\0asm\x03wbg\x1a__wbg_new_0000000000000001\0\x01_\x29__wbg___wbindgen_throw_0000000000000000\0__wbg_ptr"
        );
    }
}
