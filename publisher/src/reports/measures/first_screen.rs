//! The size of a page up to the end of its first screen: the bytes that must arrive before that can be painted.

use crate::bundle::release::{build_cache::Cache, compress};
use std::io;

/// The number of characters in the main landmark that certainly fill a phone's screen. At 390 × 844 CSS pixels, in the
/// site's body text, a screen without header and band shows some 800.
const TEXT: usize = 1000;

/// Measures pages that have a part in common.
pub struct FirstScreens<'a> {
    /// The sizes that earlier builds measured.
    cache: Cache,
    /// The part of the first screen that all pages have in common.
    shared: &'a str,
    /// The compressed size of `shared`, in bytes.
    shared_bytes: usize,
    /// The limit in bytes up to which an upper bound suffices.
    limit: usize,
}

impl<'a> FirstScreens<'a> {
    /// Prepares to measure pages that contain `shared`, most of their beginning. Up to `limit` bytes an upper bound
    /// suffices.
    ///
    /// # Errors
    /// Those of [`compress::brotli`].
    pub fn new(shared: &'a str, limit: usize) -> io::Result<FirstScreens<'a>> {
        let shared_bytes = compress::brotli(shared.as_bytes())?.len();
        Ok(FirstScreens { cache: Cache::of("first-screens"), shared, shared_bytes, limit })
    }

    /// The size of `page` up to the end of its first screen, in bytes, with Brotli at this quality.
    ///
    /// This is an upper bound, the sum of the shared part and the page's own, unless that exceeds the limit; then it is
    /// exact.
    ///
    /// # Errors
    /// Those of [`compress::brotli_of`].
    pub fn bytes(&self, page: &str, quality: u8) -> io::Result<usize> {
        let part = part(page);
        let Some((before, after)) = part.split_once(self.shared) else { return self.compressed_size(part, quality) };
        let bound = self.shared_bytes + self.compressed_size(&[before, after].concat(), quality)?;
        if bound <= self.limit { Ok(bound) } else { self.compressed_size(part, quality) }
    }

    /// Removes cached sizes that no build has used recently.
    pub fn remove_unused(&self) {
        self.cache.remove_unused();
    }

    fn compressed_size(&self, part: &str, quality: u8) -> io::Result<usize> {
        let make = || Ok::<_, io::Error>(compress::brotli_of(quality, part.as_bytes())?.len().to_string().into_bytes());
        let (bytes, _) = self.cache.get_or(&[part.as_bytes(), &[quality]], make)?;
        String::from_utf8(bytes)
            .ok()
            .and_then(|bytes| bytes.parse().ok())
            .ok_or_else(|| io::Error::other("a broken cache"))
    }
}

/// The beginning of `page` until its main landmark has shown [`TEXT`] characters.
fn part(page: &str) -> &str {
    let Some(main) = page.find("<main") else { return page };
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
    &page[..at.max(main)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_ends_where_a_phone_s_screen_is_full() {
        let paragraph = format!("<p>{}</p>", "a".repeat(400));
        let page = format!("<style>{0}</style><main id=\"main\">{0}{0}{0}{0}</main>", paragraph);
        let expected = page.match_indices("</p>").nth(3).expect("four").0;
        assert_eq!(part(&page).len(), expected, "style does not count, the third paragraph is the last");
        assert_eq!(part("<p>no landmark</p>"), "<p>no landmark</p>");
        assert_eq!(part("<main><p>short</p></main>"), "<main><p>short</p></main>");
    }

    #[test]
    fn a_page_above_the_limit_is_measured_exactly() {
        let words: String = (0..300).map(|i| format!("<p>word {i}</p>")).collect();
        let shared = format!("<style>{words}</style>");
        let page = format!("{shared}<main>{words}</main>");
        let screens = |limit| FirstScreens::new(&shared, limit).expect("compresses");
        let exact = screens(0).bytes(&page, 11).expect("compresses");
        assert_eq!(exact, compress::brotli(part(&page).as_bytes()).expect("compresses").len());
        assert!(screens(1_000_000).bytes(&page, 11).expect("compresses") > exact, "the bound ignores repetitions");
    }
}
