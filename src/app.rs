//! The application: the shell, and in it the page of the current address.
//!
//! Every route has one document, and the document says which kind of page it is. So there is one
//! route pattern, one loader, one loading, error and "not found" state, for all kinds.

use crate::{
    components::Skeleton,
    content::{
        error::LoadError,
        json::Json,
        load,
        model::{Document, document::Content},
    },
    pages::{
        ArticlePage, BlockPage, CoursePage, ExamPage, Failed, HomePage, NotFound, Place, SearchPage, failed, not_found,
    },
    shell::{Shell, arrival},
    site::path,
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

#[component]
pub fn App() -> impl IntoView {
    arrival::provide();
    view! {
        <Router>
            <Shell>
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/*address") view=Address/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}

/// The page at the current address.
#[component]
fn Address() -> impl IntoView {
    let location = use_location();
    let route = Memo::new(move |_| path::canonical(&location.pathname.get()));
    let document = Resource::<_, Json>::new_with_options(
        move || route.get(),
        |route| load::load::<Document>(path::document(&route)),
        false,
    );
    let retry = Callback::new(move |()| document.refetch());
    view! {
        <Suspense fallback=move || view! { <Skeleton is_home=route.get_untracked() == path::HOME/> }>
            {move || Suspend::new(async move { page(document.await, retry) })}
        </Suspense>
    }
}

fn page(document: Result<Document, LoadError>, retry: Callback<()>) -> AnyView {
    let Document { head, trail, section, content } = match document {
        Ok(document) => document,
        Err(LoadError::NotFound) => {
            arrival::announce(not_found::TITLE.to_string(), None);
            return view! { <NotFound/> }.into_any();
        }
        Err(error) => {
            arrival::announce(failed::TITLE.to_string(), None);
            return view! { <Failed error retry/> }.into_any();
        }
    };
    arrival::announce(head.title.clone(), Some(head));
    let place = Place { trail, section };
    match content {
        Content::Home(content) => view! { <HomePage content=*content/> }.into_any(),
        Content::Page(content) => view! { <BlockPage content=*content place/> }.into_any(),
        Content::Exam(content) => view! { <ExamPage content=*content place/> }.into_any(),
        Content::Article(content) => view! { <ArticlePage content=*content place/> }.into_any(),
        Content::Course(content) => view! { <CoursePage content=*content place/> }.into_any(),
        Content::Search(content) => view! { <SearchPage content place/> }.into_any(),
    }
}
