//! The search page. Without a query, or without the app, it lists the site's pages by section. It links to the separate
//! lists of news items and people instead of including them, so it does not grow with the archive.

use super::{builder::PageBuilder, place::below};
use crate::{
    content::{catalog::Route, model::Page},
    html::markup,
};
use leptos::prelude::*;
use radiology::{model::document::SearchContent, site::path};

impl PageBuilder<'_> {
    pub(super) fn search(&self, page: &Page) -> SearchContent {
        let sections = self.catalog.navigation.sections.iter().map(|section| section.path.as_str());
        let sections: Vec<(&str, &str)> = sections.map(|path| (&*self.routes[path].label, path)).collect();
        let is_listed = |route: &&Route| {
            let has_list = [path::NEWS, path::FACULTY].iter().any(|list| below(&route.path, list).is_some());
            route.is_searched() && !has_list && route.path != path::SEARCH && route.path != path::HOME
        };
        let listed = || self.routes.values().filter(is_listed);
        let other = listed().filter(|route| sections.iter().all(|(_, path)| !route.path.starts_with(path))).collect();
        let of = |path: &str| listed().filter(|route| route.path.starts_with(path)).collect::<Vec<_>>();
        let groups = sections.iter().map(|(label, path)| (*label, of(path))).chain([("Other", other)]);
        let groups: Vec<_> = groups.collect();
        SearchContent {
            band: self.frame(path::SEARCH, page.title.clone(), page.summary.clone(), None, None).band,
            sections: groups.iter().map(|(label, _)| label.to_string()).collect(),
            index: markup(|| groups.into_iter().map(|(label, routes)| group(label, &routes)).collect_view().into_any()),
        }
    }
}

fn group(label: &str, routes: &[&Route]) -> impl IntoView + use<> {
    let pages = routes
        .iter()
        .map(|route| view! { <li><a href=route.path.clone()>{route.title.to_string()}</a></li> })
        .collect_view();
    view! {
        <section>
            <h2>{label.to_string()}</h2>
            <ul>{pages}</ul>
        </section>
    }
}
