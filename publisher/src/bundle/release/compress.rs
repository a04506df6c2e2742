//! Compression ahead of delivery: every file that gains from it gets a `.br` and a `.gz` beside it, and servers choose by
//! what the browser accepts.
//!
//! Files are compressed as well as possible, since this happens once for all visitors, except the archive: there, a few
//! visitors would cost most of the build ([decision 21](../../../../docs/decisions/021-levels-of-compression.md)).

use super::{build_cache::Cache, progress::Progress, servers::shared};
use crate::output::Failure;
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::{
    collections::BTreeSet,
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The extensions of files that gain from compression. Pictures, videos and fonts are compressed already.
const COMPRESSIBLE: [&str; 14] =
    ["atom", "css", "html", "ics", "js", "json", "pagefind", "svg", "txt", "wasm", "webmanifest", "xml", "md", "map"];
/// Folders that are not compressed, as visitors do not load them: the files for servers, and the style page for developers.
const LEFT_OUT: [&str; 2] = [shared::FOLDER, "style"];
/// The result of a compression.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The number of files that were considered.
    pub files: usize,
    /// The number of files that were not cached, so that they were compressed just now.
    pub new: usize,
    /// The total size before, in bytes.
    pub before: usize,
    /// The total size after, in bytes: with Brotli, or uncompressed if that is no larger.
    pub after: usize,
}

impl fmt::Display for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [before, after] = [self.before, self.after].map(|bytes| bytes / 1000);
        write!(f, "{} files compressed from {before} to {after} kB, {} of them now", self.files, self.new)
    }
}

impl Saved {
    /// The sum of both.
    #[must_use]
    pub fn and(self, other: Saved) -> Saved {
        Saved {
            files: self.files + other.files,
            new: self.new + other.new,
            before: self.before + other.before,
            after: self.after + other.after,
        }
    }
}

/// Compresses the files of one site, on all cores.
pub struct Compressor<'a> {
    site: &'a Path,
    /// Files that may be ten thousand, each of which is seldom requested. Paths are relative to the site.
    archive: &'a BTreeSet<PathBuf>,
    brotlis: Cache,
    gzips: Cache,
}

impl<'a> Compressor<'a> {
    /// A compressor for the files below `site`.
    pub fn new(site: &'a Path, archive: &'a BTreeSet<PathBuf>) -> Compressor<'a> {
        let [brotlis, gzips] = ["brotli", "gzip"].map(Cache::of);
        Compressor { site, archive, brotlis, gzips }
    }

    /// Compresses everything but the files in the folder `later`.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn all_but(&self, later: &str) -> Result<Saved, Failure> {
        self.compress(compressible(self.site, &[&LEFT_OUT, &[later][..]].concat())?)
    }

    /// Compresses the files in one folder.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn folder(&self, folder: &str) -> Result<Saved, Failure> {
        self.compress(compressible(&self.site.join(folder), &[])?)
    }

    /// Removes cached results that no build has used recently.
    pub fn remove_unused(&self) {
        self.brotlis.remove_unused();
        self.gzips.remove_unused();
    }

    fn compress(&self, files: Vec<PathBuf>) -> Result<Saved, Failure> {
        let progress = Progress::of(files.len(), "files compressed");
        let compress = |file: PathBuf| {
            progress.add();
            self.compress_file(&file).map_err(|error| Failure::File(file.clone(), error))
        };
        // Each core takes the next file, instead of a share of the list: the largest files are at the beginning.
        let saved = files.into_iter().par_bridge().map(compress);
        saved.try_reduce(Saved::default, |sum, saved| Ok(sum.and(saved)))
    }

    /// Writes the compressed forms of `file` that are smaller than it.
    fn compress_file(&self, file: &Path) -> io::Result<Saved> {
        let quality = quality(self.archive, file.strip_prefix(self.site).unwrap_or(file));
        let data = fs::read(file)?;
        let (brotli, is_new) = self.brotlis.get_or(&[&data, &[quality]], || brotli_of(quality, &data))?;
        let (gzip, _) = self.gzips.get_or(&[&data], || gzip(&data))?;
        write_if_smaller(file, "br", &data, &brotli)?;
        write_if_smaller(file, "gz", &data, &gzip)?;
        Ok(Saved { files: 1, new: is_new.into(), before: data.len(), after: data.len().min(brotli.len()) })
    }
}

