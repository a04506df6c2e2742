//! Checks a page that lists every desk.

use super::entry::Entry;
use crate::content::model::{Block, finder::Finder};
use std::collections::BTreeSet;

impl Entry<'_, '_> {
    /// Checks that the page lists every desk exactly once, below a level 2 heading, and that every need has a unique id
    /// and names desks.
    pub fn finder(&mut self, finder: &Finder, body: &[Block]) {
        let mut listed = BTreeSet::new();
        let mut has_section = false;
        for (i, block) in body.iter().enumerate() {
            match block {
                Block::Heading(_) => has_section = true,
                Block::Contacts(slugs) => {
                    let at = format!("body[{i}].contacts");
                    if !has_section {
                        self.report(&at, "on a page with a finder, desks must be below a heading".to_string());
                    }
                    for slug in slugs.iter().filter(|slug| !listed.insert((*slug).clone())) {
                        self.report(&at, format!("desks/{slug}.json is on this page twice; its finder needs it once"));
                    }
                }
                _ => {}
            }
        }
        let missing: Vec<String> =
            self.check.catalog.desks.keys().filter(|slug| !listed.contains(*slug)).cloned().collect();
        for slug in missing {
            self.report("body", format!("desks/{slug}.json is missing; a page with a finder lists every desk"));
        }
        if let Finder::Needs(audiences) = finder {
            let mut ids = BTreeSet::new();
            for (a, audience) in audiences.iter().enumerate() {
                let at = format!("finder.needs[{a}]");
                self.length(&format!("{at}.who"), &audience.who, 5, 60);
                self.links(&format!("{at}.links"), &audience.links);
                for (n, need) in audience.needs.iter().enumerate() {
                    let at = format!("{at}.needs[{n}]");
                    self.length(&format!("{at}.need"), &need.need, 5, 70);
                    self.id(&format!("{at}.id"), &need.id);
                    if !ids.insert(&need.id) {
                        self.report(&format!("{at}.id"), format!("“{}” is taken by an earlier need", need.id));
                    }
                    if need.desks.is_empty() {
                        self.report(&format!("{at}.desks"), "is empty; name the desk to call".to_string());
                    }
                    self.desks(&format!("{at}.desks"), &need.desks);
                }
            }
        }
    }
}
