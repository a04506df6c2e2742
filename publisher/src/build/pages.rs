//! Rendering every route, and what is known of each page from one build to the next.

use crate::{
    bundle::{
        release::{compress::Compressor, progress::Progress, search_index},
        render::Renderer,
        style::Style,
    },
    output::{Failure, SiteFolder, fingerprint, key, write},
    reports::measures::links::PageLinks,
};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, env, fs, path::Path};

/// What later steps need of a rendered page. Its HTML is in the site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Page {
    /// A digest of everything that determines the page.
    key: String,
    /// The size up to the end of its first screen, in bytes as sent.
    pub first_screen: usize,
    pub links: PageLinks,
    /// A digest of its main landmark, and one of the part with title and summary: the search index is made from either.
    main: String,
    summary: String,
}

impl Page {
    /// A digest of what the search index has of the page.
    pub fn searched(&self, by_summary: bool) -> &str {
        if by_summary { &self.summary } else { &self.main }
    }
}

/// The pages by route.
pub type Pages = BTreeMap<String, Page>;

/// Renders and compresses pages into the site, except those that the last build has rendered from the same sources.
pub struct PageMaker<'a> {
    pub renderer: Renderer<'a>,
    pub style: &'a Style,
    pub compressor: &'a Compressor<'a>,
    pub site: &'a SiteFolder,
    /// The file with the pages of the last build, and later of this one.
    pub memory: &'a Path,
}

impl PageMaker<'_> {
    /// Renders the pages of these routes, on all cores.
    ///
    /// # Errors
    /// [`Failure::Bundle`] for a route without a document; [`Failure::File`].
    pub fn render(&self, routes: &[String]) -> Result<Pages, Failure> {
        let before: Pages =
            fs::read(self.memory).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
        let of_all = key(&[program().as_bytes(), self.renderer.shared_sources().as_bytes()]);
        let progress = Progress::of(routes.len(), "pages rendered and compressed");
        let page = |route: &String| {
            progress.add();
            Ok((route.clone(), self.page(route, &of_all, before.get(route))?))
        };
        let pages = routes.par_iter().map(page).collect::<Result<Pages, Failure>>()?;
        write(self.memory, serde_json::to_vec(&pages).expect("pages have only text keys"))?;
        Ok(pages)
    }

    fn page(&self, route: &str, of_all: &str, before: Option<&Page>) -> Result<Page, Failure> {
        let missing = || Failure::Bundle(format!("{route} has no document"));
        let path = [route, "index.html"].concat();
        let quality = self.compressor.quality(&path);
        let sheet = self.style.of_pages.get(route).map(String::as_str).unwrap_or_default();
        let sources = self.renderer.sources(route).ok_or_else(missing)?;
        let key = key(&[of_all.as_bytes(), sources.as_bytes(), sheet.as_bytes(), &[quality]]);
        if let Some(page) = before.filter(|page| page.key == key && self.site.is_current(&path, &key)) {
            return Ok(page.clone());
        }
        let html = self.renderer.page(route).ok_or_else(missing)?;
        let html = self.style.with_sheet_of_page(route, html);
        self.site.make(&path, &key, || Ok(Some(html.clone().into_bytes())))?;
        let first_screen = self.compressor.page(&path, &html)?;
        let links = PageLinks::of(&html)?;
        let main = search_index::main_of(&html);
        let summary = fingerprint(search_index::summary_of(main).as_bytes());
        Ok(Page { key, first_screen, links, main: fingerprint(main.as_bytes()), summary })
    }
}

/// Identifies this program: another one may render the same sources differently.
pub fn program() -> String {
    let status = env::current_exe().and_then(fs::metadata);
    status.map(|status| format!("{} {:?}", status.len(), status.modified().ok())).unwrap_or_default()
}
