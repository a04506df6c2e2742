//! Rendering every route, and what is known of each page from one build to the next.

use crate::{
    bundle::{
        release::{archive::Archive, compress, progress::Progress},
        render::Renderer,
        style::Style,
    },
    output::{Failure, SiteFolder, key, write},
    reports::measures::{first_screen::FirstScreens, links::PageLinks, sizes::FIRST_SCREEN},
};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, env, fs, path::Path};

/// What later steps need of a rendered page. Its HTML is in the site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Page {
    /// A digest of everything that determines the page.
    key: String,
    /// The compressed size up to the end of its first screen, in bytes.
    pub first_screen: usize,
    pub links: PageLinks,
}

/// The pages by route.
pub type Pages = BTreeMap<String, Page>;

/// Renders pages into the site, except those that the last build has rendered from the same sources.
pub struct PageMaker<'a> {
    pub renderer: Renderer<'a>,
    pub style: &'a Style,
    pub archive: &'a Archive,
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
        let failed = |error| Failure::File(self.memory.to_path_buf(), error);
        let screens = FirstScreens::new(&self.style.main, FIRST_SCREEN).map_err(failed)?;
        let of_all = key(&[program().as_bytes(), self.renderer.shared_sources().as_bytes()]);
        let progress = Progress::of(routes.len(), "pages rendered");
        let page = |route: &String| {
            progress.add();
            Ok((route.clone(), self.page(route, &of_all, before.get(route), &screens)?))
        };
        let pages = routes.par_iter().map(page).collect::<Result<Pages, Failure>>()?;
        screens.remove_unused();
        write(self.memory, serde_json::to_vec(&pages).expect("pages have only text keys"))?;
        Ok(pages)
    }

    fn page(&self, route: &str, of_all: &str, before: Option<&Page>, screens: &FirstScreens) -> Result<Page, Failure> {
        let missing = || Failure::Bundle(format!("{route} has no document"));
        let path = [route, "index.html"].concat();
        let quality = compress::quality(self.archive, &path);
        let sheet = self.style.of_pages.get(route).map(String::as_str).unwrap_or_default();
        let sources = self.renderer.sources(route).ok_or_else(missing)?;
        let key = key(&[of_all.as_bytes(), sources.as_bytes(), sheet.as_bytes(), &[quality]]);
        if let Some(page) = before.filter(|page| page.key == key && self.site.is_current(&path, &key)) {
            return Ok(page.clone());
        }
        let html = self.renderer.page(route).ok_or_else(missing)?;
        let html = self.style.with_sheet_of_page(route, html);
        let failed = |error| Failure::File(self.site.file(&path), error);
        let first_screen = screens.bytes(&html, quality).map_err(failed)?;
        let links = PageLinks::of(&html)?;
        self.site.make(&path, &key, || Ok(Some(html.into_bytes())))?;
        Ok(Page { key, first_screen, links })
    }
}

/// Identifies this program: another one may render the same sources differently.
pub fn program() -> String {
    let status = env::current_exe().and_then(fs::metadata);
    status.map(|status| format!("{} {:?}", status.len(), status.modified().ok())).unwrap_or_default()
}
