//! The steps of a release: render, index, compress and measure every page. [`run`] completes the bundle that Trunk has
//! staged; [`publish`] brings changed content into a finished site.

use super::{Build, Sources, files};
use crate::{
    bundle::{
        app,
        documents::today,
        headers::Headers,
        offline,
        release::{
            archive, chunks,
            compress::Compressor,
            delivery::deliver,
            progress::Progress,
            search_index::{self, SearchIndex},
            servers, social_card,
        },
        style::Style,
        template::Template,
    },
    content::schema,
    feeds,
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
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    time::Instant,
};

/// The folders of `assets` that are copied unchanged. Trunk copies the same ones (`index.html`).
const COPIED: [&str; 4] = ["assets/media", "assets/drawings", "assets/fonts", "assets/icons"];
/// The folder with the output of `scripts/split.mjs`.
const SPLIT: &str = "target/split";
/// The folder in which [`publish`] makes the site before it is delivered.
const STAGING: &str = "target/publish/site";

/// Completes the bundle that Trunk has staged in `staging`, and keeps its app for [`publish`]. The sources are in the
/// current folder. Returns a report for the console.
///
/// # Errors
/// The first [`Failure`] met; content problems all at once.
pub fn run(staging: &Path) -> Result<String, Failure> {
    app::keep(staging)?;
    complete(staging)
}

/// As [`run`], with the app that `scripts/split.mjs` has split into chunks.
///
/// # Errors
/// Those of [`run`].
pub fn run_split(staging: &Path) -> Result<String, Failure> {
    chunks::install(Path::new(SPLIT), staging)?;
    run(staging)
}

/// Publishes the current content into the finished site in `site`, with the app that [`run`] kept. Only changed files are
/// written. Returns a report for the console.
///
/// # Errors
/// Those of [`run`]. `site` is then unchanged, unless the error is [`Failure::File`].
pub fn publish(site: &Path) -> Result<String, Failure> {
    let staging = Path::new(STAGING);
    match fs::remove_dir_all(staging) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Failure::File(STAGING.into(), error)),
        _ => app::restore(staging)?,
    }
    for folder in COPIED {
        files::copy(Path::new(folder), &staging.join(folder))?;
    }
    let report = complete(staging)?;
    let delivery = deliver(staging, site)?;
    Ok(format!("{report}\n{delivery}"))
}

/// Completes the bundle in `staging`, an app with pictures, fonts and icons.
fn complete(staging: &Path) -> Result<String, Failure> {
    let start = Instant::now();
    files::sweep(staging)?;
    let sources = Sources::of_project(Path::new(""));
    let build = Build::read(&sources, today(), staging)?;
    build.write_data()?;
    let style = Style::read(&sources.style)?;
    style.write_linked(staging)?;
    let done = build.write_release(&style, Template::read(staging)?)?;
    Ok(build.report(&done, start))
}

/// The rendered pages by route. They stay in memory for the search index and the measurements.
pub type Pages = BTreeMap<String, String>;

impl Build {
    /// Writes the documents that the app loads and the feeds that other software reads.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write_data(&self) -> Result<(), Failure> {
        self.documents.write(&self.output)?;
        let files = feeds::files(&self.catalog, self.today, &schema::all());
        files.par_iter().try_for_each(|(path, text)| write(&self.output.join(&path[1..]), text))
    }

    /// Completes the bundle for release. Returns a part of the report's line.
    fn write_release(&self, style: &Style, named: Template) -> Result<String, Failure> {
        let template = self.prepare_app(style, &named)?;
        let pages = self.render_pages(style, &template)?;
        style_page::write(&self.catalog, &self.documents, &template, &self.output)?;
        let renderer = self.documents.renderer(&template, &self.catalog.site);
        offline::write_all(&self.catalog, &self.documents, &renderer, &self.output)?;
        let headers = Headers::new(style, &named, &self.output)?;
        servers::write_inside(&headers, &self.catalog.redirects, &self.output)?;
        let archive = archive::files(&self.catalog);
        let compressor = Compressor::new(&self.output, &archive);
        // One core makes the index; the others compress the rest of the site and draw the cards.
        let rest = || {
            let saved = compressor.all_but(search_index::FOLDER)?;
            Ok((saved, social_card::write(&self.catalog, &self.output)?))
        };
        let (indexed, rest) = rayon::join(|| self.index_pages(&pages), rest);
        let (saved, drawn) = indexed.and(rest)?;
        let saved = saved.and(compressor.folder(search_index::FOLDER)?);
        let entries = self.measure(style, &template, &headers, &pages, &archive)?;
        compressor.folder(&path::QUALITY[1..])?;
        compressor.remove_unused();
        servers::write_beside(&headers, &self.catalog.redirects, &self.output, Path::new(servers::shared::FOLDER))?;
        let count = pages.len() + 1;
        Ok(format!(", {count} pages, {drawn} new social cards, {saved}; {entries}"))
    }

    /// Returns the template of all pages, with the app's style and scripts.
    fn prepare_app(&self, style: &Style, named: &Template) -> Result<String, Failure> {
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
        let routes = self.catalog.routes();
        let progress = Progress::of(routes.len(), "pages indexed");
        for route in routes.iter().filter(|route| route.is_searched()) {
            progress.add();
            let section = self.documents.section(&route.path);
            let extra = search_index::extra_terms(route);
            index.add(&search_index::IndexedPage { route, section, html: pages[&route.path].clone(), extra })?;
        }
        index.write(&self.catalog, &self.output)
    }

    /// Measures the finished site and writes the quality page. Returns the budget entries for the report.
    ///
    /// Exceeding a budget fails the build.
    fn measure(
        &self,
        style: &Style,
        template: &str,
        headers: &Headers,
        pages: &Pages,
        archive: &BTreeSet<PathBuf>,
    ) -> Result<String, Failure> {
        let sizes = sizes::of_pages(pages, &style.main, &self.output, archive)?;
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
        Ok(budget::listed(&entries))
    }
}
