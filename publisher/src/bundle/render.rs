//! Routes in, HTML out: the application rendered natively, with the data it used.

use super::template;
use crate::{
    content::{model::Site, phone},
    pages,
    seo::head,
};
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use leptos_router::{components::Router, location::RequestUrl};
use radiology::{
    app::{App, Start},
    components::Department,
    loading::LoadError,
    model::{
        Document, ShellDocument,
        document::{Content, Frame, Head, Hero, Markup, PageData, Part},
    },
    pages::{failed, not_found},
    shell::Shell,
    site::{id, path},
};
use std::{collections::BTreeMap, sync::Arc};

/// Renders pages into a template.
pub struct Renderer<'a> {
    /// Has the two places of [`template::HEAD`] and [`template::APP`].
    pub template: &'a str,
    pub site: &'a Site,
    /// All documents, by address.
    pub documents: &'a BTreeMap<String, Document>,
    pub shell: &'a ShellDocument,
    /// The elements that say in JSON-LD what each page is about, by route.
    pub structured_data: &'a BTreeMap<String, String>,
}

impl Renderer<'_> {
    /// The page at `route`, complete; `None` if it has no document.
    pub fn page(&self, route: &str) -> Option<String> {
        let document = self.documents.get(&path::document(route))?.clone();
        let head = document.head.clone();
        let data = without_markup(PageData { document: document.clone(), shell: self.shell.clone() });
        let data = serde_json::to_string(&data).expect("documents have only text keys").replace('<', "\\u003c");
        let data = format!(r#"<script type="application/json" id="{}">{data}</script>"#, id::PAGE_DATA);
        Some(self.fill(route, route, &head.title, Some(&head), Ok(document), &data))
    }

    /// The page for addresses that do not exist. Its marker fits no address, so that the browser
    /// does not hydrate it but mounts the page anew.
    pub fn not_found(&self) -> String {
        self.fill(path::NOT_FOUND, "404", not_found::TITLE, None, Err(LoadError::NotFound), "")
    }

    /// The page on which the program starts when the service worker has no other. It says that the
    /// page is not there, and is seen where the program does not run.
    pub fn offline(&self) -> String {
        self.fill(path::NOT_FOUND, "offline", failed::TITLE, None, Err(LoadError::Unreachable), "")
    }

    /// A page that only the publisher makes: `content` in the shell, without a document and without
    /// the data and the marker of hydration, for a template that starts no program.
    pub fn page_without_program<V: IntoView + 'static>(
        &self,
        route: &str,
        title: &str,
        content: impl FnOnce() -> V + Send + 'static,
    ) -> String {
        let first = Some(self.shell.clone());
        let body = self.markup(route, || view! { <Router><Shell first>{content()}</Shell></Router> });
        self.put(&head::tags(title, None, &self.site.name), &format!(r#"<div id="{}">{body}</div>"#, id::APP))
    }

    fn fill(
        &self,
        route: &str,
        marker: &str,
        title: &str,
        head: Option<&Head>,
        document: Result<Document, LoadError>,
        data: &str,
    ) -> String {
        let start = Start { document: Some(document), shell: Some(pages::shell_at(self.shell, route)) };
        let body = self.markup(route, || view! { <App start/> });
        // Last, where it keeps nothing waiting.
        let structured_data = self.structured_data.get(route).map(String::as_str).unwrap_or_default();
        let app = format!(
            r#"<div id="{}" data-prerendered="{marker}" data-elements="{}"{}>{body}</div>{data}{structured_data}"#,
            id::APP,
            elements(&body),
            template::department(self.site)
        );
        self.put(&head::tags(title, head, &self.site.name), &app)
    }

    /// The markup of `root`, the whole application or another, at `route`.
    fn markup<V: IntoView + 'static>(&self, route: &str, root: impl FnOnce() -> V) -> String {
        let Site { footer, wordmark, .. } = self.site;
        let phone_href = phone::href(&footer.phone);
        let department = Department { phone: footer.phone.clone(), phone_href, wordmark: wordmark.clone() };
        // Its presence tells leptos that there is no window here.
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
        let html = owner.with(|| {
            provide_context(RequestUrl::new(route));
            provide_context(department);
            root().into_view().to_html()
        });
        owner.unset_with_forced_cleanup();
        html
    }

    fn put(&self, head: &str, app: &str) -> String {
        let head = format!("<!--HEAD-->{head}<!--/HEAD-->");
        self.template.replacen(template::HEAD, &head, 1).replacen(template::APP, app, 1)
    }
}

/// The number of elements in `html` that we rendered: text and attributes have no "<" of their own.
/// Hydration takes markup as it stands, so the browser counts whether all of it has come.
fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()).count()
}

/// The markup that stands in the page already, and that hydration leaves as it is, taken out.
fn without_markup(mut data: PageData) -> PageData {
    let ShellDocument { wordmark, utility, sections, foot, footer } = &mut data.shell;
    let panels = sections.iter_mut().map(|section| &mut section.panel);
    for markup in [wordmark, utility, foot].into_iter().chain(panels).chain(footer) {
        *markup = Markup::default();
    }
    match &mut data.document.content {
        Content::Home(home) => {
            let Hero { poster, text, .. } = &mut home.hero;
            for markup in [poster, text, &mut home.above, &mut home.courses, &mut home.below] {
                *markup = Markup::default();
            }
        }
        Content::Search(search) => {
            search.band = Markup::default();
            search.index = Markup::default();
        }
        Content::Text(text) => {
            let Frame { band, navigation } = &mut text.frame;
            let parts = text.parts.iter_mut().filter_map(|part| match part {
                Part::Markup(markup) => Some(markup),
                _ => None,
            });
            for markup in parts.chain([band]).chain(navigation) {
                *markup = Markup::default();
            }
        }
    }
    data
}
