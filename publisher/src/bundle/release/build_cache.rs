//! A cache of results that take long to make. The key of a result is a digest of all its sources.

use crate::output::key;
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// The folder of all caches. It is inside cargo's, so that `make clean` removes it, too.
const FOLDER: &str = "target/publish/cache";
/// How long a result stays in the cache after its last use.
const LIFETIME: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The cache of one kind of result. If it cannot be read or written, a build takes longer but does not fail.
pub struct Cache(PathBuf);

impl Cache {
    /// The cache of this kind of result, such as `social-cards`.
    pub fn of(kind: &str) -> Cache {
        Cache(Path::new(FOLDER).join(kind))
    }

    /// Returns the result for `sources`, and whether it was made just now. `make` is called if it is not cached.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn get_or<E>(
        &self,
        sources: &[&[u8]],
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<(Vec<u8>, bool), E> {
        let name = self.0.join(key(sources));
        if let Ok(result) = fs::read(&name) {
            _ = File::open(&name).and_then(|file| file.set_modified(SystemTime::now()));
            return Ok((result, false));
        }
        let result = make()?;
        // The result is written under another name first, so that an interrupted build leaves no partial one.
        let part = name.with_extension(format!("{:?}", std::thread::current().id()));
        let written = fs::create_dir_all(&self.0).and_then(|()| fs::write(&part, &result));
        _ = written.and_then(|()| fs::rename(&part, &name));
        Ok((result, true))
    }

    /// Removes the results that no build has used for [`LIFETIME`].
    pub fn remove_unused(&self) {
        let Ok(files) = fs::read_dir(&self.0) else { return };
        for file in files.flatten() {
            let used = file.metadata().and_then(|data| data.modified()).ok();
            if used.and_then(|used| used.elapsed().ok()).is_some_and(|age| age > LIFETIME) {
                _ = fs::remove_file(file.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(folder: &Path) -> Cache {
        Cache(folder.join("squares"))
    }

    fn made(text: &str) -> Result<Vec<u8>, ()> {
        Ok(text.as_bytes().to_vec())
    }

    #[test]
    fn a_result_is_made_only_once_for_the_same_sources() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let cache = cache(folder.path());
        assert_eq!(cache.get_or(&[b"ab", b"c"], || made("first")), Ok((b"first".to_vec(), true)));
        assert_eq!(cache.get_or(&[b"ab", b"c"], || made("second")), Ok((b"first".to_vec(), false)));
        assert_eq!(cache.get_or(&[b"a", b"bc"], || made("other")), Ok((b"other".to_vec(), true)));
        assert_eq!(cache.get_or(&[b"d"], || Err("no")), Err("no"));
    }

    #[test]
    fn only_results_without_recent_use_are_removed() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let cache = cache(folder.path());
        for source in [b"old", b"new"] {
            cache.get_or(&[source], || made("result")).expect("made");
        }
        let old = File::open(cache.0.join(key(&[b"old"]))).expect("cached");
        old.set_modified(SystemTime::now() - LIFETIME - Duration::from_secs(1)).expect("dated back");
        cache.remove_unused();
        assert_eq!(cache.get_or(&[b"new"], || made("again")), Ok((b"result".to_vec(), false)));
        assert_eq!(cache.get_or(&[b"old"], || made("again")), Ok((b"again".to_vec(), true)));
    }
}
