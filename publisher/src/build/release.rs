//! The steps of a release: render, index, compress and measure every page, and deliver the files that have changed. [`run`]
//! completes the bundle that Trunk has staged; [`publish`] brings changed content into a finished site. Both make the site in
//! a folder of their own, where the last one still is, so that only what has changed is made
//! ([decision 31](../../../docs/decisions/031-only-what-changed.md)).

use super::{
    Build, Sources,
    pages::{self, PageMaker, Pages},
};
use crate::{
    bundle::{
        app,
        documents::today,
        headers::Headers,
        offline,
        release::{
            app_page, archive, chunks,
            compress::Compressor,
            delivery::{Delivery, deliver},
            levels::Levels,
            progress::Progress,
            search_index::{self, SearchIndex},
            servers, social_card,
        },
        style::Style,
        template::Template,
    },
    content::{catalog::Route, schema, values::Day},
    feeds,
    output::{Failure, Part, SiteFolder, files},
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
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// The folder with the output of `scripts/split.mjs`.
const SPLIT: &str = "target/split";

/// The folders of a release.
#[derive(Clone, Debug)]
pub struct Folders {
    pub sources: Sources,
    /// What one build keeps for the next: the app in `app`, the site in `site`, and the keys of both.
    pub work: PathBuf,
    /// The site that is delivered.
    pub site: PathBuf,
    /// The files for servers.
    pub servers: PathBuf,
}

impl Folders {
    /// The folders of the project in the current folder, with the site in `site`.
    pub fn of_project(site: &Path) -> Folders {
        Folders {
            sources: Sources::of_project(Path::new("")),
            work: "target/publish".into(),
            site: site.to_path_buf(),
            servers: servers::shared::FOLDER.into(),
        }
    }

    /// The app of the last release build.
    fn app(&self) -> PathBuf {
        self.work.join("app")
    }
}

/// Completes the bundle that Trunk has staged in `staging`, and keeps its app for [`publish`]. The sources are in the
/// current folder. Returns a report for the console.
///
/// # Errors
/// The first [`Failure`] met; content problems all at once.
pub fn run(staging: &Path) -> Result<String, Failure> {
    let folders = Folders::of_project(staging);
    app::keep(staging, &folders.app())?;
    Ok(release(&folders, today())?.0)
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
/// Those of [`run`]. `site` is then unchanged, unless the error is [`Failure::File`] or of the search index.
pub fn publish(site: &Path) -> Result<String, Failure> {
    let (report, delivery) = release(&Folders::of_project(site), today())?;
    Ok(format!("{report}\n{delivery}"))
}

/// Makes the site of `today` around the app that is kept, and delivers it: first everything but the search index, which takes
/// longest. Returns a report for the console and what was delivered.
///
/// # Errors
/// Those of [`publish`].
pub fn release(folders: &Folders, today: Day) -> Result<(String, Delivery), Failure> {
    let start = Instant::now();
    let Folders { sources, work, .. } = folders;
    let app = folders.app();
    let site = SiteFolder::remembered(&work.join("site"), &work.join("files.json"));
    let mut build = Build::read(sources, today)?;
    copy_files(sources, &app, &site)?;
    build.write_data(&site)?;
    let style = Style::read(&sources.style)?;
    style.write_linked(&site)?;
    site.write(&style.deferred_path(), &style.deferred)?;
    let named = Template::read(&app)?;
    let template = app_page::for_release(&named, &style, &app)?;
    let levels = Levels::new(&build.catalog);
    let compressor = Compressor::new(&site, &levels);
    let renderer = build.documents.renderer(&template, &build.catalog.site);
    let memory = work.join("pages.json");
    let routes: Vec<String> = build.catalog.routes().into_iter().map(|route| route.path).collect();
    site.write("/404.html", renderer.not_found())?;
    style_page::write(&build.catalog, &build.documents, &template, &sources.project, &site)?;
    offline::write_all(&build.catalog, &build.documents, &renderer, &site)?;
    let maker = PageMaker { renderer, style: &style, compressor: &compressor, site: &site, memory: &memory };
    let pages = maker.render(&routes)?;
    build.documents.forget_routes();
    let headers = Headers::new(&style, &named, &site);
    let release = Release { build, site: &site, style, template, compressor: &compressor, headers, pages, folders };
    let (done, delivery) = release.finish(start)?;
    Ok((release.build.report(&done, start), delivery))
}

/// Copies what is delivered unchanged: the app, pictures, drawings, fonts and icons.
fn copy_files(sources: &Sources, app: &Path, site: &SiteFolder) -> Result<(), Failure> {
    app::copy(app, site)?;
    let assets = sources.project.join("assets");
    files::copy(&sources.media, site, "/assets/media/")?;
    files::copy(&sources.drawings, site, "/assets/drawings/")?;
    files::copy(&assets.join("fonts"), site, "/assets/fonts/")?;
    files::copy(&assets.join("icons"), site, "/assets/icons/")
}

impl Build {
    /// Writes the documents that the app loads and the feeds that other software reads.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write_data(&self, site: &SiteFolder) -> Result<(), Failure> {
        self.documents.write(site)?;
        let files = feeds::files(&self.catalog, self.today, &schema::all());
        files.par_iter().try_for_each(|(path, text)| site.write(path, text))
    }
}

/// A release whose pages are rendered.
struct Release<'a> {
    build: Build,
    site: &'a SiteFolder,
    style: Style,
    template: String,
    compressor: &'a Compressor<'a>,
    headers: Headers,
    pages: Pages,
    folders: &'a Folders,
}

