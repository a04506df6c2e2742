//! `/style/`: every token and every component on one page, for people who work on the site.
//!
//! Only the publisher makes it. It has no document and starts no app, so it adds no byte to what visitors load. No page
//! links to it, and search engines are told to leave it out. The tokens are read from the style sheets, the components are
//! rendered by the site's own code, and they show the site's own content, so the page cannot drift from what it describes.

mod blocks;
pub mod color;
mod controls;
mod drawings;
mod example;
mod finders;
mod foundations;
mod full_bleed;
mod pages;
mod report;
mod samples;
mod see_inside;
mod sheet;
pub mod tokens;

use crate::{
    bundle::{documents::Documents, release::app_page::without_app},
    content::catalog::Catalog,
    output::{Failure, SiteFolder},
    pages::frame::{Band, LocalNavigation, Section},
};
use example::{GROUPS, Group};
use leptos::prelude::*;
use radiology::{model::link::Link, site::path};
use samples::Samples;
use std::{fs, path::Path};
use tokens::Tokens;

/// The path of the page.
pub const ROUTE: &str = "/style/";
/// The path of its own style sheet, which no other page needs.
pub const SHEET: &str = "/style/style-page.css";
/// The handwritten part of that sheet.
const HAND_WRITTEN: &str = "style/style-page.css";
/// The folder of the tokens.
const TOKENS: &str = "style/tokens";
/// The folder of the drawings.
const DRAWINGS: &str = "assets/drawings";
const FILES: [&str; 6] = ["color", "drawing", "pathways", "type", "space", "motion"];

/// The page and its style sheet.
pub struct StylePage {
    pub html: String,
    pub css: String,
}

/// Writes the page and its style sheet into `site`. `template` is the template of all other pages, `project` the folder that
/// contains `style/`.
///
/// # Errors
/// [`Failure::File`] or [`Failure::Style`], if the style sheets cannot be read or the page cannot be written.
pub fn write(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    project: &Path,
    site: &SiteFolder,
) -> Result<(), Failure> {
    let StylePage { html, css } = make(catalog, documents, template, project)?;
    site.write(SHEET, css)?;
    site.write(&[ROUTE, "index.html"].concat(), html)
}

/// Renders the page and its style sheet. `project` is the folder that contains `style/`.
///
/// # Errors
/// Those of [`write()`].
pub fn make(catalog: &Catalog, documents: &Documents, template: &str, project: &Path) -> Result<StylePage, Failure> {
    let tokens = read(&project.join(TOKENS))?;
    let by_hand = crate::bundle::style::bundle(&project.join(HAND_WRITTEN))?.screen;
    let css = format!("{by_hand}\n{}", sheet::generated(&tokens));
    let sheet = format!("<link rel=\"stylesheet\" href=\"{SHEET}\"></head>");
    let template = without_app(template)?.replacen("</head>", &sheet, 1);
    let icons = icons(&project.join(DRAWINGS))?;
    let renderer = documents.renderer(&template, &catalog.site);
    let title = format!("Style – {}", catalog.site.name);
    let samples = Samples::of(catalog, documents);
    let html = renderer.page_without_app(ROUTE, &title, move || page(&tokens, &samples, icons));
    Ok(StylePage { html, css })
}

fn read(folder: &Path) -> Result<Tokens, Failure> {
    let [color, drawing, pathways, kind, space, motion] = FILES.map(|name| {
        let file = folder.join(name).with_extension("css");
        fs::read_to_string(&file).map(|css| tokens::scan(&css)).map_err(|error| Failure::File(file, error))
    });
    let color = [color?, drawing?, pathways?].concat();
    Ok(Tokens { color, kind: kind?, space: space?, motion: motion? })
}

fn icons(folder: &Path) -> Result<Vec<String>, Failure> {
    crate::content::drawings::icons(folder).map_err(|error| Failure::File(folder.to_path_buf(), error))
}

fn page(tokens: &Tokens, samples: &Samples, icons: Vec<String>) -> impl IntoView + use<> {
    let entries = GROUPS.map(|(id, title)| Link::new(title, format!("{ROUTE}#{id}"))).to_vec();
    let trail = vec![Link::new("Home", path::HOME)];
    let section = Section { label: "Style".to_string(), path: ROUTE.to_string(), entries };
    let foundations = [
        ("color", foundations::colors(&tokens.color).into_any()),
        (
            "type",
            foundations::sizes(&tokens.kind, &samples.home.mission.statement, &samples.home.news.title).into_any(),
        ),
        ("space", foundations::sizes(&tokens.space, "", "").into_any()),
        ("motion", foundations::sizes(&tokens.motion, "", "").into_any()),
    ];
    let components = [
        ("controls", controls::view(samples).into_any()),
        ("body", blocks::view(samples).into_any()),
        ("pages", pages::view(samples).into_any()),
        ("drawings", drawings::view(samples, icons).into_any()),
    ];
    let group = |(of, view): (&'static str, AnyView)| view! { <Group of>{view}</Group> };
    let body = foundations.into_iter().chain(components).map(group).collect_view();
    let full_bleed = group(("full-bleed", full_bleed::view(samples).into_any()));
    view! {
        <div class="style-page">
            <Band
                trail
                title="Style"
                summary="Every token and every component of this site, shown with the site’s own text and images."
                picture=samples.picture()
                eyebrow=Some("For people who work on the site".to_string())
            />
            <div class="text-page">
                <div class="text-page__body">{introduction()}{body}</div>
                <LocalNavigation section here=ROUTE/>
            </div>
            <div class="style-page__edges">{full_bleed}</div>
        </div>
    }
}

fn introduction() -> impl IntoView {
    view! {
        <div class="body">
            <p>
                "Colors, sizes and times come from "<code>"style/tokens/"</code>". Components are rendered by the same "
                "code as the site’s pages, with the site’s content. This page runs no app, so controls that need it do "
                "nothing."
            </p>
            <p>
                "Hover, focus and pressed states appear as you use them: press Tab to see the focus ring. Light and dark "
                "follow your device."
            </p>
        </div>
    }
}
