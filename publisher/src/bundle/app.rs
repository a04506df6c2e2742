//! The app as Trunk has staged it. It is stored for builds that publish content only.
//!
//! In a release (`chunks.rs`) it is also made smaller: the names that its script and its WebAssembly share end in hashes of 16 digits, which do not compress. They are replaced
//! by numbers of the same length, so that nothing else in the files moves.

use crate::{
    content::leftovers::is_leftover,
    output::{Failure, SiteFolder, files},
};
use std::{
    collections::BTreeMap,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// The beginning of the paths of the script and the WebAssembly.
pub const SCRIPT_AND_WASM: &str = "/radiology-";
/// The beginning of the path of the script that starts them.
pub const BOOT: &str = "/boot-";

/// The beginning of a shared name.
const START: &[u8] = b"__wb";
/// The length of the hash at its end.
const HASH: usize = 16;

/// The page of a stored app, which is the template of all pages.
const PAGE: &str = "index.html";

/// Stores what Trunk has staged in `stored`, except pictures, drawings, fonts and icons.
///
/// # Errors
/// [`Failure::File`].
pub fn keep(staging: &Path, stored: &Path) -> Result<(), Failure> {
    if stored.exists() {
        fs::remove_dir_all(stored).map_err(|error| Failure::File(stored.to_path_buf(), error))?;
    }
    let app = SiteFolder::new(stored);
    for name in files_in(staging)? {
        files::copy_file(&staging.join(&name), &app, &format!("/{name}"))?;
    }
    Ok(())
}

/// Copies the app in `stored`, without its page, to `site`.
///
/// # Errors
/// [`Failure::Bundle`] if none is stored; [`Failure::File`].
pub fn copy(stored: &Path, site: &SiteFolder) -> Result<(), Failure> {
    if !stored.join(PAGE).exists() {
        return Err(Failure::Bundle("there is no app to publish the content with. Run: make build".to_string()));
    }
    for name in files_in(stored)?.iter().filter(|name| *name != PAGE) {
        files::copy_file(&stored.join(name), site, &format!("/{name}"))?;
    }
    Ok(())
}

/// The names of the files in `folder`, but not of its folders.
fn files_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let failed = |error| Failure::File(folder.to_path_buf(), error);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() && !is_leftover(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// Shortens the names that the app's script and WebAssembly share.
pub fn shorten_names(mut script: Vec<u8>, mut wasm: Vec<u8>) -> [Vec<u8>; 2] {
    let numbers = numbers(&script);
    for bytes in [&mut script, &mut wasm] {
        rename(bytes, &numbers);
    }
    [script, wasm]
}

/// The script and the WebAssembly that Trunk has staged.
///
/// # Errors
/// [`Failure::Bundle`] unless there is exactly one of each; [`Failure::File`].
pub fn staged(staging: &Path) -> Result<[PathBuf; 2], Failure> {
    // Before the chunks are there.
    Ok([find(staging, ".js")?, find(staging, "_bg.wasm")?])
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

/// Maps each name in `script` that ends in a hash to its new name.
fn numbers(script: &[u8]) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let hash = |name: &[u8]| name.len().checked_sub(HASH).filter(|at| name[*at..].iter().all(u8::is_ascii_hexdigit));
    let names = names(script).into_iter().map(|range| &script[range]);
    let mut numbers: BTreeMap<_, _> =
        names.filter_map(|name| hash(name).map(|at| (name.to_vec(), name[..at].to_vec()))).collect();
    for (i, (_, number)) in numbers.iter_mut().enumerate() {
        number.extend(format!("{i:0HASH$}").bytes());
    }
    numbers
}

fn rename(bytes: &mut [u8], numbers: &BTreeMap<Vec<u8>, Vec<u8>>) {
    for range in names(bytes) {
        if let Some(number) = numbers.get(&bytes[range.clone()]) {
            bytes[range].copy_from_slice(number);
        }
    }
}

/// Finds the names that begin with [`START`].
///
/// In WebAssembly, the byte after an import's name is never part of a name. It is the kind of the import, 0 to 4, which
/// stands before the length of the next text.
fn names(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = 0;
    while at + START.len() <= bytes.len() {
        if bytes[at..].starts_with(START) {
            let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
            names.push(at..at + length);
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
    fn both_files_get_the_same_new_names_and_nothing_else_changes() {
        let script = b"__wbg_new_5a79be3ab53b8aa5: (a) => new Error(a), __wbg___wbindgen_throw_9c75d47bf9e7731e: b, __wbg_free: c";
        let wasm =
            b"\0asm\x03wbg\x1a__wbg_new_5a79be3ab53b8aa5\0\x01_\x29__wbg___wbindgen_throw_9c75d47bf9e7731e\0__wbg_ptr";
        let [script, wasm] =
            shorten_names(script.to_vec(), wasm.to_vec()).map(|bytes| String::from_utf8(bytes).expect("text"));
        assert_eq!(
            script,
            "__wbg_new_0000000000000001: (a) => new Error(a), __wbg___wbindgen_throw_0000000000000000: b, __wbg_free: c"
        );
        assert_eq!(
            wasm,
            "\0asm\x03wbg\x1a__wbg_new_0000000000000001\0\x01_\x29__wbg___wbindgen_throw_0000000000000000\0__wbg_ptr"
        );
    }
}
