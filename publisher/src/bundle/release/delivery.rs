//! Delivery of a finished site to the folder that it is served from. Unchanged files are not touched.

use super::progress::Progress;
use crate::{
    bundle::headers,
    output::{Failure, Part, SiteFolder, files},
};
use rayon::prelude::*;
use std::{
    collections::BTreeSet,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// The result of a delivery. Files are named by their paths on the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The number of files of the site.
    pub files: usize,
    /// The files that are new or changed.
    pub written: Vec<String>,
    /// The files that the site no longer has.
    pub removed: Vec<String>,
}

impl Delivery {
    /// Both deliveries as one.
    #[must_use]
    pub fn and(mut self, other: Delivery) -> Delivery {
        self.files += other.files;
        self.written.extend(other.written);
        self.removed.extend(other.removed);
        self
    }
}

/// How many paths are listed on the console.
const LISTED: usize = 40;

impl fmt::Display for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Delivery { files, written, removed } = self;
        write!(f, "{} of {files} files written, {} removed", written.len(), removed.len())?;
        // A compressed form is not listed beside its file.
        let is_compressed = |path: &&String| path.ends_with(".br") || path.ends_with(".gz");
        let written = written.iter().filter(|path| !is_compressed(path)).map(|path| ("  + ", path));
        let removed = removed.iter().filter(|path| !is_compressed(path)).map(|path| ("  - ", path));
        let all: Vec<_> = written.chain(removed).collect();
        all.iter().take(LISTED).try_for_each(|(sign, path)| write!(f, "\n{sign}{path}"))?;
        if all.len() > LISTED { write!(f, "\n  … and {} more", all.len() - LISTED) } else { Ok(()) }
    }
}

/// Makes the folder `to` equal to `site`, as far as paths are in `part`.
///
/// Visitors may load the site meanwhile. Therefore each file is replaced atomically, and files arrive before those that
/// refer to them. The service worker, which announces a new version, comes last; only then are old files removed.
///
/// # Errors
/// [`Failure::File`].
pub fn deliver(site: &SiteFolder, to: &Path, part: Part) -> Result<Delivery, Failure> {
    let new: BTreeSet<String> = site.paths_where(|path| part.has(path)).into_iter().collect();
    let old: BTreeSet<String> = part.files(to)?.into_iter().collect();
    let mut delivery = Delivery { files: new.len(), ..Delivery::default() };
    let pair = |path: &String| [site.folder(), to].map(|folder| folder.join(&path[1..]));
    let is_changed = |path: &&String| {
        let [source, target] = pair(path);
        !files::is_equal(&source, &target).unwrap_or(false)
    };
    let mut changed: Vec<&String> = new.par_iter().filter(is_changed).collect();
    changed.sort_by_key(|path| step(path));
    let progress = Progress::of(changed.len(), "files delivered");
    for files in changed.chunk_by(|a, b| step(a) == step(b)) {
        files.par_iter().try_for_each(|path| {
            progress.add();
            let [source, target] = pair(path);
            replace(&source, &target).map_err(|error| Failure::File(target, error))
        })?;
    }
    delivery.written = changed.into_iter().cloned().collect();
    for path in old.difference(&new) {
        let file = to.join(&path[1..]);
        // It is gone already if a file has replaced its folder.
        if file.is_file() {
            fs::remove_file(&file).map_err(|error| Failure::File(file.clone(), error))?;
        }
        // Removes its folders, too, if they are empty now; `remove_dir` refuses all others.
        _ = file.ancestors().skip(1).take_while(|folder| *folder != to).try_for_each(fs::remove_dir);
        delivery.removed.push(path.clone());
    }
    Ok(delivery)
}

/// The step in which a file is delivered: immutable files first, the service worker last.
fn step(path: &str) -> u8 {
    match path {
        path if headers::is_immutable(path) => 0,
        path if path.starts_with("/sw.js") => 2,
        _ => 1,
    }
}

