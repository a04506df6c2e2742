//! Copying files unchanged, and removing leftovers from them.

use super::{Failure, SiteFolder};
use crate::content::leftovers::is_leftover;
use std::{fs, io, path::Path};

/// Copies the files of the folder `from` to `to`, a path of the site, and follows symbolic links. A file that is there already
/// is not touched; what operating systems and editors leave behind is left out.
///
/// # Errors
/// [`Failure::File`].
pub fn copy(from: &Path, site: &SiteFolder, to: &str) -> Result<(), Failure> {
    let is_wanted = |entry: &walkdir::DirEntry| !is_leftover(&entry.file_name().to_string_lossy());
    for entry in walkdir::WalkDir::new(from).follow_links(true).into_iter().filter_entry(is_wanted) {
        let entry = entry.map_err(|error| Failure::File(from.to_path_buf(), error.into()))?;
        if entry.file_type().is_file() {
            let inner = entry.path().strip_prefix(from).expect("walked from there");
            copy_file(entry.path(), site, &format!("{to}{}", inner.to_string_lossy().replace('\\', "/")))?;
        }
    }
    Ok(())
}

/// Copies one file to `path` of the site, unless it is there already.
///
/// # Errors
/// [`Failure::File`].
pub fn copy_file(from: &Path, site: &SiteFolder, path: &str) -> Result<(), Failure> {
    let target = site.file(path);
    if !is_equal(from, &target).unwrap_or(false) {
        let folder = target.parent().expect("is in a folder");
        let copied = fs::create_dir_all(folder).and_then(|()| copy_dated(from, &target));
        copied.map_err(|error| Failure::File(target, error))?;
    }
    site.keep(path);
    Ok(())
}

/// Replaces `target` by a copy of `source`, with the time at which that was written. The delivered site may have a link to the
/// old file, which is not changed.
///
/// # Errors
/// Those of the file system.
pub fn copy_dated(source: &Path, target: &Path) -> io::Result<()> {
    _ = fs::remove_file(target);
    fs::copy(source, target)?;
    fs::File::options().write(true).open(target)?.set_modified(fs::metadata(source)?.modified()?)
}

/// Whether two files have the same content. Files of the same size and time are not read.
///
/// # Errors
/// Those of the file system; a file that does not exist is one.
pub fn is_equal(source: &Path, target: &Path) -> io::Result<bool> {
    let [new, old] = [fs::metadata(source)?, fs::metadata(target)?];
    if !old.is_file() || new.len() != old.len() {
        return Ok(false);
    }
    Ok(new.modified()? == old.modified()? || fs::read(source)? == fs::read(target)?)
}

/// Removes the files that operating systems and editors leave behind from the copies in `folder`.
///
/// # Errors
/// [`Failure::File`].
pub fn sweep(folder: &Path) -> Result<(), Failure> {
    let mut walk = walkdir::WalkDir::new(folder).into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| Failure::File(folder.to_path_buf(), error.into()))?;
        if !is_leftover(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let removed = if entry.file_type().is_dir() {
            walk.skip_current_dir();
            fs::remove_dir_all(entry.path())
        } else {
            fs::remove_file(entry.path())
        };
        removed.map_err(|error| Failure::File(entry.into_path(), error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::write;

    /// Publishing content failed when the folder of pictures was a symbolic link.
    #[cfg(unix)]
    #[test]
    fn a_folder_is_copied_through_a_link_to_it() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let [real, link, copied] = ["real", "link", "copied"].map(|name| folder.path().join(name));
        write(&real.join("stills/scan.jpg"), "picture").expect("written");
        std::os::unix::fs::symlink(&real, &link).expect("linked");
        let site = SiteFolder::new(&copied);
        copy(&link, &site, "/media/").expect("copied");
        assert_eq!(fs::read_to_string(copied.join("media/stills/scan.jpg")).expect("is there"), "picture");
        assert_eq!(site.paths(), ["/media/stills/scan.jpg"]);
    }

    #[test]
    fn leftovers_of_systems_and_editors_are_not_published() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let files =
            ["media/scan.avif", "media/.DS_Store", "media/__MACOSX/._scan.avif", "media/scan.avif~", ".well-known/x"];
        for file in files {
            write(&folder.path().join(file), "").expect("written");
        }
        sweep(folder.path()).expect("swept");
        let exist = files.map(|file| folder.path().join(file).exists());
        assert_eq!(exist, [true, false, false, false, true]);
    }
}
