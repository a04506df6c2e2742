//! Rendering routes to HTML: the app runs natively, and its data is embedded for hydration.

use super::template;
use crate::{content::model::Site, seo::head};
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use leptos_router::{components::Router, location::RequestUrl};
use radiology::{
    app::{App, Start},
    components::Department,
    loading::LoadError,
    model::{
        Document, ShellDocument,
        document::{Content, Frame, Head, Markup, PageData, Part},
    },
    page_chunks,
    pages::{failed, not_found},
    shell::Shell,
    site::{id, path},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Renders pages into a template.
pub struct Renderer<'a> {
    /// A page that contains [`template::HEAD`] and [`template::APP`] once each.
    pub template: &'a str,
    pub site: &'a Site,
    /// All documents, by path.
    pub documents: &'a BTreeMap<String, Document>,
    pub shell: &'a ShellDocument,
    /// The elements with each page's JSON-LD, by route.
    pub structured_data: &'a BTreeMap<String, String>,
}

impl Renderer<'_> {
    /// Renders the page at `route`; `None` if it has no document.
    pub fn page(&self, route: &str) -> Option<String> {
        let document = self.documents.get(&path::document(route))?.clone();
        let head = document.head.clone();
        let data = without_markup(PageData { document: document.clone(), shell: self.shell.clone() });
        let data = serde_json::to_string(&data).expect("documents have only text keys").replace('<', "\\u003c");
        let data = format!(r#"<script type="application/json" id="{}">{data}</script>"#, id::PAGE_DATA);
        Some(self.fill(route, route, &head.title, Some(&head), Ok(document), &data))
    }

    /// Everything that determines the page at `route` and no other; `None` if it has no document.
    pub fn sources(&self, route: &str) -> Option<String> {
        let document = serde_json::to_string(self.documents.get(&path::document(route))?);
        let structured_data = self.structured_data.get(route).map(String::as_str).unwrap_or_default();
        Some(document.expect("documents have only text keys") + structured_data)
    }

    /// Everything that determines all pages.
    pub fn shared_sources(&self) -> String {
        let shell = serde_json::to_string(self.shell).expect("documents have only text keys");
        format!("{}{shell}{:?}", self.template, self.site)
    }

    /// Renders the page for paths that do not exist. Its marker equals no path, so that the app does not hydrate it but
    /// mounts the page anew.
    pub fn not_found(&self) -> String {
        self.fill(path::NOT_FOUND, "404", not_found::TITLE, None, Err(LoadError::NotFound), "")
    }

    /// Renders the page on which the app starts when the service worker has no other. If the app does not run, visitors see
    /// its message that the page could not be loaded.
    pub fn offline(&self) -> String {
        self.fill(path::NOT_FOUND, "offline", failed::TITLE, None, Err(LoadError::Unreachable), "")
    }

    /// Renders a page that only the publisher makes: `content` in the shell, without a document, data or marker for
    /// hydration. The template must start no app; see `release::app_page::without_app`.
    pub fn page_without_app<V: IntoView + 'static>(
        &self,
        route: &str,
        title: &str,
        content: impl FnOnce() -> V + Send + 'static,
    ) -> String {
        let first = Some(self.shell.clone());
        let body = self.markup(route, || view! { <Router><Shell first>{content()}</Shell></Router> });
        self.insert(&head::tags(title, None, &self.site.name), &format!(r#"<div id="{}">{body}</div>"#, id::APP))
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
        let chunks = document.as_ref().map(chunks).unwrap_or_default();
        let start = Start { document: Some(document), shell: Some(self.shell.clone()) };
        let body = self.markup(route, || view! { <App start/> });
        // Last, so that nothing waits for it.
        let structured_data = self.structured_data.get(route).map(String::as_str).unwrap_or_default();
        let app = format!(
            r#"<div id="{}" data-prerendered="{marker}" data-elements="{}"{chunks}{}>{body}</div>{data}{structured_data}"#,
            id::APP,
            elements(&body),
            template::department(self.site)
        );
        self.insert(&head::tags(title, head, &self.site.name), &app)
    }

    /// Renders `root`, the app or another view, at `route`.
    fn markup<V: IntoView + 'static>(&self, route: &str, root: impl FnOnce() -> V) -> String {
        let Site { footer, wordmark, .. } = self.site;
        let (phone, phone_href) = (footer.phone.to_string(), footer.phone.href());
        let department = Department { phone, phone_href, wordmark: wordmark.clone() };
        // This context tells Leptos that there is no window.
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
        let html = owner.with(|| {
            provide_context(RequestUrl::new(route));
            provide_context(department);
            root().into_view().to_html()
        });
        owner.unset_with_forced_cleanup();
        html
    }

    fn insert(&self, head: &str, app: &str) -> String {
        let head = format!("<!--HEAD-->{head}<!--/HEAD-->");
        self.template.replacen(template::HEAD, &head, 1).replacen(template::APP, app, 1)
    }
}

/// The attribute with the names of the chunks that the page needs, so that they load together with the app.
fn chunks(document: &Document) -> String {
    let names = BTreeSet::from_iter(page_chunks::names(document));
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { String::new() } else { format!(r#" data-chunks="{}""#, names.join(" ")) }
}

/// The number of elements in rendered `html`, in which text and attributes contain no "<". Hydration does not check the
/// markup, so the browser counts the elements to see whether all of them have arrived.
fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()).count()
}

/// Removes the markup that is already in the page and that hydration does not touch.
fn without_markup(mut data: PageData) -> PageData {
    data.shell.footer = Default::default();
    match &mut data.document.content {
        Content::Home(_) => {}
        Content::Search(search) => {
            if let Some(search) = search.typed_mut() {
                search.band = Markup::default();
                search.index = Markup::default();
            }
        }
        Content::Text(text) => {
            let Frame { band, navigation, .. } = &mut text.frame;
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
