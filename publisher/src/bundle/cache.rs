//! What earlier builds made and what takes long to make again, kept by all it was made from.

use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// Below the folder in which cargo builds, so that `make clean` takes it too.
const FOLDER: &str = "target/publish/cache";
/// What no build has asked for in this time is forgotten.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// One kind of result. A cache that cannot be read or written costs time, nothing else.
pub struct Cache(PathBuf);

impl Cache {
    /// The results of this kind: `social-cards`.
    pub fn of(kind: &str) -> Cache {
        Cache(Path::new(FOLDER).join(kind))
    }

    /// The result made from `sources`: what was kept, or else what `make` makes, and whether it was
    /// made just now.
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
        // Under another name first: a build that is stopped leaves no half of a result.
        let part = name.with_extension(format!("{:?}", std::thread::current().id()));
        let kept = fs::create_dir_all(&self.0).and_then(|()| fs::write(&part, &result));
        _ = kept.and_then(|()| fs::rename(&part, &name));
        Ok((result, true))
    }

    /// Forgets what has not been asked for in a long time.
    pub fn forget_old(&self) {
        let Ok(files) = fs::read_dir(&self.0) else { return };
        for file in files.flatten() {
            let used = file.metadata().and_then(|data| data.modified()).ok();
            if used.and_then(|used| used.elapsed().ok()).is_some_and(|age| age > KEPT) {
                _ = fs::remove_file(file.path());
            }
        }
    }
}

/// Where one source ends and the next begins is part of it.
fn key(sources: &[&[u8]]) -> String {
    let hash = sources.iter().fold(Sha256::new(), |hash, source| {
        hash.chain_update((source.len() as u64).to_le_bytes()).chain_update(source)
    });
    format!("{:x}", hash.finalize())
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
    fn a_result_is_made_once_for_the_same_sources() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let cache = cache(folder.path());
        assert_eq!(cache.get_or(&[b"ab", b"c"], || made("first")), Ok((b"first".to_vec(), true)));
        assert_eq!(cache.get_or(&[b"ab", b"c"], || made("second")), Ok((b"first".to_vec(), false)));
        assert_eq!(cache.get_or(&[b"a", b"bc"], || made("other")), Ok((b"other".to_vec(), true)));
        assert_eq!(cache.get_or(&[b"d"], || Err("no")), Err("no"));
    }

    #[test]
    fn what_was_asked_for_lately_is_kept() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let cache = cache(folder.path());
        for source in [b"old", b"new"] {
            cache.get_or(&[source], || made("result")).expect("made");
        }
        let old = File::open(cache.0.join(key(&[b"old"]))).expect("kept");
        old.set_modified(SystemTime::now() - KEPT - Duration::from_secs(1)).expect("dated back");
        cache.forget_old();
        assert_eq!(cache.get_or(&[b"new"], || made("again")), Ok((b"result".to_vec(), false)));
        assert_eq!(cache.get_or(&[b"old"], || made("again")), Ok((b"again".to_vec(), true)));
    }
}
