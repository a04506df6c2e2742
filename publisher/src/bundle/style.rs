//! The style sheets, bundled into two and minified: one is inline in every page, the other is deferred until the app runs.

use crate::{
    body::drawing,
    output::{Failure, SiteFolder, fingerprint},
    pages::{desk_finder, directory, report, see_inside},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    media_query::{MediaQuery, MediaType},
    rules::{CssRule, CssRuleList, layer::LayerBlockRule, layer::LayerName, media::MediaRule},
    stylesheet::{MinifyOptions, ParserFlags, ParserOptions, PrinterOptions, StyleSheet},
    targets::{Browsers, Targets},
};
use radiology::site::path;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, path::Path};

/// The beginning of the path of the deferred sheet.
pub const DEFERRED: &str = "/style-";

/// The pages with an additional inline sheet of their own, and its file.
const OF_PAGES: [(&str, &str); 2] = [(path::CALENDAR, "calendar-page.css"), (path::HOME, "home-page.css")];

/// The paths of the sheets that the text of some pages links, and their files.
pub const LINKED: [(&str, &str); 5] = [
    (desk_finder::STYLE, "desks-page.css"),
    (directory::STYLE, "directory-page.css"),
    (drawing::STYLE, "drawings.css"),
    (report::STYLE, "report-page.css"),
    (see_inside::STYLE, "inside-page.css"),
];

/// The style of every page.
#[derive(Clone, Debug)]
pub struct Style {
    /// The sheet in the head of every page.
    pub main: String,
    /// The sheet for everything that is visible only while the app runs, and for print. It is a file, and rendering does
    /// not wait for it.
    pub deferred: String,
    /// The sheets of [`LINKED`], by path.
    pub linked: BTreeMap<&'static str, String>,
    /// The additional sheet in the head of one page, by route: the part of the deferred sheet that is visible there before
    /// the app runs.
    pub of_pages: BTreeMap<&'static str, String>,
}

impl Style {
    /// Reads `main.css` and `deferred.css` in `folder`, with their imports.
    ///
    /// # Errors
    /// Those of [`bundle`].
    pub fn read(folder: &Path) -> Result<Style, Failure> {
        let sheet = |name: &str| bundle(&folder.join(name));
        let (main, deferred) = (sheet("main.css")?, sheet("deferred.css")?);
        // Print rules stand beside their component, but no screen waits for them.
        let deferred = [deferred.screen, main.print, deferred.print].concat();
        let of_page = |(route, name): &(&'static str, &str)| Ok((*route, sheet(name)?.screen));
        let linked = |(path, name): &(&'static str, &str)| {
            let Sheet { screen, print } = sheet(name)?;
            Ok((*path, screen + &print))
        };
        Ok(Style {
            main: main.screen,
            deferred,
            linked: LINKED.iter().map(linked).collect::<Result<_, Failure>>()?,
            of_pages: OF_PAGES.iter().map(of_page).collect::<Result<_, Failure>>()?,
        })
    }

    /// Adds the sheet of the page at `route`, if it has one, to its head.
    pub fn with_sheet_of_page(&self, route: &str, page: String) -> String {
        match self.of_pages.get(route) {
            Some(style) => page.replacen("</head>", &format!("<style>{style}</style></head>"), 1),
            None => page,
        }
    }

    /// The hashes of the inline sheets, as source expressions of the Content Security Policy.
    pub fn hashes(&self) -> impl Iterator<Item = String> {
        [&self.main].into_iter().chain(self.of_pages.values()).map(|style| hash(style))
    }

    /// Writes the sheets of [`LINKED`] into `site`.
    ///
    /// # Errors
    /// [`Failure::File`].
    pub fn write_linked(&self, site: &SiteFolder) -> Result<(), Failure> {
        self.linked.iter().try_for_each(|(path, sheet)| site.write(path, sheet))
    }

    /// Both sheets in one.
    pub fn whole(&self) -> String {
        [&*self.main, &self.deferred].concat()
    }

    /// The path of the deferred sheet. It changes with the sheet.
    pub fn deferred_path(&self) -> String {
        [DEFERRED, &fingerprint(self.deferred.as_bytes()), ".css"].concat()
    }
}

/// A sheet with all that it imports, minified.
pub struct Sheet {
    pub screen: String,
    /// The `@media print` rules of all layers, in a layer of their own, the last: they need not outweigh a selector.
    pub print: String,
}

/// Follows the imports from `main`, joins the sheets, puts the breakpoints in the place of their names.
///
/// # Errors
/// [`Failure::Style`] with file and line of what cannot be read.
pub fn bundle(main: &Path) -> Result<Sheet, Failure> {
    let files = FileProvider::new();
    let options = ParserOptions { flags: ParserFlags::CUSTOM_MEDIA, ..Default::default() };
    let mut bundler = Bundler::new(&files, None, options.clone());
    let mut sheet = bundler.bundle(main).map_err(|error| Failure::Style(error.to_string()))?;
    let rules = CssRuleList(take_print(&mut sheet.rules).into_iter().collect());
    let print = StyleSheet::new(sheet.sources.clone(), rules, options);
    Ok(Sheet { screen: minified(sheet)?, print: minified(print)? })
}

/// Takes the `@media print` rules out of all layers, and puts them into the layer `print`.
fn take_print<'i>(rules: &mut CssRuleList<'i>) -> Option<CssRule<'i>> {
    let is_print = |query: &MediaQuery| query.media_type == MediaType::Print && query.condition.is_none();
    let (mut taken, mut first) = (Vec::new(), None);
    for rule in &mut rules.0 {
        let CssRule::LayerBlock(layer) = rule else { continue };
        for mut rule in std::mem::take(&mut layer.rules.0) {
            match &mut rule {
                CssRule::Media(media) if media.query.media_queries.iter().all(is_print) => {
                    taken.append(&mut media.rules.0);
                    first.get_or_insert_with(|| (media.query.clone(), media.loc));
                }
                _ => layer.rules.0.push(rule),
            }
        }
    }
    let (query, loc) = first?;
    let media = CssRule::Media(MediaRule { query, rules: CssRuleList(taken), loc });
    let name = Some(LayerName(["print".into()].into_iter().collect()));
    Some(CssRule::LayerBlock(LayerBlockRule { name, rules: CssRuleList(vec![media]), loc }))
}

fn minified(mut sheet: StyleSheet) -> Result<String, Failure> {
    let targets = Targets::from(browsers());
    let failed = |error: String| Failure::Style(error);
    sheet.minify(MinifyOptions { targets, ..Default::default() }).map_err(|e| failed(e.to_string()))?;
    let options = PrinterOptions { minify: true, targets, ..Default::default() };
    Ok(sheet.to_css(options).map_err(|e| failed(e.to_string()))?.code)
}

/// The oldest browsers that the sheets are written for. They all support cascade layers, nesting and `:has`; nothing is
/// rewritten for older ones.
fn browsers() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        chrome: version(120, 0),
        edge: version(120, 0),
        firefox: version(121, 0),
        safari: version(17, 2),
        ios_saf: version(17, 2),
        ..Default::default()
    }
}

/// The sheet's hash as a source expression of the Content Security Policy.
pub fn hash(style: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(style)))
}