/// The files in `folder` to compress, without those in the folders `left_out`; the largest first, so that no core ends up
/// alone with it.
fn compressible(folder: &Path, left_out: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let is_left_out = |path: &Path| left_out.iter().any(|left_out| path == folder.join(left_out));
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_entry(|entry| !is_left_out(entry.path())) {
        let failed = |error: walkdir::Error| Failure::File(folder.to_path_buf(), error.into());
        let entry = entry.map_err(failed)?;
        let extension = entry.path().extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if entry.file_type().is_file() && COMPRESSIBLE.contains(&extension) {
            files.push((entry.metadata().map_err(failed)?.len(), entry.into_path()));
        }
    }
    files.sort_by(|a, b| b.cmp(a));
    Ok(files.into_iter().map(|(_, file)| file).collect())
}

/// The Brotli quality for the file at a path of the site.
pub fn quality(archive: &BTreeSet<PathBuf>, path: &Path) -> u8 {
    if archive.contains(path) { FAST } else { BEST }
}

fn write_if_smaller(file: &Path, extension: &str, data: &[u8], compressed: &[u8]) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    if compressed.len() < data.len() { fs::write(name, compressed) } else { Ok(()) }
}

/// The best Brotli quality; the scale is 0 to 11.
const BEST: u8 = 11;
/// The Brotli quality for the archive. A page of it is 9 % larger and takes a fortieth of the time.
const FAST: u8 = 6;

/// Compresses `data` with Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)) at the best quality.
///
/// # Errors
/// Those of the library; none is known for data in memory.
pub fn brotli(data: &[u8]) -> io::Result<Vec<u8>> {
    brotli_of(BEST, data)
}

/// Compresses `data` with Brotli at a quality, 0 to 11. Uses the library in C. The one in Rust is generic, so it would be compiled as a part of the publisher, without
/// optimization.
///
/// # Errors
/// Those of the library; none is known for data in memory.
pub fn brotli_of(quality: u8, data: &[u8]) -> io::Result<Vec<u8>> {
    let quality = Quality::new(quality).expect("one of 0 to 11");
    let mut encoder = BrotliEncoderOptions::new();
    encoder.quality(quality).window_size(WindowSize::best()).size_hint(u32::try_from(data.len()).unwrap_or(0));
    let encoder = encoder.build().expect("these options are compatible");
    let mut compressor = CompressorWriter::with_encoder(encoder, Vec::new());
    compressor.write_all(data)?;
    compressor.into_inner().map_err(|error| error.into_error())
}

/// Compresses `data` with gzip ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)) at level 9.
fn gzip(data: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_archive_is_compressed_faster() {
        let site = tempfile::tempdir().expect("temporary folder");
        let text: String = (0..2000).map(|i| format!("<p>{}</p>", i * i % 977)).collect();
        for file in ["old.html", "new.html", "style/index.html", "later/index.html"] {
            crate::output::write(&site.path().join(file), &text).expect("written");
        }
        let archive = [PathBuf::from("old.html")].into();
        let saved = Compressor::new(site.path(), &archive).all_but("later").expect("compressed");
        assert_eq!((saved.files, saved.before), (2, 2 * text.len()), "the style page and the folder are left out");
        let compressed = |file: &str| fs::read(site.path().join(file)).expect("is there");
        assert_eq!(compressed("old.html.br"), brotli_of(FAST, text.as_bytes()).expect("compresses"));
        assert_eq!(compressed("new.html.br"), brotli(text.as_bytes()).expect("compresses"));
        assert!(compressed("old.html.br").len() > compressed("new.html.br").len());
        assert_eq!(Compressor::new(site.path(), &archive).folder("later").expect("compressed").files, 1);
    }
}
