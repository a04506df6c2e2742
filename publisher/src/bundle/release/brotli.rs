//! Brotli ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)), by the library in C. The one in Rust is generic, so it would be
//! compiled as a part of the publisher, without optimization.

use brotlic::{BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use std::io::{self, Write};

/// Compresses `data` at a quality, 0 to 11.
///
/// # Errors
/// Those of the library; none is known for data in memory.
pub fn compressed(quality: u8, data: &[u8]) -> io::Result<Vec<u8>> {
    compressed_in_parts(quality, &[data])
}

/// Compresses `parts`, one after the other, so that the result up to the end of a part is enough to read that part.
///
/// # Errors
/// Those of the library; none is known for data in memory.
pub fn compressed_in_parts(quality: u8, parts: &[&[u8]]) -> io::Result<Vec<u8>> {
    let quality = Quality::new(quality).expect("one of 0 to 11");
    let bytes: usize = parts.iter().map(|part| part.len()).sum();
    let mut encoder = BrotliEncoderOptions::new();
    encoder.quality(quality).window_size(WindowSize::best()).size_hint(u32::try_from(bytes).unwrap_or(0));
    let encoder = encoder.build().expect("these options are compatible");
    let mut compressor = CompressorWriter::with_encoder(encoder, Vec::new());
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            compressor.flush()?;
        }
        compressor.write_all(part)?;
    }
    compressor.into_inner().map_err(|error| error.into_error())
}
