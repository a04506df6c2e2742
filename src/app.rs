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
    pages::{Failed, HomePage, NotFound, Place, SearchPage, TextPage, failed, not_found},
    shell::{Shell, arrival},
    site::path,
};
use futures::{
    channel::oneshot,
    future::{Either, select},
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};
use std::pin::pin;

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
    let departure = Departure::new();
    Effect::new(move |before: Option<String>| {
        let route = route.get();
        if before.is_some_and(|before| before != route) {
            departure.announce(&route);
            arrival::depart();
        }
        route
    });
    let document = Resource::<_, Json>::new_with_options(
        move || route.get(),
        move |route| {
            let load = load::load::<Document>(path::document(&route));
            departure.or(route, load)
        },
        false,
    );
    let retry = Callback::new(move |()| document.refetch());
    view! {
        <Suspense fallback=move || view! { <Skeleton is_home=route.get_untracked() == path::HOME/> }>
            {move || Suspend::new(async move { page(document.await, retry) })}
        </Suspense>
    }
}

/// Ends the wait for a page that the visitor no longer wants: a resource starts a new load only when
/// the one before has ended, so a slow page would hold up all that come after it.
#[derive(Clone, Copy)]
struct Departure(StoredValue<Option<(String, oneshot::Sender<()>)>>);

impl Departure {
    fn new() -> Self {
        Departure(StoredValue::new(None))
    }

    /// The visitor goes to `route`: whoever waits for another need not.
    fn announce(self, route: &str) {
        let waiting = self.0.try_update_value(|waiting| waiting.take_if(|(awaited, _)| awaited != route)).flatten();
        if let Some((_, sender)) = waiting {
            // Without a receiver the page had come already.
            _ = sender.send(());
        }
    }

    /// What `load` gives, unless the visitor leaves for another route first.
    async fn or(
        self,
        route: String,
        load: impl Future<Output = Result<Document, LoadError>> + Send,
    ) -> Result<Document, LoadError> {
        let (sender, receiver) = oneshot::channel();
        self.0.set_value(Some((route, sender)));
        match select(pin!(load), receiver).await {
            Either::Left((document, _)) => document,
            Either::Right((Ok(()), _)) => Err(LoadError::Superseded),
            // Nobody can announce a departure any more.
            Either::Right((Err(_), load)) => load.await,
        }
    }
}

fn page(document: Result<Document, LoadError>, retry: Callback<()>) -> AnyView {
    let Document { head, trail, section, content } = match document {
        Ok(document) => document,
        Err(LoadError::NotFound) => {
            arrival::announce(not_found::TITLE.to_string(), None);
            return view! { <NotFound/> }.into_any();
        }
        Err(LoadError::Superseded) => return ().into_any(),
        Err(error) => {
            arrival::announce(failed::TITLE.to_string(), None);
            return view! { <Failed error retry/> }.into_any();
        }
    };
    arrival::announce(head.title.clone(), Some(head));
    let place = Place { trail, section };
    match content {
        Content::Home(content) => view! { <HomePage content=*content/> }.into_any(),
        Content::Text(content) => view! { <TextPage content=*content place/> }.into_any(),
        Content::Search(content) => view! { <SearchPage content place/> }.into_any(),
    }
}
