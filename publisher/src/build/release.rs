//! The steps of a release: render, index, compress and measure every page.

use super::Build;
use crate::{
    bundle::{
        app, compress,
        headers::Headers,
        offline,
        search_index::{self, SearchIndex},
        servers, social_card,
        style::Style,
        template::Template,
    },
    output::{Failure, write},
    reports::{
        budget,
        measures::{links, sizes},
        quality_page::{self, Measured},
        style_page,
    },
};
use radiology::site::path;
use rayon::prelude::*;
use std::{collections::BTreeMap, path::Path, time::Instant};

/// The rendered pages by route. They stay in memory for the search index and the measurements.
pub type Pages = BTreeMap<String, String>;

impl Build {
    /// Completes the bundle for release. Returns a part of the report's line.
    pub(super) fn write_release(&self, style: &Style, named: Template) -> Result<String, Failure> {
        let template = self.prepare_app(style, &named)?;
        let pages = self.render_pages(style, &template)?;
        style_page::write(&self.catalog, &self.documents, &template, &self.output)?;
        let renderer = self.documents.renderer(&template, &self.catalog.site);
        offline::write_all(&self.catalog, &self.documents, &renderer, &self.output)?;
        let headers = Headers::new(style, &named, &self.output)?;
        servers::write_inside(&headers, &self.catalog.redirects, &self.output)?;
        // One core makes the index; the others draw the cards.
        let (indexed, drawn) =
            rayon::join(|| self.index_pages(&pages), || social_card::write(&self.catalog, &self.output));
        let drawn = indexed.and(drawn)?;
        let compressed = self.compress()?;
        let entries = self.measure(style, &template, &headers, &pages)?;
        servers::write_beside(&headers, &self.catalog.redirects, &self.output, Path::new(servers::shared::FOLDER))?;
        let count = pages.len() + 1;
        Ok(format!(", {count} pages, {drawn} new social cards, {compressed}; {entries}"))
    }

    /// Stores the app for later builds of the content, and returns the template of all pages.
    fn prepare_app(&self, style: &Style, named: &Template) -> Result<String, Failure> {
        app::keep(&self.output)?;
        write(&self.output.join(&style.deferred_path()[1..]), &style.deferred)?;
        named.for_release(style, &self.output)
    }

    /// Renders every route, on all cores, and the page for paths that do not exist.
    ///
    /// # Errors
    /// [`Failure::Bundle`] for a route without a document; [`Failure::File`].
    pub fn render_pages(&self, style: &Style, template: &str) -> Result<Pages, Failure> {
        let renderer = self.documents.renderer(template, &self.catalog.site);
        let render = |route: &String| {
            let page = renderer.page(route).ok_or_else(|| Failure::Bundle(format!("{route} has no document")))?;
            let page = style.with_sheet_of_page(route, page);
            write(&self.output.join(&route[1..]).join("index.html"), &page)?;
            Ok((route.clone(), page))
        };
        let routes: Vec<String> = self.catalog.routes().into_iter().map(|route| route.path).collect();
        let pages = routes.par_iter().map(render).collect::<Result<Pages, Failure>>()?;
        write(&self.output.join("404.html"), &renderer.not_found())?;
        Ok(pages)
    }

    /// Makes the search index. Pages are added in a fixed order, so that the same content makes the same index.
    ///
    /// # Errors
    /// [`Failure::Bundle`], [`Failure::File`].
    pub fn index_pages(&self, pages: &Pages) -> Result<(), Failure> {
        let mut index = SearchIndex::new()?;
        for route in self.catalog.routes().iter().filter(|route| route.is_searched()) {
            let section = self.documents.section(&route.path);
            let extra = search_index::extra_terms(route);
            index.add(&search_index::IndexedPage { route, section, html: pages[&route.path].clone(), extra })?;
        }
        index.write(&self.catalog, &self.output)
    }

    /// Compresses every file that gains from it. Returns the number of files and kilobytes for the report.
    fn compress(&self) -> Result<String, Failure> {
        let clock = Instant::now();
        let saved = compress::compress(&self.output)?;
        let (before, after) = (saved.before / 1000, saved.after / 1000);
        Ok(format!("{} files compressed from {before} to {after} kB in {:.1?}", saved.files, clock.elapsed()))
    }

    /// Measures the finished site and writes the quality page. Returns the budget entries for the report.
    ///
    /// Exceeding a budget fails the build.
    fn measure(&self, style: &Style, template: &str, headers: &Headers, pages: &Pages) -> Result<String, Failure> {
        let sizes = sizes::of_pages(pages, &style.main, &self.output)?;
        let entries = budget::check(&self.output, style, &sizes)?;
        let measured = Measured {
            budget: &entries,
            pages: &sizes,
            links: links::check(pages, &self.output, path::QUALITY)?,
            headers,
            today: self.today,
            commit: quality_page::report::commit(),
        };
        quality_page::write(&self.catalog, &self.documents, template, &measured, &self.output)?;
        compress::compress(&self.output.join(&path::QUALITY[1..]))?;
        Ok(budget::listed(&entries))
    }
}
