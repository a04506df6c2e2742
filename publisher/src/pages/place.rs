//! Where a route stands among the others.

use super::{builder::PageBuilder, frame::Section};
use crate::content::{
    catalog::Route,
    model::{Link, Navigation},
};
use radiology::site::path;
use std::collections::{BTreeMap, HashMap};

/// Pages whose children are listed by themselves, not by "In this section".
pub(super) const LISTINGS: [&str; 3] = [path::COURSES, path::FACULTY, path::NEWS];

impl<'a> PageBuilder<'a> {
    /// The pages above `route`, from the home page down.
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

    /// Pages one level below `route`: in the order of the menu where it names them, else by title.
    pub(super) fn children(&self, route: &str) -> impl Iterator<Item = &Route<'a>> {
        self.children.get(route).into_iter().flatten().map(|child| &self.routes[child])
    }

    /// "In this section": the children of the page, or of the nearest page above that has a list.
    /// Articles, courses and people have their own ways on.
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

    /// Whether a page below the sections has a list of children of its own.
    fn has_section(&self, route: &str) -> bool {
        !LISTINGS.contains(&route) && self.children(route).next().is_some()
    }
}

/// The routes of the pages one level below each route, in their order.
pub(super) fn children(routes: &BTreeMap<String, Route>, navigation: &Navigation) -> BTreeMap<String, Vec<String>> {
    let entries = navigation.sections.iter().flat_map(|section| &section.entries);
    let order: HashMap<&String, usize> = entries.enumerate().map(|(place, path)| (path, place)).collect();
    let mut children: BTreeMap<String, Vec<&Route>> = BTreeMap::new();
    for route in routes.values() {
        if let Some(above) = path::parent(&route.path) {
            children.entry(above).or_default().push(route);
        }
    }
    let in_order = |mut children: Vec<&Route>| {
        let place = |route: &Route| order.get(&route.path).copied().unwrap_or(usize::MAX);
        children.sort_by_cached_key(|route| (place(route), route.title.to_lowercase()));
        children.into_iter().map(|route| route.path.clone()).collect()
    };
    children.into_iter().map(|(above, children)| (above, in_order(children))).collect()
}

/// The slug of a route directly below a listing: `/about/news/x/` below `/about/news/` → `x`.
pub(super) fn below<'r>(route: &'r str, listing: &str) -> Option<&'r str> {
    let slug = route.strip_prefix(listing)?.strip_suffix('/')?;
    (!slug.contains('/')).then_some(slug)
}
