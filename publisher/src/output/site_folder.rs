//! The folder in which a release is made. The site of the last build is still in it, so only files that change are made.

use super::{Failure, Part, write};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, HashMap},
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

/// The folder of a site, and which of its files belong to this build. Files are named by their paths on the site.
pub struct SiteFolder {
    folder: PathBuf,
    /// The file with the keys of one build for the next.
    memory: Option<PathBuf>,
    /// What the last build made by key.
    before: HashMap<String, Made>,
    /// The files of this build, and how they were made if by key.
    files: Mutex<BTreeMap<String, Option<Made>>>,
}

/// What a file was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Made {
    /// A digest of everything that determines the file.
    key: String,
    /// When the file was written, in nanoseconds since 1970. A file that was written again since, by a build that was
    /// interrupted, has another key. `None` if the sources make no file.
    written: Option<u64>,
}

/// The outcome of [`SiteFolder::make`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the file was made just now.
    pub is_new: bool,
    /// Its size in bytes; `None` if there is no file.
    pub bytes: Option<u64>,
}

impl SiteFolder {
    /// Opens the site in `folder` without the keys of an earlier build: every file is made again.
    pub fn new(folder: &Path) -> SiteFolder {
        SiteFolder { folder: folder.to_path_buf(), memory: None, before: HashMap::new(), files: Mutex::default() }
    }

    /// Opens the site in `folder` as the last build left it. `memory` is the file with its keys. If it cannot be read,
    /// every file is made again.
    pub fn remembered(folder: &Path, memory: &Path) -> SiteFolder {
        let before = fs::read(memory).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
        SiteFolder { memory: Some(memory.to_path_buf()), before, ..SiteFolder::new(folder) }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file at a path of the site.
    pub fn file(&self, path: &str) -> PathBuf {
        self.folder.join(path.trim_start_matches('/'))
    }

    /// Writes the file at `path`. If it has this content already, it is not touched.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write(&self, path: &str, data: impl AsRef<[u8]>) -> Result<(), Failure> {
        write(&self.file(path), data)?;
        self.keep(path);
        Ok(())
    }

    /// Makes the file at `path`, unless the last build made it from the same `key`. `make` returns `None` if there is to be
    /// no file.
    ///
    /// # Errors
    /// [`Failure::File`] and those of `make`.
    pub fn make(
        &self,
        path: &str,
        key: &str,
        make: impl FnOnce() -> Result<Option<Vec<u8>>, Failure>,
    ) -> Result<Outcome, Failure> {
        if let Some(bytes) = self.current(path, key) {
            return Ok(Outcome { is_new: false, bytes });
        }
        let file = self.file(path);
        let data = make()?;
        match &data {
            Some(data) => write(&file, data)?,
            None => remove(&file)?,
        }
        let written = data.as_ref().and_then(|_| Some(written(&fs::metadata(&file).ok()?)));
        self.note(path, Some(Made { key: key.to_string(), written }));
        Ok(Outcome { is_new: true, bytes: data.map(|data| data.len() as u64) })
    }

    /// Whether the last build made the file at `path` from the same `key`; it then also belongs to this build.
    pub fn is_current(&self, path: &str, key: &str) -> bool {
        self.current(path, key).is_some()
    }

    /// The size of the file that the last build made from `key`; `Some(None)` if it made none.
    fn current(&self, path: &str, key: &str) -> Option<Option<u64>> {
        let made = self.before.get(path).filter(|made| made.key == key)?;
        let status = fs::metadata(self.file(path)).ok();
        if status.as_ref().map(written) != made.written {
            return None;
        }
        self.note(path, Some(made.clone()));
        Some(status.map(|status| status.len()))
    }

    /// Keeps the file at `path`, which is already there.
    pub fn keep(&self, path: &str) {
        self.note(path, None);
    }

    fn note(&self, path: &str, made: Option<Made>) {
        self.locked().insert(path.to_string(), made);
    }

    fn locked(&self) -> MutexGuard<'_, BTreeMap<String, Option<Made>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The paths of the files of this build so far, sorted.
    pub fn paths(&self) -> Vec<String> {
        self.paths_where(|_| true)
    }

    /// Those of them that are wanted.
    pub fn paths_where(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let is_there = |made: &Option<Made>| made.as_ref().is_none_or(|made| made.written.is_some());
        let files = self.locked();
        let paths = files.iter().filter(|(path, made)| is_there(made) && is_wanted(path));
        paths.map(|(path, _)| path.clone()).collect()
    }

    /// Removes the files in `part` that do not belong to this build.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn remove_leftovers(&self, part: Part) -> Result<(), Failure> {
        let files = self.locked();
        for path in part.files(&self.folder)?.into_iter().filter(|path| !files.contains_key(path)) {
            let file = self.file(&path);
            remove(&file)?;
            // Also its folders, if they are empty now; `remove_dir` refuses all others.
            _ = file.ancestors().skip(1).take_while(|folder| *folder != self.folder).try_for_each(fs::remove_dir);
        }
        Ok(())
    }

    /// Stores the keys for the next build.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn save(&self) -> Result<(), Failure> {
        let Some(memory) = &self.memory else { return Ok(()) };
        let files = self.locked();
        let made: BTreeMap<_, _> = files.iter().filter_map(|(path, made)| Some((path, made.as_ref()?))).collect();
        write(memory, serde_json::to_vec(&made).expect("keys are text"))
    }
}

fn remove(file: &Path) -> Result<(), Failure> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Failure::File(file.to_path_buf(), error)),
        _ => Ok(()),
    }
}

/// When a file was written, in nanoseconds since 1970.
fn written(status: &fs::Metadata) -> u64 {
    let written = status.modified().ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    written.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or_default())
}
