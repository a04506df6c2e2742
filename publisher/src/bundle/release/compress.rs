//! Compression ahead of delivery: every file that gains from it gets a `.br` and a `.gz` beside it, and servers choose by
//! what the browser accepts.
//!
//! Files are compressed as well as possible, since this happens once for all visitors, except the archive: there, a few
//! visitors would cost most of the build ([decision 21](../../../../docs/decisions/021-levels-of-compression.md)).

use super::{
    archive::{Archive, GOOD},
    build_cache::Cache,
    progress::Progress,
};
use crate::output::{Failure, SiteFolder};
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, write::GzEncoder};
use radiology::site::path;
use rayon::prelude::*;
use std::{
    fmt, fs,
    io::{self, Write},
};

/// The extensions of files that gain from compression. Pictures, videos and fonts are compressed already.
const COMPRESSIBLE: [&str; 14] =
    ["atom", "css", "html", "ics", "js", "json", "pagefind", "svg", "txt", "wasm", "webmanifest", "xml", "md", "map"];
/// Folders that are not compressed, as visitors do not load them: the style page for developers.
const LEFT_OUT: [&str; 1] = ["/style/"];

/// The result of a compression.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The number of files that were considered.
    pub files: usize,
    /// The number of files that were compressed just now.
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
    site: &'a SiteFolder,
    archive: &'a Archive,
    brotlis: Cache,
    gzips: Cache,
}

impl<'a> Compressor<'a> {
    /// A compressor for the files of `site`.
    pub fn new(site: &'a SiteFolder, archive: &'a Archive) -> Compressor<'a> {
        let [brotlis, gzips] = ["brotli", "gzip"].map(Cache::of);
        Compressor { site, archive, brotlis, gzips }
    }

    /// Compresses the files of the site whose paths are in `part`. Those that have not changed since the last build are
    /// neither read nor compressed.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn compress(&self, part: impl Fn(&str) -> bool) -> Result<Saved, Failure> {
        let mut files = Vec::new();
        for path in self.site.paths().into_iter().filter(|path| is_compressible(path) && part(path)) {
            let file = self.site.file(&path);
            let status = fs::metadata(&file).map_err(|error| Failure::File(file, error))?;
            files.push((status.len(), path, format!("{:?}", status.modified().ok())));
        }
        // The largest first, so that no core ends up alone with it.
        files.sort_by(|a, b| b.cmp(a));
        let progress = Progress::of(files.len(), "files compressed");
        let compress = |(bytes, path, written): (u64, String, String)| {
            progress.add();
            self.compress_file(&path, bytes as usize, &written)
        };
        // Each core takes the next file, instead of a share of the list.
        let saved = files.into_iter().par_bridge().map(compress);
        saved.try_reduce(Saved::default, |sum, saved| Ok(sum.and(saved)))
    }

    /// Makes the compressed forms of a file that are smaller than it. `written` is the time at which it was written.
    fn compress_file(&self, path: &str, bytes: usize, written: &str) -> Result<Saved, Failure> {
        let quality = quality(self.archive, path);
        let key = format!("{quality} {written}");
        let file = self.site.file(path);
        let failed = |error| Failure::File(file.clone(), error);
        let read = || fs::read(&file).map_err(failed);
        let smaller = |result: Vec<u8>| (result.len() < bytes).then_some(result);
        let mut is_new = false;
        let brotli = self.site.make(&[path, ".br"].concat(), &key, || {
            let data = read()?;
            let brotli = self.brotlis.get_or(&[&data, &[quality]], || brotli_of(quality, &data));
            let (brotli, is_made) = brotli.map_err(failed)?;
            is_new = is_made;
            Ok(smaller(brotli))
        })?;
        self.site.make(&[path, ".gz"].concat(), &key, || {
            let data = read()?;
            let (gzip, _) = self.gzips.get_or(&[&data], || gzip(&data)).map_err(failed)?;
            Ok(smaller(gzip))
        })?;
        let after = brotli.bytes.map_or(bytes, |bytes| bytes as usize);
        Ok(Saved { files: 1, new: is_new.into(), before: bytes, after })
    }

    /// Removes cached results that no build has used recently.
    pub fn remove_unused(&self) {
        self.brotlis.remove_unused();
        self.gzips.remove_unused();
    }
}

/// Whether the file at a path of the site gains from compression.
fn is_compressible(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    COMPRESSIBLE.contains(&extension) && !LEFT_OUT.iter().any(|folder| path.starts_with(folder))
}

/// The Brotli quality for the file at a path of the site.
pub fn quality(archive: &Archive, file: &str) -> u8 {
    match archive.get(file) {
        Some(quality) => *quality,
        // For programs, not for visitors.
        None if file.starts_with(path::DATA) => GOOD,
        None => BEST,
    }
}

/// The best Brotli quality; the scale is 0 to 11.
const BEST: u8 = 11;

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
    use super::{super::archive::FAST, *};
    use std::path::Path;

    fn site(folder: &Path) -> SiteFolder {
        SiteFolder::remembered(&folder.join("site"), &folder.join("keys.json"))
    }

    #[test]
    fn only_the_archive_is_compressed_faster() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = site(folder.path());
        let text: String = (0..2000).map(|i| format!("<p>{}</p>", i * i % 977)).collect();
        for path in ["/old.html", "/new.html", "/style/index.html", "/later/index.html", "/scan.jpg"] {
            site.write(path, &text).expect("written");
        }
        let archive = [("/old.html".to_string(), FAST)].into();
        let compressor = Compressor::new(&site, &archive);
        let saved = compressor.compress(|path| !path.starts_with("/later/")).expect("compressed");
        assert_eq!((saved.files, saved.before), (2, 2 * text.len()), "the style page and the folder are left out");
        let compressed = |path: &str| fs::read(site.file(path)).expect("is there");
        assert_eq!(compressed("/old.html.br"), brotli_of(FAST, text.as_bytes()).expect("compresses"));
        assert_eq!(compressed("/new.html.br"), brotli(text.as_bytes()).expect("compresses"));
        assert!(compressed("/old.html.br").len() > compressed("/new.html.br").len());
        assert_eq!(compressor.compress(|path| path.starts_with("/later/")).expect("compressed").files, 1);
    }

    /// All 30,000 files of a site were read, and their compressed forms too, to publish one changed entry.
    #[test]
    fn a_file_is_compressed_again_only_if_it_was_written_or_became_archived() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let texts = ["a", "b"].map(|text| format!("{text} {}", std::process::id()).repeat(200));
        let build = |text: &String, archive: &[&str]| {
            let site = site(folder.path());
            site.write("/page.html", text).expect("written");
            site.write("/short.txt", "?").expect("written");
            let archive = archive.iter().map(|path| (path.to_string(), FAST)).collect();
            let compressed = Compressor::new(&site, &archive).compress(|_| true).expect("compressed");
            site.save().expect("saved");
            let made = |path| fs::metadata(site.file(path)).ok()?.modified().ok();
            (compressed, ["/page.html.br", "/page.html.gz", "/short.txt.br"].map(made))
        };
        let (first, made) = build(&texts[0], &[]);
        assert!(made[0].is_some() && made[1].is_some() && made[2].is_none(), "no form that is larger");
        let (second, same) = build(&texts[0], &[]);
        assert_eq!(((second.new, second.after), made), ((0, first.after), same));
        let (_, other) = build(&texts[1], &[]);
        assert_ne!(made[0], other[0]);
        let (_, archived) = build(&texts[1], &["/page.html"]);
        assert_ne!(other[0], archived[0]);
    }
}
