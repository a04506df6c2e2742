//! What a visitor may be asked to download. A build that asks for more is none. Sizes are those of the
//! packed files, with brotli at its best.

use super::measures::sizes::{FIRST_SCREEN, PageSize};
use crate::{
    bundle::{app, style::Style},
    output::Failure,
};
use std::{fmt, fs, path::Path};

/// A kind of download, with its bytes and how many there may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub of: String,
    pub bytes: usize,
    pub limit: usize,
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [bytes, limit] = [self.bytes, self.limit].map(|bytes| bytes as f64 / 1000.0);
        write!(f, "{} {bytes:.1} of {limit:.0} kB", self.of)
    }
}

/// The shares of the bundle in `staging`, which is packed already: that of the page with the most for
/// all. `style` stands in every page.
///
/// # Errors
/// [`Failure::Budget`] with every share that is too large; [`Failure::File`].
pub fn check(staging: &Path, style: &Style, pages: &[PageSize]) -> Result<Vec<Share>, Failure> {
    let is_program = |name: &str| {
        [app::SCRIPT_AND_WASM, app::BOOT].iter().any(|start| name.starts_with(&start[1..])) && name.ends_with(".br")
    };
    let failed = |error| Failure::File(staging.to_path_buf(), error);
    let style = style.packed().map_err(failed)?;
    let fonts = staging.join("assets/fonts");
    let share = |of: &str, bytes, limit| Share { of: of.to_string(), bytes, limit };
    let mut shares = vec![
        share("program", size(staging, is_program)?, 200_000),
        share("style", style, 14_000),
        share("fonts", size(&fonts, |name| name.ends_with(".woff2"))?, 90_000),
    ];
    let largest = pages.iter().max_by_key(|page| page.first_screen);
    let first_screen =
        |page: &PageSize| share(&format!("first screen of {}", page.route), page.first_screen, FIRST_SCREEN);
    shares.extend(largest.map(first_screen));
    within(shares)
}

fn within(shares: Vec<Share>) -> Result<Vec<Share>, Failure> {
    let over: Vec<_> = shares.iter().filter(|share| share.bytes > share.limit).cloned().collect();
    if over.is_empty() { Ok(shares) } else { Err(Failure::Budget(listed(&over))) }
}

/// Bytes of the files right in `folder` whose names are such.
fn size(folder: &Path, is_such: impl Fn(&str) -> bool) -> Result<usize, Failure> {
    let failed = |error| Failure::File(folder.to_path_buf(), error);
    let mut bytes = 0;
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if is_such(&entry.file_name().to_string_lossy()) {
            bytes += entry.metadata().map_err(failed)?.len() as usize;
        }
    }
    Ok(bytes)
}

/// The entries in one line.
pub fn listed(shares: &[Share]) -> String {
    shares.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_over_its_limit_stops_the_build_and_says_by_how_much() {
        let share = |bytes| Share { of: "program".to_string(), bytes, limit: 200_000 };
        assert_eq!(within(vec![share(200_000)]).expect("within").len(), 1);
        let failure = within(vec![share(100), share(219_300)]).expect_err("over");
        assert_eq!(failure.to_string(), "Over budget: program 219.3 of 200 kB");
    }
}
