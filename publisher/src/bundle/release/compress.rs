//! Compression ahead of delivery: every file that gains from it gets a `.br` and a `.gz` beside it, and servers choose by
//! what the browser accepts.
//!
//! Pages are compressed as they are rendered, all other files later. How well is in [`levels`](super::levels).

use super::{brotli, build_cache::Cache, first_screen, levels::Levels, progress::Progress};
use crate::output::{Failure, SiteFolder};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::{
    borrow::Cow,
    fmt, fs,
    io::{self, Write},
    sync::atomic::{AtomicUsize, Ordering},
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
    levels: &'a Levels,
    brotlis: Cache,
    gzips: Cache,
    /// The number of files compressed since the last [`Saved`].
    new: AtomicUsize,
}

/// A file to compress.
struct Source<'a> {
    path: &'a str,
    /// Its size.
    bytes: usize,
    /// The time at which it was written.
    written: String,
}

impl<'a> Compressor<'a> {
    /// A compressor for the files of `site`.
    pub fn new(site: &'a SiteFolder, levels: &'a Levels) -> Compressor<'a> {
        let [brotlis, gzips] = ["brotli", "gzip"].map(Cache::of);
        Compressor { site, levels, brotlis, gzips, new: AtomicUsize::new(0) }
    }

    /// The Brotli quality for the file at a path of the site.
    pub fn quality(&self, path: &str) -> u8 {
        self.levels.of(path)
    }

    /// Compresses the page at `path` of the site, which has just been rendered. Returns the size of its first screen as sent.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn page(&self, path: &str, html: &str) -> Result<usize, Failure> {
        self.compress_file(&self.source(path)?, || Ok(html.as_bytes().into()))?;
        let file = self.site.file(&[path, ".br"].concat());
        let end = first_screen::end(html);
        match fs::read(&file) {
            Ok(brotli) => first_screen::size(&brotli, end).map_err(|error| Failure::File(file, error)),
            // No form is smaller than the page.
            Err(_) => Ok(end),
        }
    }

    /// Compresses the files of the site whose paths are in `part`. Those that have not changed since the last build are
    /// neither read nor compressed.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn compress(&self, part: impl Fn(&str) -> bool) -> Result<Saved, Failure> {
        let paths = self.site.paths_where(|path| is_compressible(path) && part(path));
        let mut files = paths.iter().map(|path| self.source(path)).collect::<Result<Vec<_>, Failure>>()?;
        // The largest first, so that no core ends up alone with it.
        files.sort_by_key(|file| (std::cmp::Reverse(file.bytes), file.path));
        let progress = Progress::of(files.len(), "files compressed");
        let compress = |file: Source| {
            progress.add();
            self.compress_file(&file, || {
                let file = self.site.file(file.path);
                fs::read(&file).map(Cow::from).map_err(|error| Failure::File(file, error))
            })
        };
        // Each core takes the next file, instead of a share of the list.
        let saved = files.into_iter().par_bridge().map(compress);
        let saved = saved.try_reduce(Saved::default, |sum, saved| Ok(sum.and(saved)))?;
        Ok(Saved { new: self.new.swap(0, Ordering::Relaxed), ..saved })
    }

    fn source<'p>(&self, path: &'p str) -> Result<Source<'p>, Failure> {
        let file = self.site.file(path);
        let status = fs::metadata(&file).map_err(|error| Failure::File(file, error))?;
        Ok(Source { path, bytes: status.len() as usize, written: format!("{:?}", status.modified().ok()) })
    }

    /// Makes the compressed forms of a file that are smaller than it. `read` returns its content.
    fn compress_file<'d>(
        &self,
        source: &Source,
        read: impl Fn() -> Result<Cow<'d, [u8]>, Failure>,
    ) -> Result<Saved, Failure> {
        let Source { path, bytes, written } = source;
        let quality = self.quality(path);
        let key = format!("{quality} {written}");
        let failed = |error| Failure::File(self.site.file(path), error);
        let smaller = |result: Vec<u8>| (result.len() < *bytes).then_some(result);
        let brotli = self.site.make(&[path, ".br"].concat(), &key, || {
            let data = read()?;
            let page = path.ends_with(".html").then(|| str::from_utf8(&data).ok()).flatten();
            let brotli = match page {
                Some(page) => {
                    let key: [&[u8]; 3] = [&data, &[quality], first_screen::METHOD];
                    self.brotlis.get_or(&key, || first_screen::compress(quality, page))
                }
                None => self.brotlis.get_or(&[&data, &[quality]], || brotli::compressed(quality, &data)),
            };
            let (brotli, is_new) = brotli.map_err(failed)?;
            self.new.fetch_add(is_new.into(), Ordering::Relaxed);
            Ok(smaller(brotli))
        })?;
        self.site.make(&[path, ".gz"].concat(), &key, || {
            let data = read()?;
            let (gzip, _) = self.gzips.get_or(&[&data], || gzip(&data)).map_err(failed)?;
            Ok(smaller(gzip))
        })?;
        let after = brotli.bytes.map_or(*bytes, |bytes| bytes as usize);
        Ok(Saved { files: 1, new: 0, before: *bytes, after })
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

/// Compresses `data` with gzip ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)) at level 9.
fn gzip(data: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::{
        super::levels::{BEST, FAST},
        *,
    };
    use std::path::Path;

    fn site(folder: &Path) -> SiteFolder {
        SiteFolder::remembered(&folder.join("site"), &folder.join("keys.json"))
    }

    #[test]
    fn each_file_is_compressed_at_its_level() {
        let folder = tempfile::tempdir().expect("temporary folder");
        let site = site(folder.path());
        let text: String = (0..2000).map(|i| format!("<p>{}</p>", i * i % 977)).collect();
        for path in ["/old.html", "/new.html", "/style/index.html", "/later/index.html", "/scan.jpg"] {
            site.write(path, &text).expect("written");
        }
        let levels = [("/old.html".to_string(), FAST)].into_iter().collect();
        let compressor = Compressor::new(&site, &levels);
        let saved = compressor.compress(|path| !path.starts_with("/later/")).expect("compressed");
        assert_eq!((saved.files, saved.before), (2, 2 * text.len()), "the style page and the folder are left out");
        let compressed = |path: &str| fs::read(site.file(path)).expect("is there");
        assert_eq!(compressed("/old.html.br"), brotli::compressed(FAST, text.as_bytes()).expect("compresses"));
        assert_eq!(compressed("/new.html.br"), brotli::compressed(BEST, text.as_bytes()).expect("compresses"));
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
            let levels = archive.iter().map(|path| (path.to_string(), FAST)).collect();
            let compressed = Compressor::new(&site, &levels).compress(|_| true).expect("compressed");
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
