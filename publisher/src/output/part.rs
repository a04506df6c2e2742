//! A part of a site, whose files are listed without walking the rest.

use super::{Failure, list};
use std::path::Path;

/// The files in or outside of one folder of a site, named by its path: `/pagefind/`.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    In(&'a str),
    NotIn(&'a str),
}

impl Part<'_> {
    /// Whether the file at a path of the site is in this part.
    pub fn has(self, path: &str) -> bool {
        match self {
            Part::In(folder) => path.starts_with(folder),
            Part::NotIn(folder) => !path.starts_with(folder),
        }
    }

    /// The paths of its files in the site in the folder `site`.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn files(self, site: &Path) -> Result<Vec<String>, Failure> {
        match self {
            Part::In(folder) => {
                let below = list(&site.join(folder.trim_matches('/')), None)?;
                Ok(below.into_iter().map(|path| [folder, &path[1..]].concat()).collect())
            }
            Part::NotIn(folder) => list(site, Some(&site.join(folder.trim_matches('/')))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::write;

    #[test]
    fn each_file_is_in_one_part() {
        let site = tempfile::tempdir().expect("temporary folder");
        let all = ["/index.html", "/pagefind/a/b.json", "/pagefind/c.js", "/pagefinder/index.html"];
        for path in all {
            write(&site.path().join(&path[1..]), "").expect("written");
        }
        for (part, expected) in [(Part::In("/pagefind/"), &all[1..3]), (Part::NotIn("/pagefind/"), &[all[0], all[3]])] {
            let mut files = part.files(site.path()).expect("listed");
            files.sort();
            assert_eq!(files, expected);
            assert_eq!(all.into_iter().filter(|path| part.has(path)).collect::<Vec<_>>(), expected);
            assert_eq!(part.files(&site.path().join("no-site")).expect("listed"), [""; 0]);
        }
    }
}