/// The search index, which takes longest.
const INDEX: Part = Part::In(search_index::FOLDER);
/// The site without the index.
const REST: Part = Part::NotIn(search_index::FOLDER);

impl Release<'_> {
    /// Completes and delivers the site. Returns a part of the report's line, and what was delivered.
    fn finish(&self, start: Instant) -> Result<(String, Delivery), Failure> {
        let Release { build, site, compressor, headers, folders, .. } = self;
        servers::write_inside(headers, &build.catalog.redirects, site)?;
        // One core makes the index; the others compress the rest of the site and draw the cards.
        let rest = || {
            let saved = compressor.compress(|path| REST.has(path))?;
            let drawn = social_card::write(&build.catalog, &folders.sources.project, site)?;
            let entries = self.measure()?;
            compressor.compress(|path| path.starts_with(path::QUALITY))?;
            site.remove_leftovers(REST)?;
            servers::write_beside(headers, &build.catalog.redirects, &folders.servers)?;
            let delivery = deliver(site, &folders.site, REST)?;
            if !delivery.written.is_empty() {
                eprintln!("publish: delivered after {:.1?}; the search index follows", start.elapsed());
            }
            Ok((saved, drawn, entries, delivery))
        };
        let (indexed, rest) = rayon::join(|| self.index_pages(), rest);
        let (saved, drawn, entries, delivery) = indexed.and(rest)?;
        let saved = saved.and(compressor.compress(|path| INDEX.has(path))?);
        compressor.remove_unused();
        site.remove_leftovers(INDEX)?;
        servers::write_list(headers, site, &folders.servers)?;
        site.save()?;
        let delivery = delivery.and(deliver(site, &folders.site, INDEX)?);
        let count = self.pages.len() + 1;
        Ok((format!(", {count} pages, {drawn} new social cards, {saved}; {entries}"), delivery))
    }

    /// Makes the search index, unless the last build made it from the same texts. Pages are added in a fixed order, so that
    /// the same content makes the same index.
    ///
    /// # Errors
    /// [`Failure::Bundle`], [`Failure::File`].
    fn index_pages(&self) -> Result<(), Failure> {
        let Release { build, site, .. } = self;
        let routes: Vec<_> = build.catalog.routes().into_iter().filter(|route| route.is_searched()).collect();
        let by_summary = archive::old_items(&build.catalog);
        let is_old = |route: &Route| by_summary.contains(&route.path);
        let texts: Vec<_> = routes.iter().map(|route| self.pages[&route.path].searched(is_old(route))).collect();
        let sections: Vec<_> = routes.iter().map(|route| build.documents.section(&route.path)).collect();
        let extras: Vec<_> = routes.iter().map(search_index::extra_terms).collect();
        let titles: Vec<_> = routes.iter().map(|route| (&route.path, &route.title)).collect();
        let sources = format!("{}{titles:?}{sections:?}{extras:?}", pages::program());
        let key = search_index::key_of(&build.catalog, sources, &texts);
        if search_index::keep(site, &key)? {
            return Ok(());
        }
        let mut index = SearchIndex::new()?;
        let progress = Progress::of(routes.len(), "pages indexed");
        for ((route, section), extra) in routes.iter().zip(sections).zip(extras) {
            progress.add();
            let file = site.file(&[&route.path, "index.html"].concat());
            let html = fs::read_to_string(&file).map_err(|error| Failure::File(file, error))?;
            let main = search_index::main_of(&html);
            let summary = is_old(route).then(|| search_index::summary_of(main));
            let main = summary.as_deref().unwrap_or(main);
            index.add(&search_index::IndexedPage { route, section, main, extra })?;
        }
        index.write(&build.catalog, site, &key)
    }

    /// Measures the finished site and writes the quality page. Returns the budget entries for the report.
    ///
    /// Exceeding a budget fails the build.
    fn measure(&self) -> Result<String, Failure> {
        let Release { build, site, style, headers, pages, .. } = self;
        let sizes = sizes::of_pages(pages.iter().map(|(route, page)| (route.as_str(), page.first_screen)), site)?;
        let entries = budget::check(site, style, &sizes)?;
        let page_links = pages.iter().map(|(route, page)| (route.as_str(), &page.links));
        let measured = Measured {
            budget: &entries,
            pages: &sizes,
            links: links::check(page_links, site, path::QUALITY)?,
            headers,
            today: build.today,
            commit: quality_page::report::commit(),
        };
        quality_page::write(&build.catalog, &build.documents, &self.template, &measured, site)?;
        Ok(budget::listed(&entries))
    }
}
