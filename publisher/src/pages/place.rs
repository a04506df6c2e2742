//! The position of a route among the others.

use super::{builder::PageBuilder, frame::Section};
use crate::content::{catalog::Route, model::Navigation};
use radiology::{model::link::Link, site::path};
use std::collections::{BTreeMap, HashMap};

/// Pages that list their own children, so "In this section" omits them.
pub(super) const LISTINGS: [&str; 3] = [path::COURSES, path::FACULTY, path::NEWS];

impl<'a> PageBuilder<'a> {
    /// Returns the ancestors of `route`, from the home page down.
    pub(super) fn trail(&self, route: &str) -> Vec<Link> {
        let mut trail = Vec::new();
        let mut above = path::parent(route);
        while let Some(path) = above {
            trail.push(Link::new(&*self.routes[&path].label, &path));
            above = path::parent(&path);
        }
        trail.reverse();
        trail
    }

    /// Returns the pages one level below `route`: in menu order if the menu names them, otherwise by title.
    pub(super) fn children(&self, route: &str) -> impl Iterator<Item = &Route<'a>> {
        self.children.get(route).into_iter().flatten().map(|child| &self.routes[child])
    }

    /// Returns "In this section": the children of the page, or of its nearest ancestor that has a list. Articles,
    /// courses, and people have their own navigation.
    pub(super) fn section(&self, route: &str) -> Option<Section> {
        let is_leaf_of_listing = LISTINGS.iter().any(|listing| below(route, listing).is_some());
        let top_level = path::parent(route).as_deref() == Some(path::HOME);
        let of = if is_leaf_of_listing {
            path::parent(&path::parent(route)?)?
        } else if top_level || self.has_section(route) {
            route.to_string()
        } else {
            path::parent(route)?
        };
        let entries: Vec<Link> = self.children(&of).map(|r| Link::new(&*r.label, &r.path)).collect();
        if of == path::HOME || entries.is_empty() {
            return None;
        }
        Some(Section { label: self.routes[&of].label.to_string(), path: of, entries })
    }

    /// Returns whether a page below the top-level sections has its own list of children.
    fn has_section(&self, route: &str) -> bool {
        !LISTINGS.contains(&route) && self.children(route).next().is_some()
    }
}

/// Returns the paths of the pages one level below each route, in order.
pub(super) fn children(routes: &BTreeMap<String, Route>, navigation: &Navigation) -> BTreeMap<String, Vec<String>> {
    let entries = navigation.sections.iter().flat_map(|section| &section.entries);
    let order: HashMap<&str, usize> = entries.enumerate().map(|(place, path)| (path.as_str(), place)).collect();
    let mut children: BTreeMap<String, Vec<&Route>> = BTreeMap::new();
    for route in routes.values() {
        if let Some(above) = path::parent(&route.path) {
            children.entry(above).or_default().push(route);
        }
    }
    let in_order = |mut children: Vec<&Route>| {
        let place = |route: &Route| order.get(route.path.as_str()).copied().unwrap_or(usize::MAX);
        children.sort_by_cached_key(|route| (place(route), route.title.to_lowercase()));
        children.into_iter().map(|route| route.path.clone()).collect()
    };
    children.into_iter().map(|(above, children)| (above, in_order(children))).collect()
}

/// Returns the slug of a route directly below a listing: `/about/news/x/` below `/about/news/` → `x`.
pub(super) fn below<'r>(route: &'r str, listing: &str) -> Option<&'r str> {
    let slug = route.strip_prefix(listing)?.strip_suffix('/')?;
    (!slug.contains('/')).then_some(slug)
}
