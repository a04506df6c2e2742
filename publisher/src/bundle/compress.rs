//! Every file that gains by it compressed, beside the file: `.br` and `.gz`, as slowly and as well as
//! can be, once for all visitors; only the archive in less than half of the time and 2 % larger.
//! Servers choose by what the browser accepts.

use super::{cache::Cache, servers::shared};
use crate::output::Failure;
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// What pictures, films and fonts do not gain by: they are compressed already.
const COMPRESSIBLE: [&str; 14] =
    ["atom", "css", "html", "ics", "js", "json", "pagefind", "svg", "txt", "wasm", "webmanifest", "xml", "md", "map"];
/// Folders that visitors do not come to: what servers read, and the page of the style, for developers.
const LEFT_OUT: [&str; 2] = [shared::FOLDER, "style"];
/// What there may be ten thousand of, each seldom asked for: articles, their documents and data, their
/// parts in the search index.
const ARCHIVE: [&str; 4] = [ARTICLES, "content/about/news", "data/news", "pagefind/fragment"];
/// Each in a folder below; the list itself and its feeds are no archive.
const ARTICLES: &str = "about/news";

/// How many files have a compressed form, how many of these forms were made anew, and the bytes before
/// and after (as brotli, or as they are).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub files: usize,
    pub anew: usize,
    pub before: usize,
    pub after: usize,
}

impl Saved {
    fn and(self, other: Saved) -> Saved {
        Saved {
            files: self.files + other.files,
            anew: self.anew + other.anew,
            before: self.before + other.before,
            after: self.after + other.after,
        }
    }
}

/// Compresses what is in `folder`, on all cores.
///
/// # Errors
/// [`Failure::File`].
pub fn compress(folder: &Path) -> Result<Saved, Failure> {
    let files = compressible(folder)?;
    let [brotlis, gzips] = ["brotli", "gzip"].map(Cache::of);
    let both = |file: &PathBuf| {
        both(file, quality(folder, file), &brotlis, &gzips).map_err(|error| Failure::File(file.clone(), error))
    };
    // One after the other, not in halves: the largest are at the beginning.
    let saved = files.into_iter().par_bridge().map(|file| both(&file));
    let saved = saved.try_reduce(Saved::default, |sum, saved| Ok(sum.and(saved)))?;
    [brotlis, gzips].iter().for_each(Cache::forget_old);
    Ok(saved)
}

/// The largest first, so that no core ends up alone with it.
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

/// Of brotli, for a file in `folder`.
fn quality(folder: &Path, file: &Path) -> u8 {
    let is_archived = ARCHIVE.iter().any(|archive| file.starts_with(folder.join(archive)));
    let is_list = file.parent().is_some_and(|parent| parent == folder.join(ARTICLES));
    if is_archived && !is_list { GOOD } else { BEST }
}

/// Writes both forms of `file`, where they are smaller.
fn both(file: &Path, quality: u8, brotlis: &Cache, gzips: &Cache) -> io::Result<Saved> {
    let data = fs::read(file)?;
    let (brotli, is_new) = brotlis.get_or(&[&data, &[quality]], || brotli_of(quality, &data))?;
    let (gzip, _) = gzips.get_or(&[&data], || gzip(&data))?;
    beside(file, "br", &data, &brotli)?;
    beside(file, "gz", &data, &gzip)?;
    Ok(Saved { files: 1, anew: is_new.into(), before: data.len(), after: data.len().min(brotli.len()) })
}

fn beside(file: &Path, extension: &str, data: &[u8], compressed: &[u8]) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    if compressed.len() < data.len() { fs::write(name, compressed) } else { Ok(()) }
}

/// Qualities of brotli, of 0 to 11.
const BEST: u8 = 11;
const GOOD: u8 = 10;

/// Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)) at its best.
///
/// # Errors
/// Of the library; none is known for data in memory.
pub fn brotli(data: &[u8]) -> io::Result<Vec<u8>> {
    brotli_of(BEST, data)
}

/// By the library in C: the one in Rust is generic, so it would be compiled into the publisher, without
/// optimisation.
fn brotli_of(quality: u8, data: &[u8]) -> io::Result<Vec<u8>> {
    let quality = Quality::new(quality).expect("one of 0 to 11");
    let mut encoder = BrotliEncoderOptions::new();
    encoder.quality(quality).window_size(WindowSize::best()).size_hint(u32::try_from(data.len()).unwrap_or(0));
    let encoder = encoder.build().expect("these options go together");
    let mut compressor = CompressorWriter::with_encoder(encoder, Vec::new());
    compressor.write_all(data)?;
    compressor.into_inner().map_err(|error| error.into_error())
}

/// Gzip ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)), level 9.
fn gzip(data: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_archive_is_packed_in_a_hurry() {
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
        assert!(brotli_of(GOOD, &text).expect("packs").len() >= brotli(&text).expect("packs").len());
    }
}
