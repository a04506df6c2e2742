//! A finished site brought to where it is served from: what has not changed is not touched.

use super::headers;
use crate::output::Failure;
use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// What was done, by addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// How many files the site has.
    pub files: usize,
    pub written: Vec<String>,
    pub removed: Vec<String>,
}

/// How many addresses are named.
const NAMED: usize = 40;

impl fmt::Display for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Delivery { files, written, removed } = self;
        write!(f, "{} of {files} files written, {} removed", written.len(), removed.len())?;
        // A packed form goes with its file.
        let is_packed = |address: &&String| address.ends_with(".br") || address.ends_with(".gz");
        let written = written.iter().filter(|address| !is_packed(address)).map(|address| ("  + ", address));
        let removed = removed.iter().filter(|address| !is_packed(address)).map(|address| ("  - ", address));
        let all: Vec<_> = written.chain(removed).collect();
        all.iter().take(NAMED).try_for_each(|(sign, address)| write!(f, "\n{sign}{address}"))?;
        if all.len() > NAMED { write!(f, "\n  … and {} more", all.len() - NAMED) } else { Ok(()) }
    }
}

/// Makes `to` what `from` is. Visitors may come meanwhile: each file changes at once, what others
/// name comes before these, the service worker, which tells of a new version, last, and only then
/// goes what is gone.
///
/// # Errors
/// [`Failure::File`].
pub fn deliver(from: &Path, to: &Path) -> Result<Delivery, Failure> {
    let (new, old) = (files(from)?, files(to)?);
    let mut delivery = Delivery { files: new.len(), ..Delivery::default() };
    let mut in_order: Vec<&String> = new.iter().collect();
    in_order.sort_by_key(|address| place(address));
    for address in in_order {
        let [source, target] = [from, to].map(|folder| folder.join(&address[1..]));
        if bring(&source, &target).map_err(|error| Failure::File(target, error))? {
            delivery.written.push(address.clone());
        }
    }
    for address in old.difference(&new) {
        let file = to.join(&address[1..]);
        // Not there where a file has taken the place of its folder.
        if file.is_file() {
            fs::remove_file(&file).map_err(|error| Failure::File(file.clone(), error))?;
        }
        // Its folders, too, as far as they are empty now: no other can be removed.
        _ = file.ancestors().skip(1).take_while(|folder| *folder != to).try_for_each(fs::remove_dir);
        delivery.removed.push(address.clone());
    }
    Ok(delivery)
}

/// When a file comes: those that never change first, the worker last.
fn place(address: &str) -> u8 {
    match address {
        address if headers::is_for_good(address) => 0,
        address if address.starts_with("/sw.js") => 2,
        _ => 1,
    }
}

/// The addresses of the files in `folder`; none if there is no such folder.
fn files(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut files = BTreeSet::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.map_err(|error| Failure::File(folder.to_path_buf(), error.into()))?;
        if entry.file_type().is_file() {
            let inner = entry.path().strip_prefix(folder).expect("walked from there");
            files.insert(format!("/{}", inner.to_string_lossy().replace('\\', "/")));
        }
    }
    Ok(files)
}

/// Brings `source` to `target`, at once, unless they are the same. Returns whether it did.
fn bring(source: &Path, target: &Path) -> io::Result<bool> {
    if is_same(source, target)? {
        return Ok(false);
    }
    let folder = target.parent().expect("is in a folder");
    // Where a page stood may be a folder now, and the other way round.
    if folder.is_file() {
        fs::remove_file(folder)?;
    }
    if target.is_dir() {
        fs::remove_dir_all(target)?;
    }
    fs::create_dir_all(folder)?;
    let part: PathBuf = folder.join(".part");
    fs::copy(source, &part)?;
    fs::rename(&part, target)?;
    Ok(true)
}

fn is_same(source: &Path, target: &Path) -> io::Result<bool> {
    let [source_data, target_data] = [source, target].map(fs::metadata);
    match target_data {
        Ok(data) if data.is_file() && data.len() == source_data?.len() => Ok(fs::read(source)? == fs::read(target)?),
        _ => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeMap, time::SystemTime};

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("temporary folder");
        for (name, text) in files {
            crate::output::write(&folder.path().join(name), text).expect("written");
        }
        folder
    }

    fn read(folder: &Path) -> BTreeMap<String, String> {
        let text = |address: &String| fs::read_to_string(folder.join(&address[1..])).expect("text");
        files(folder).expect("readable").into_iter().map(|address| (address.clone(), text(&address))).collect()
    }

    #[test]
    fn what_is_the_same_is_not_touched_and_the_worker_comes_last() {
        let old =
            [("index.html", "home"), ("about/index.html", "old"), ("gone/deep/index.html", "gone"), ("sw.js", "1")];
        let (from, to) = (
            site(&[("index.html", "home"), ("about/index.html", "new"), ("sw.js", "2"), ("radiology-2.js", "program")]),
            site(&old),
        );
        let home = to.path().join("index.html");
        let long_ago = SystemTime::UNIX_EPOCH;
        fs::File::options().write(true).open(&home).and_then(|file| file.set_modified(long_ago)).expect("dated back");
        let delivery = deliver(from.path(), to.path()).expect("delivered");
        assert_eq!(delivery.written, ["/radiology-2.js", "/about/index.html", "/sw.js"]);
        assert_eq!(delivery.removed, ["/gone/deep/index.html"]);
        assert_eq!(read(from.path()), read(to.path()));
        assert!(!to.path().join("gone").exists(), "no empty folder is left");
        assert_eq!(fs::metadata(home).and_then(|data| data.modified()).expect("there"), long_ago);
        assert_eq!(deliver(from.path(), to.path()).expect("again").to_string(), "0 of 4 files written, 0 removed");
    }

    #[test]
    fn a_page_may_take_the_place_of_a_folder_and_a_folder_that_of_a_page() {
        let (from, to) = (site(&[("a", "file"), ("b/c", "in a folder")]), site(&[("a/d", "1"), ("b", "2")]));
        deliver(from.path(), to.path()).expect("delivered");
        assert_eq!(read(from.path()), read(to.path()));
    }
}
