//! How much of a page has to come before its first screen can be painted.

use crate::bundle::{cache::Cache, compress};
use std::io;

/// Characters of text in the main landmark that no phone shows at once: at 390 × 844 CSS pixels, in
/// the site's body text, a screen without header and band has room for some 800.
const TEXT: usize = 1000;

/// Measures pages that have a part in common.
pub struct FirstScreens<'a> {
    /// What a build made earlier.
    cache: Cache,
    /// What is in the first screen of all pages, and its bytes.
    shared: (&'a str, usize),
    limit: usize,
}

impl<'a> FirstScreens<'a> {
    /// For pages that have `shared` in them, most of what they begin with. Up to `limit` bytes an upper bound is good enough.
    ///
    /// # Errors
    /// Those of the packer.
    pub fn new(shared: &'a str, limit: usize) -> io::Result<FirstScreens<'a>> {
        let bytes = compress::brotli(shared.as_bytes())?.len();
        Ok(FirstScreens { cache: Cache::of("first-screens"), shared: (shared, bytes), limit })
    }

    /// Bytes, with brotli at its best, of `page` up to the end of its first screen: a bound, of what all pages
    /// share and what is the page's own, or, where that is above the limit, the exact number.
    ///
    /// # Errors
    /// Those of the packer.
    pub fn bytes(&self, page: &str) -> io::Result<usize> {
        let part = part(page);
        let Some((before, after)) = part.split_once(self.shared.0) else { return self.packed(part) };
        let bound = self.shared.1 + self.packed(&[before, after].concat())?;
        if bound <= self.limit { Ok(bound) } else { self.packed(part) }
    }

    /// Forgets what no build has asked for in a long time.
    pub fn forget_old(&self) {
        self.cache.forget_old();
    }

    fn packed(&self, part: &str) -> io::Result<usize> {
        let make = || Ok::<_, io::Error>(compress::brotli(part.as_bytes())?.len().to_string().into_bytes());
        let (bytes, _) = self.cache.get_or(&[part.as_bytes()], make)?;
        String::from_utf8(bytes)
            .ok()
            .and_then(|bytes| bytes.parse().ok())
            .ok_or_else(|| io::Error::other("a broken cache"))
    }
}

/// `page` up to the end of its first screen: until its main landmark has said [`TEXT`] characters.
fn part(page: &str) -> &str {
    let Some(main) = page.find("<main") else { return page };
    let mut said = 0;
    let mut at = main;
    while let Some(text) = page[at..].find('>').map(|end| at + end + 1) {
        let end = page[text..].find('<').map_or(page.len(), |tag| text + tag);
        said += page[text..end].trim().chars().count();
        at = end;
        if said >= TEXT {
            break;
        }
    }
    &page[..at.max(main)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_ends_where_a_phone_is_full() {
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
        let screens = |limit| FirstScreens::new(&shared, limit).expect("packs");
        let exact = screens(0).bytes(&page).expect("packs");
        assert_eq!(exact, compress::brotli(part(&page).as_bytes()).expect("packs").len());
        assert!(screens(1_000_000).bytes(&page).expect("packs") > exact, "the bound knows nothing of repetitions");
    }
}
