//! Every file that gains by it compressed, beside the file: `.br` and `.gz`, as slowly and as well as
//! can be, once for all visitors. Servers choose by what the browser accepts.

use super::{Failure, servers};
use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, write::GzEncoder};
use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// What pictures, films and fonts do not gain by: they are compressed already.
const COMPRESSIBLE: [&str; 14] =
    ["atom", "css", "html", "ics", "js", "json", "pagefind", "svg", "txt", "wasm", "webmanifest", "xml", "md", "map"];
/// Folders that visitors do not come to: what servers read, and the page of the style, for developers.
const LEFT_OUT: [&str; 2] = [servers::FOLDER, "style"];

/// How many files were compressed, and their bytes before and after (as brotli, or as they are).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub files: usize,
    pub before: usize,
    pub after: usize,
}

/// Compresses what is in `folder`, on all cores.
///
/// # Errors
/// [`Failure::File`].
pub fn compress(folder: &Path) -> Result<Saved, Failure> {
    let files = compressible(folder)?;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut saved = Saved::default();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (before, after) = both(file).map_err(|error| Failure::File(file.clone(), error))?;
            saved.files += 1;
            saved.before += before;
            saved.after += after;
        }
        Ok(saved)
    };
    let cores = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_fold(Saved::default(), |sum, worker| {
            let saved = worker.join().expect("compressing does not panic")?;
            Ok(Saved {
                files: sum.files + saved.files,
                before: sum.before + saved.before,
                after: sum.after + saved.after,
            })
        })
    })
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

/// Writes both forms of `file`, where they are smaller.
fn both(file: &Path) -> io::Result<(usize, usize)> {
    let data = fs::read(file)?;
    let brotli = brotli(&data)?;
    beside(file, "br", &data, &brotli)?;
    beside(file, "gz", &data, &gzip(&data)?)?;
    Ok((data.len(), data.len().min(brotli.len())))
}

fn beside(file: &Path, extension: &str, data: &[u8], compressed: &[u8]) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    if compressed.len() < data.len() { fs::write(name, compressed) } else { Ok(()) }
}

/// Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)), quality 11. By the library in C: the
/// one in Rust is generic, so it would be compiled into the publisher, without optimisation.
///
/// # Errors
/// Of the library; none is known for data in memory.
pub fn brotli(data: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = BrotliEncoderOptions::new();
    encoder.quality(Quality::best()).window_size(WindowSize::best()).size_hint(u32::try_from(data.len()).unwrap_or(0));
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
