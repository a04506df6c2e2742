//! Compression ahead of delivery: every file that gains from it gets a `.br` and a `.gz` beside it, and servers choose by
//! what the browser accepts.
//!
//! Files are compressed as well as possible, since this happens once for all visitors. Only the archive is compressed in
//! less than half of the time and 2 % larger.

use super::{build_cache::Cache, servers::shared};
use crate::output::Failure;
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// The extensions of files that gain from compression. Pictures, videos and fonts are compressed already.
const COMPRESSIBLE: [&str; 14] =
    ["atom", "css", "html", "ics", "js", "json", "pagefind", "svg", "txt", "wasm", "webmanifest", "xml", "md", "map"];
/// Folders that are not compressed, as visitors do not load them: the files for servers, and the style page for developers.
const LEFT_OUT: [&str; 2] = [shared::FOLDER, "style"];
/// Folders that may have ten thousand files, each of which is seldom requested: articles, their documents and data, and
/// their parts of the search index.
const ARCHIVE: [&str; 4] = [ARTICLES, "content/about/news", "data/news", "pagefind/fragment"];
/// The folder of the articles, each in a folder of its own. The list and its feeds, in the folder itself, are not archived.
const ARTICLES: &str = "about/news";

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

impl Saved {
    fn and(self, other: Saved) -> Saved {
        Saved {
            files: self.files + other.files,
            new: self.new + other.new,
            before: self.before + other.before,
            after: self.after + other.after,
        }
    }
}

/// Compresses the files in `folder`, on all cores.
///
/// # Errors
/// [`Failure::File`].
pub fn compress(folder: &Path) -> Result<Saved, Failure> {
    let files = compressible(folder)?;
    let [brotlis, gzips] = ["brotli", "gzip"].map(Cache::of);
    let compress = |file: &PathBuf| {
        compress_file(file, quality(folder, file), &brotlis, &gzips).map_err(|error| Failure::File(file.clone(), error))
    };
    // Each core takes the next file, instead of a share of the list: the largest files are at the beginning.
    let saved = files.into_iter().par_bridge().map(|file| compress(&file));
    let saved = saved.try_reduce(Saved::default, |sum, saved| Ok(sum.and(saved)))?;
    [brotlis, gzips].iter().for_each(Cache::remove_unused);
    Ok(saved)
}

/// The files in `folder` to compress, the largest first, so that no core ends up alone with it.
fn compressible(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let is_left_out = |path: &Path| LEFT_OUT.iter().any(|left_out| path == folder.join(left_out));
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

/// The Brotli quality for a file in `folder`.
fn quality(folder: &Path, file: &Path) -> u8 {
    let is_archived = ARCHIVE.iter().any(|archive| file.starts_with(folder.join(archive)));
    let is_list = file.parent().is_some_and(|parent| parent == folder.join(ARTICLES));
    if is_archived && !is_list { GOOD } else { BEST }
}

/// Writes the compressed forms of `file` that are smaller than it.
fn compress_file(file: &Path, quality: u8, brotlis: &Cache, gzips: &Cache) -> io::Result<Saved> {
    let data = fs::read(file)?;
    let (brotli, is_new) = brotlis.get_or(&[&data, &[quality]], || brotli_of(quality, &data))?;
    let (gzip, _) = gzips.get_or(&[&data], || gzip(&data))?;
    write_if_smaller(file, "br", &data, &brotli)?;
    write_if_smaller(file, "gz", &data, &gzip)?;
    Ok(Saved { files: 1, new: is_new.into(), before: data.len(), after: data.len().min(brotli.len()) })
}

fn write_if_smaller(file: &Path, extension: &str, data: &[u8], compressed: &[u8]) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    if compressed.len() < data.len() { fs::write(name, compressed) } else { Ok(()) }
}

/// The best Brotli quality; the scale is 0 to 11.
const BEST: u8 = 11;
/// The Brotli quality for the archive.
const GOOD: u8 = 10;

/// Compresses `data` with Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)) at the best quality.
///
/// # Errors
/// Those of the library; none is known for data in memory.
pub fn brotli(data: &[u8]) -> io::Result<Vec<u8>> {
    brotli_of(BEST, data)
}

/// Uses the library in C. The one in Rust is generic, so it would be compiled as a part of the publisher, without
/// optimization.
fn brotli_of(quality: u8, data: &[u8]) -> io::Result<Vec<u8>> {
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
        let of = |file: &str| quality(Path::new("dist"), &Path::new("dist").join(file));
        for file in [
            "about/news/a/index.html",
            "content/about/news/a.json",
            "data/news/a.json",
            "pagefind/fragment/en_1.pagefind",
        ] {
            assert_eq!(of(file), GOOD, "{file}");
        }
        for file in [
            "index.html",
            "about/news/index.html",
            "about/news/feed.atom",
            "content/about/news.json",
            "radiology-1_bg.wasm",
        ] {
            assert_eq!(of(file), BEST, "{file}");
        }
        let text: Vec<u8> = (0..2000).flat_map(|i| format!("<p>{}</p>", i * i % 977).into_bytes()).collect();
        assert!(brotli_of(GOOD, &text).expect("compresses").len() >= brotli(&text).expect("compresses").len());
    }
}