/// Replaces `target` by a link to `source`, atomically, or by a copy with its time where there are no links. Nothing writes into
/// a linked file: a changed one is another file.
fn replace(source: &Path, target: &Path) -> io::Result<()> {
    let folder = target.parent().expect("is in a folder");
    // A file may have become a folder, or a folder a file.
    if folder.is_file() {
        // Another core may have done so.
        _ = fs::remove_file(folder);
    }
    if target.is_dir() {
        fs::remove_dir_all(target)?;
    }
    fs::create_dir_all(folder)?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let part: PathBuf = folder.join(format!(".{name}.part"));
    fs::hard_link(source, &part).or_else(|_| files::copy_dated(source, &part))?;
    fs::rename(&part, target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::list;
    use std::{collections::BTreeMap, time::SystemTime};

    /// The site is in its folder as long as that is kept.
    fn site(files: &[(&str, &str)]) -> (tempfile::TempDir, SiteFolder) {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = SiteFolder::new(folder.path());
        for (name, text) in files {
            site.write(name, text).expect("written");
        }
        (folder, site)
    }

    fn read(folder: &Path) -> BTreeMap<String, String> {
        let text = |path: &String| fs::read_to_string(folder.join(&path[1..])).expect("text");
        list(folder, None).expect("readable").into_iter().map(|path| (path.clone(), text(&path))).collect()
    }

    /// All files, as there is no such folder.
    const ALL: Part = Part::NotIn("/none/");

    #[test]
    fn unchanged_files_are_not_touched_and_the_worker_comes_last() {
        let old =
            [("/index.html", "home"), ("/about/index.html", "old"), ("/gone/deep/index.html", "gone"), ("/sw.js", "1")];
        let new = [("/index.html", "home"), ("/about/index.html", "new"), ("/sw.js", "2"), ("/radiology-2.js", "app")];
        let ((from, new), (to, _)) = (site(&new), site(&old));
        let home = to.path().join("index.html");
        let long_ago = SystemTime::UNIX_EPOCH;
        fs::File::options().write(true).open(&home).and_then(|file| file.set_modified(long_ago)).expect("dated back");
        let delivery = deliver(&new, to.path(), ALL).expect("delivered");
        assert_eq!(delivery.written, ["/radiology-2.js", "/about/index.html", "/sw.js"]);
        assert_eq!(delivery.removed, ["/gone/deep/index.html"]);
        assert_eq!(read(from.path()), read(to.path()));
        assert!(!to.path().join("gone").exists(), "no empty folder is left");
        assert_eq!(fs::metadata(home).and_then(|data| data.modified()).expect("there"), long_ago);
        let again = deliver(&new, to.path(), ALL).expect("again");
        assert_eq!(again.to_string(), "0 of 4 files written, 0 removed");
    }

    #[test]
    fn a_part_of_a_site_is_delivered_without_the_rest() {
        let ((_from, new), (to, _)) =
            (site(&[("/a/b", "new"), ("/c", "new")]), site(&[("/a/gone", ""), ("/gone", "")]));
        let delivery = deliver(&new, to.path(), Part::In("/a/")).expect("delivered");
        assert_eq!((delivery.written, delivery.removed), (vec!["/a/b".to_string()], vec!["/a/gone".to_string()]));
        let delivery = deliver(&new, to.path(), Part::NotIn("/a/")).expect("delivered");
        assert_eq!((delivery.written, delivery.removed), (vec!["/c".to_string()], vec!["/gone".to_string()]));
    }

    #[test]
    fn a_file_may_replace_a_folder_and_a_folder_a_file() {
        let (from, new) = site(&[("/a", "file"), ("/b/c", "in a folder")]);
        let (to, _) = site(&[("/a/d", "1"), ("/b", "2")]);
        deliver(&new, to.path(), ALL).expect("delivered");
        assert_eq!(read(from.path()), read(to.path()));
    }
}
