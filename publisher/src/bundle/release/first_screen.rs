//! The first screen of a page: the bytes that must arrive before it can be painted.

use super::{brotli, levels::BEST};
use brotlic::BrotliDecoder;
use std::io;

/// The largest size allowed for a page up to the end of its first screen, in bytes as sent.
pub const LIMIT: usize = 14_000;

/// The number of characters in the main landmark that certainly fill a phone's screen. At 390 × 844 CSS pixels, in the
/// site's body text, a screen without header and band shows some 800.
const TEXT: usize = 1000;

/// The method of [`compress`], for the cache of compressed pages. It changes with the method.
pub const METHOD: &[u8] = b"first screen alone if too large, then at the best quality";

/// How many bytes the decoder gets at a time: the precision of [`size`].
const STEP: usize = 4;

/// The number of bytes of `page` until its main landmark has shown [`TEXT`] characters.
pub fn end(page: &str) -> usize {
    let Some(main) = page.find("<main") else { return page.len() };
    let mut shown = 0;
    let mut at = main;
    while let Some(text) = page[at..].find('>').map(|end| at + end + 1) {
        let end = page[text..].find('<').map_or(page.len(), |tag| text + tag);
        shown += page[text..end].trim().chars().count();
        at = end;
        if shown >= TEXT {
            break;
        }
    }
    at.max(main)
}

/// Compresses a page with Brotli at a quality. If its first screen then exceeds the limit, it is compressed by itself:
/// the page gets larger, and its beginning smaller. If that is not enough, the quality is the best.
///
/// # Errors
/// Those of [`brotli::compressed`].
pub fn compress(quality: u8, page: &str) -> io::Result<Vec<u8>> {
    let whole = brotli::compressed(quality, page.as_bytes())?;
    let end = end(page);
    let bytes = size(&whole, end)?;
    if bytes <= LIMIT {
        return Ok(whole);
    }
    let (start, rest) = page.as_bytes().split_at(end);
    let parts = brotli::compressed_in_parts(quality, &[start, rest])?;
    let bytes_of_start = size(&parts, end)?;
    if bytes.min(bytes_of_start) > LIMIT && quality < BEST {
        return compress(BEST, page);
    }
    Ok(if bytes_of_start < bytes { parts } else { whole })
}

/// How many bytes of a page, compressed with Brotli, a browser needs for the first `end` bytes of its HTML.
///
/// # Errors
/// If `compressed` was not made by Brotli.
pub fn size(compressed: &[u8], end: usize) -> io::Result<usize> {
    let mut decoder = BrotliDecoder::new();
    let mut html = vec![0; end];
    let (mut read, mut known) = (0, 0);
    while known < end && read < compressed.len() {
        let step = &compressed[read..compressed.len().min(read + STEP)];
        let result = decoder.decompress(step, &mut html[known..]).map_err(io::Error::other)?;
        read += result.bytes_read;
        known += result.bytes_written;
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::{super::levels::FAST, *};

    #[test]
    fn the_first_screen_ends_where_a_phone_s_screen_is_full() {
        let paragraph = format!("<p>{}</p>", "a".repeat(400));
        let page = format!("<style>{0}</style><main id=\"main\">{0}{0}{0}{0}</main>", paragraph);
        let expected = page.match_indices("</p>").nth(3).expect("four").0;
        assert_eq!(end(&page), expected, "style does not count, the third paragraph is the last");
        for page in ["<p>no landmark</p>", "<main><p>short</p></main>"] {
            assert_eq!(end(page), page.len());
        }
    }

    /// Numbers without a pattern, so that no part of the text is a copy of another.
    fn words(from: u32, count: u32) -> String {
        (from..from + count).map(|number| format!("<p>{}</p>", number.wrapping_mul(2_654_435_761))).collect()
    }

    /// A browser paints what it can decode, so the size is that of the beginning of the file that it gets. The beginning
    /// compressed by itself is another file, up to 0.7 kB smaller, and was measured instead.
    #[test]
    fn the_size_of_a_first_screen_is_what_arrives_before_it_can_be_painted() {
        let page = format!("<style>{}</style><main>{}</main>", words(0, 500), words(500, 3000));
        let compressed = brotli::compressed(BEST, page.as_bytes()).expect("compresses");
        let bytes = size(&compressed, end(&page)).expect("decodes");
        let decoded = |bytes: usize| {
            let mut html = vec![0; page.len()];
            let result = BrotliDecoder::new().decompress(&compressed[..bytes], &mut html).expect("decodes");
            result.bytes_written
        };
        assert!(decoded(bytes) >= end(&page));
        assert!(decoded(bytes - STEP) < end(&page));
    }

    #[test]
    fn only_a_first_screen_above_the_limit_is_compressed_by_itself() {
        let page = |style: u32| format!("<style>{}</style><main>{}</main>", words(0, style), words(90_000, 9000));
        let small = page(500);
        let whole = |page: &str| brotli::compressed(5, page.as_bytes()).expect("compresses");
        assert_eq!(compress(5, &small).expect("compresses"), whole(&small));
        let large = page(4000);
        let parts = compress(5, &large).expect("compresses");
        let bytes = |compressed: &[u8]| size(compressed, end(&large)).expect("decodes");
        assert!(bytes(&parts) < bytes(&whole(&large)), "{} of {}", bytes(&parts), bytes(&whole(&large)));
        let mut html = vec![0; large.len()];
        BrotliDecoder::new().decompress(&parts, &mut html).expect("decodes");
        assert!(html == large.as_bytes());
    }

    /// Old news is compressed fast. With a few more rules in the style, the first screen of an old item had 14.0 kB, and a
    /// site of 1,000 articles was not published.
    #[test]
    fn a_page_whose_first_screen_is_too_large_at_a_low_quality_gets_the_best() {
        let page = format!("<style>{}</style><main>{}</main>", words(0, 2600), words(90_000, 9000));
        let first_screen = |quality| {
            let parts = page.as_bytes().split_at(end(&page));
            size(&brotli::compressed_in_parts(quality, &[parts.0, parts.1]).expect("compresses"), end(&page))
                .expect("decodes")
        };
        assert!(
            first_screen(BEST) <= LIMIT && LIMIT < first_screen(FAST),
            "{} {}",
            first_screen(BEST),
            first_screen(FAST)
        );
        assert_eq!(compress(FAST, &page).expect("compresses"), compress(BEST, &page).expect("compresses"));
    }
}
