//! Routes in, HTML out: the application rendered natively, with the data it used.

use super::template;
use crate::{
    app::App,
    content::{
        error::LoadError,
        load,
        model::{Document, document::Head},
    },
    pages::not_found,
    seo::head,
    shell::Shell,
    site::{id, path},
};
use futures::StreamExt;
use hydration_context::{SharedContext, SsrSharedContext};
use leptos::{
    prelude::*,
    reactive::{computed::ScopedFuture, owner::Owner},
};
use leptos_router::{components::Router, location::RequestUrl};
use serde_json::Value;
use std::sync::{Arc, Once};
use tokio::runtime::Runtime;

static EXECUTOR: Once = Once::new();

/// Renders pages into a template. Documents come from the root set with
/// [`load::set_root`](crate::content::load::set_root).
pub struct Renderer<'a> {
    runtime: Runtime,
    template: &'a str,
    site: &'a str,
}

impl<'a> Renderer<'a> {
    /// `template` has the two places of [`template::HEAD`] and [`template::APP`]; `site` is the
    /// site's name.
    ///
    /// # Errors
    /// When no asynchronous runtime can be had.
    pub fn new(template: &'a str, site: &'a str) -> Result<Self, String> {
        EXECUTOR.call_once(|| {
            any_spawner::Executor::init_tokio().expect("the first to set an executor");
        });
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
        Ok(Renderer { runtime, template, site })
    }

    /// The page at `route`, complete.
    ///
    /// # Errors
    /// When the route's document, or the shell's, cannot be had: what does not resolve here would
    /// be an error page for every visitor.
    pub fn page(&self, route: &str) -> Result<String, String> {
        let of = |error: LoadError| format!("{route}: {error}");
        let document: Document = self.runtime.block_on(load::load(path::document(route))).map_err(of)?;
        let shell = load::load::<crate::content::model::ShellDocument>(path::SHELL_DOCUMENT.to_string());
        self.runtime.block_on(shell).map_err(of)?;
        Ok(self.fill(route, route, &document.head.title, Some(&document.head)))
    }

    /// The page for addresses that do not exist. Its marker fits no address, so that the browser
    /// does not hydrate it but mounts the page anew.
    pub fn not_found(&self) -> String {
        self.fill(path::NOT_FOUND, "404", not_found::TITLE, None)
    }

    /// A page that only the publisher makes: `content` in the shell, without a document and without
    /// the data and the marker of hydration, for a template that starts no program.
    pub fn page_without_program<V: IntoView + 'static>(
        &self,
        route: &str,
        title: &str,
        content: impl FnOnce() -> V + Send + 'static,
    ) -> String {
        let root = || view! { <Router><Shell>{content()}</Shell></Router> };
        let (body, _) = self.runtime.block_on(markup(route, root));
        let app = format!(r#"<div id="{}">{body}</div>"#, id::APP);
        self.put(&head::tags(title, None, self.site), &app)
    }

    fn fill(&self, route: &str, marker: &str, title: &str, head: Option<&Head>) -> String {
        let (body, data) = self.runtime.block_on(markup(route, || view! { <App/> }));
        let head = head::tags(title, head, self.site);
        let app = format!(
            r#"<div id="{}" data-prerendered="{marker}">{body}</div><script type="application/json" id="{}">{data}</script>"#,
            id::APP,
            id::PAGE_DATA,
        );
        self.put(&head, &app)
    }

    fn put(&self, head: &str, app: &str) -> String {
        let head = format!("<!--HEAD-->{head}<!--/HEAD-->");
        self.template.replacen(template::HEAD, &head, 1).replacen(template::APP, app, 1)
    }
}

/// A resource without the markup of a page's parts: that stands in the page already, and hydration
/// leaves it as it is.
fn without_markup(resource: String) -> String {
    let mut value: Value = serde_json::from_str(&resource).expect("resources are JSON");
    let Some(Value::Array(parts)) = value.pointer_mut("/Ok/content/text/parts") else { return resource };
    parts.iter_mut().filter_map(|part| part.get_mut("markup")).for_each(|markup| *markup = "".into());
    value.to_string()
}

/// The markup of `root`, the whole application or another, at `route`, and the resources it used, as
/// JSON that can stand in a `script` element.
async fn markup<V: IntoView + 'static>(route: &str, root: impl FnOnce() -> V) -> (String, String) {
    let shared = Arc::new(SsrSharedContext::new());
    let owner = Owner::new_root(Some(shared.clone() as Arc<dyn SharedContext + Send + Sync>));
    let stream = owner.with(|| {
        provide_context(RequestUrl::new(route));
        let root = root().into_view();
        // Keeps the owner current across awaits.
        ScopedFuture::new(async move { root.to_html_stream_in_order().collect::<String>().await })
    });
    let body = stream.await;
    while let Some(deferred) = shared.await_deferred() {
        deferred.await;
    }
    let mut slots: Vec<Value> = Vec::new();
    for (id, json) in shared.consume_buffers().await {
        let id = id.into_inner();
        if slots.len() <= id {
            slots.resize(id + 1, Value::Null);
        }
        slots[id] = Value::String(without_markup(json));
    }
    owner.unset_with_forced_cleanup();
    let data = serde_json::to_string(&slots).expect("slots are text");
    (body, data.replace('<', "\\u003c"))
}
