//! The app: the shell around the page at the current path.
//!
//! Every route has one document, and the document says which kind of page it is. So the router has no table of routes:
//! it only provides the current URL, and one loader with one loading, one error and one "not found" state serves all
//! kinds. (A table with a single pattern would add 15 kB to the bundle.)

use crate::{
    components::{History, Skeleton, recreated},
    dom,
    hydration::DeferHydration,
    loading::{self, LoadError},
    model::{
        Document, ShellDocument,
        document::{Content, PageData},
    },
    page_chunks,
    pages::{Failed, NotFound, TextPage, failed, home, not_found, search},
    shell::{Shell, route_change},
    site::path,
};
use leptos::prelude::*;
use leptos_router::{components::Router, hooks::use_location};

/// The data available when the app starts: all of it where a page is rendered or hydrated, none where the app is
/// mounted on a bare page.
#[derive(Clone, Debug, Default)]
pub struct Start {
    pub document: Option<Result<Document, LoadError>>,
    pub shell: Option<ShellDocument>,
}

impl From<PageData> for Start {
    fn from(PageData { document, shell }: PageData) -> Self {
        Start { document: Some(Ok(document)), shell: Some(shell) }
    }
}

/// The whole interface, within the router.
#[component]
pub fn App(start: Start) -> impl IntoView {
    route_change::provide();
    loading::load_code_with(page_chunks::load);
    let first = StoredValue::new(start.document);
    view! {
        <Router>
            <Shell first=start.shell>
                <CurrentPage first/>
            </Shell>
        </Router>
    }
}

/// The page at the current path. `first` is its document, if available; the first view takes it.
#[component]
fn CurrentPage(first: StoredValue<Option<Result<Document, LoadError>>>) -> impl IntoView {
    let location = use_location();
    History::start();
    // `None` for a path that no page of this site can have: nothing is fetched for it.
    let route = Memo::new(move |_| path::own(&location.pathname.get()));
    let first = first.try_update_value(Option::take).flatten();
    let is_available = first.is_some();
    // `None` while it loads.
    let page = RwSignal::new(first);
    // Counts the loads: only the result of the latest one is shown.
    let loads = StoredValue::new(0);
    let load = move |route: Option<String>| {
        loads.update_value(|loads| *loads += 1);
        let this = loads.get_value();
        let Some(route) = route else { return page.set(Some(Err(LoadError::NotFound))) };
        let document = path::document(&route);
        // A cached page replaces the old one directly, without the loading state.
        if !loading::is_cached(&document) {
            page.set(None);
        }
        loading::load(document, move |document| {
            match document {
                _ if loads.try_get_value() != Some(this) => {}
                // A deploy may have replaced the code. The new page has all of its content without any.
                Err(LoadError::NoCode) if is_available || this > 1 => dom::reload(),
                document => page.set(Some(document)),
            }
        });
    };
    // The path may have changed before the effect runs for the first time.
    let shown = is_available.then(|| route.get_untracked());
    Effect::new(move |before: Option<Option<String>>| {
        let route = route.get();
        match before.or_else(|| shown.clone()) {
            None => load(route.clone()),
            Some(before) if before == route => {}
            Some(_) => {
                route_change::depart();
                load(route.clone());
            }
        }
        route
    });
    let retry = Callback::new(move |()| load(route.get_untracked()));
    let page = recreated(move || match page.get() {
        None => view! { <Skeleton is_home=route.get_untracked().as_deref() == Some(path::HOME)/> }.into_any(),
        Some(document) => page_view(document, retry),
    });
    DeferHydration::new(move || page)
}

/// The page for a document, or for the reason why there is none.
fn page_view(document: Result<Document, LoadError>, retry: Callback<()>) -> AnyView {
    let Document { head, content } = match document {
        Ok(document) => document,
        Err(LoadError::NotFound) => {
            route_change::arrive(not_found::TITLE.to_string(), None);
            return view! { <NotFound/> }.into_any();
        }
        Err(error) => {
            route_change::arrive(failed::TITLE.to_string(), None);
            return view! { <Failed error retry/> }.into_any();
        }
    };
    route_change::arrive(head.title.clone(), Some(head));
    match content {
        Content::Home(data) => DeferHydration::code(home::CHUNK.code(data)).into_any(),
        Content::Search(data) => DeferHydration::code(search::CHUNK.code(data)).into_any(),
        Content::Text(content) => view! { <TextPage content=*content/> }.into_any(),
    }
}
