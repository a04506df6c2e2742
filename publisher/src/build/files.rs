//! Copying files unchanged, and removing leftovers from them.

use crate::{content::leftovers::is_leftover, output::Failure};
use std::{fs, path::Path};

/// Copies the folder `from` to `to` and follows symbolic links.
///
/// # Errors
/// [`Failure::File`].
pub fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(from).follow_links(true) {
        let entry = entry.map_err(|error| Failure::File(from.to_path_buf(), error.into()))?;
        let target = to.join(entry.path().strip_prefix(from).expect("walked from there"));
        let copied = match entry.file_type().is_dir() {
            true => fs::create_dir_all(&target),
            false => fs::copy(entry.path(), &target).map(drop),
        };
        copied.map_err(|error| Failure::File(target, error))?;
    }
    Ok(())
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
        copy(&link, &copied).expect("copied");
        assert_eq!(fs::read_to_string(copied.join("stills/scan.jpg")).expect("is there"), "picture");
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
