//! `/style/`: every token and every component on one page, for those who work on the site.
//!
//! Made by the publisher alone. It has no document and starts no program, so it adds no byte to what
//! visitors load; no page links to it, search engines are told to leave it out. The tokens are read
//! from the style sheets, the components are the site's own, and what they show is the site's own
//! content: the page cannot drift from what it describes.

pub mod colour;
mod controls;
mod edges;
mod example;
mod finders;
mod foundations;
mod pages;
mod samples;
mod sheet;
pub mod tokens;
mod words;

use crate::{
    bundle::{documents::Documents, template},
    content::{catalog::Catalog, model::Link},
    output::Failure,
    pages::frame::{Band, LocalNavigation, Section},
};
use example::{GROUPS, Group};
use leptos::prelude::*;
use radiology::site::path;
use samples::Samples;
use std::{fs, path::Path};
use tokens::Tokens;

/// The address of the page.
pub const ROUTE: &str = "/style/";
/// The address of its own style sheet, which no other page needs.
pub const SHEET: &str = "/style/style-page.css";
/// What is written by hand in that sheet.
const HAND_WRITTEN: &str = "style/style-page.css";
/// Where the tokens are, and their files, in the order of the page.
const TOKENS: &str = "style/tokens";
const FILES: [&str; 4] = ["colour", "type", "space", "motion"];

/// Writes the page and its style sheet below `staging`. `template` is that of all other pages.
///
/// # Errors
/// [`Failure::File`] or [`Failure::Style`], if the style sheets cannot be read or the page cannot be
/// written.
pub fn write(catalog: &Catalog, documents: &Documents, template: &str, staging: &Path) -> Result<(), Failure> {
    let (html, css) = make(catalog, documents, template, Path::new("."))?;
    crate::output::write(&staging.join(&SHEET[1..]), &css)?;
    crate::output::write(&staging.join(&ROUTE[1..]).join("index.html"), &html)
}

/// The page and its style sheet. `project` is the folder that holds `style/`.
///
/// # Errors
/// As [`write`].
pub fn make(
    catalog: &Catalog,
    documents: &Documents,
    template: &str,
    project: &Path,
) -> Result<(String, String), Failure> {
    let tokens = read(&project.join(TOKENS))?;
    let by_hand = crate::bundle::style::bundle(&project.join(HAND_WRITTEN))?;
    let css = format!("{by_hand}\n{}", sheet::generated(&tokens));
    let sheet = format!("<link rel=\"stylesheet\" href=\"{SHEET}\"></head>");
    let template = template::without_program(template).replacen("</head>", &sheet, 1);
    let renderer = documents.renderer(&template, &catalog.site);
    let title = format!("Style – {}", catalog.site.name);
    let samples = Samples::of(catalog, documents);
    let html = renderer.page_without_program(ROUTE, &title, move || page(&tokens, &samples));
    Ok((html, css))
}

fn read(folder: &Path) -> Result<Tokens, Failure> {
    let [colour, kind, space, motion] = FILES.map(|name| {
        let file = folder.join(name).with_extension("css");
        fs::read_to_string(&file).map(|css| tokens::scan(&css)).map_err(|error| Failure::File(file, error))
    });
    Ok(Tokens { colour: colour?, kind: kind?, space: space?, motion: motion? })
}

fn page(tokens: &Tokens, samples: &Samples) -> impl IntoView + use<> {
    let entries = GROUPS.map(|(id, title)| Link::new(title, format!("{ROUTE}#{id}"))).to_vec();
    let trail = vec![Link::new("Home", path::HOME)];
    let section = Section { label: "Style".to_string(), path: ROUTE.to_string(), entries };
    let foundations = [
        ("colour", foundations::colours(&tokens.colour).into_any()),
        (
            "type",
            foundations::sizes(&tokens.kind, &samples.home.mission.statement, &samples.home.news.title).into_any(),
        ),
        ("space", foundations::sizes(&tokens.space, "", "").into_any()),
        ("motion", foundations::sizes(&tokens.motion, "", "").into_any()),
    ];
    let components = [
        ("controls", controls::view(samples).into_any()),
        ("words", words::view(samples).into_any()),
        ("pages", pages::view(samples).into_any()),
    ];
    let group = |(of, view): (&'static str, AnyView)| view! { <Group of>{view}</Group> };
    let body = foundations.into_iter().chain(components).map(group).collect_view();
    let edges = group(("edges", edges::view(samples).into_any()));
    view! {
        <div class="style-page">
            <Band
                trail
                title="Style"
                summary="Every token and every component of this site, shown with the site’s own words and pictures."
                picture=samples.picture()
                eyebrow=Some("For those who work on the site".to_string())
            />
            <div class="text-page">
                <div class="text-page__body">{introduction()}{body}</div>
                <LocalNavigation section here=ROUTE/>
            </div>
            <div class="style-page__edges">{edges}</div>
        </div>
    }
}

fn introduction() -> impl IntoView {
    view! {
        <div class="body">
            <p>
                "Colors, sizes and times are read from "<code>"style/tokens/"</code>", components are rendered by the "
                "same code as on every page, and what they show is content of the site. "
                "The page starts no program: where a control needs one, it stands still here."
            </p>
            <p>
                "Hover, focus and pressed states show when you use them: walk through with the Tab key to see the ring "
                "of the focus on every link, button and field, and rest the pointer on them for the rest. "
                "Light and dark follow your system."
            </p>
        </div>
    }
}
