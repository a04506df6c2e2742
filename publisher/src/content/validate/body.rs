//! Checks body text.

use super::entry::Entry;
use crate::content::{
    model::{
        Block,
        block::{Heading, Level, Slice, Table},
    },
    slices::{self, SLICES},
};
use std::collections::BTreeSet;

/// Returns the anchors in a body that links can target.
pub(super) fn anchors(body: &[Block]) -> BTreeSet<String> {
    body.iter()
        .filter_map(|block| match block {
            Block::Heading(heading) => Some(heading.id.clone()),
            _ => None,
        })
        .collect()
}

impl Entry<'_, '_> {
    pub fn body(&mut self, body: &[Block]) {
        let mut ids = BTreeSet::new();
        let mut has_second_level = false;
        for (i, block) in body.iter().enumerate() {
            let at = format!("body[{i}]");
            if let Block::Heading(heading) = block {
                self.heading(&format!("{at}.heading"), heading, &mut ids, has_second_level);
                has_second_level = true;
            }
            self.block(&at, block);
        }
    }

    /// Checks a block by itself.
    fn block(&mut self, at: &str, block: &Block) {
        match block {
            // The headings of a page are checked together.
            Block::Heading(_) => {}
            Block::Paragraph(text) => self.inline(&format!("{at}.paragraph"), text),
            Block::List(items) => {
                self.each(&format!("{at}.list"), items, |entry, at, item| entry.inline(at, item));
            }
            Block::Steps(steps) => self.each(&format!("{at}.steps"), steps, |entry, at, step| {
                entry.length(&format!("{at}.title"), &step.title, 2, 90);
                entry.inline(&format!("{at}.text"), &step.text);
            }),
            Block::Table(table) => self.table(&format!("{at}.table"), table),
            Block::KeyFacts(facts) => self.each(&format!("{at}.key_facts"), facts, |entry, at, fact| {
                entry.length(&format!("{at}.term"), &fact.term, 2, 60);
                entry.inline(&format!("{at}.detail"), &fact.detail);
            }),
            Block::Numbers(facts) => {
                let field = format!("{at}.numbers");
                self.number(&field, "numbers", facts.len(), 2, 4);
                self.each(&field, facts, |entry, at, fact| {
                    entry.length(&format!("{at}.term"), &fact.term, 1, 16);
                    entry.inline(&format!("{at}.detail"), &fact.detail);
                });
            }
            Block::Callout(callout) => {
                self.length(&format!("{at}.callout.title"), &callout.title, 2, 90);
                self.inline(&format!("{at}.callout.text"), &callout.text);
            }
            Block::Contacts(slugs) => {
                self.not_empty(&format!("{at}.contacts"), slugs.len());
                self.desks(&format!("{at}.contacts"), slugs);
            }
            Block::Links(links) => {
                self.not_empty(&format!("{at}.links"), links.len());
                self.links(&format!("{at}.links"), links);
            }
            Block::Timeline(moments) => self.each(&format!("{at}.timeline"), moments, |entry, at, moment| {
                entry.length(&format!("{at}.when"), &moment.when, 4, 40);
                entry.inline(&format!("{at}.text"), &moment.text);
            }),
            Block::Figure(figure) => {
                self.picture(&format!("{at}.figure.picture"), Some(&figure.picture));
                self.length(&format!("{at}.figure.alt"), &figure.alt, 5, 160);
                self.length(&format!("{at}.figure.caption"), &figure.caption, 5, 300);
            }
            Block::Drawing(drawing) => {
                self.length(&format!("{at}.drawing.alt"), &drawing.alt, 60, 300);
                self.number(&format!("{at}.drawing.labels"), "labels", drawing.labels.len(), 2, 8);
                self.each(&format!("{at}.drawing.labels"), &drawing.labels, |entry, at, label| {
                    entry.length(at, label, 2, 60);
                });
            }
            Block::Slices(slices) => self.slices(&format!("{at}.slices"), slices),
            Block::Address(address) => self.each(&format!("{at}.address.lines"), &address.lines, |entry, at, line| {
                entry.length(at, line, 2, 90);
            }),
            Block::People(slugs) => {
                self.not_empty(&format!("{at}.people"), slugs.len());
                self.people(&format!("{at}.people"), slugs);
            }
        }
    }

    /// Checks that a list is not empty, and each of its items. `check` gets the field of the item.
    fn each<T>(&mut self, field: &str, items: &[T], check: impl Fn(&mut Self, &str, &T)) {
        self.not_empty(field, items.len());
        for (i, item) in items.iter().enumerate() {
            check(self, &format!("{field}[{i}]"), item);
        }
    }

    fn slices(&mut self, at: &str, slices: &[Slice]) {
        self.not_empty(at, slices.len());
        for (j, Slice { file, alt, caption }) in slices.iter().enumerate() {
            if slices::find(file).is_none() {
                let known: Vec<&str> = SLICES.iter().map(|slice| slice.name).collect();
                self.report(
                    &format!("{at}[{j}].file"),
                    format!("there is no “{file}”; there are: {}", known.join(", ")),
                );
            }
            self.length(&format!("{at}[{j}].alt"), alt, 5, 160);
            self.length(&format!("{at}[{j}].caption"), caption, 5, 160);
        }
    }

    fn not_empty(&mut self, field: &str, len: usize) {
        if len == 0 {
            self.report(field, "is empty".to_string());
        }
    }

    fn heading(&mut self, at: &str, heading: &Heading, ids: &mut BTreeSet<String>, has_second_level: bool) {
        let Heading { text, id, level } = heading;
        self.length(&format!("{at}.text"), text, 2, 90);
        self.id(&format!("{at}.id"), id);
        if !ids.insert(id.clone()) {
            self.report(&format!("{at}.id"), format!("“{id}” is taken by an earlier heading"));
        }
        if *level == Level::Three && !has_second_level {
            self.report(&format!("{at}.level"), "a heading of level 3 needs one of level 2 above it".to_string());
        }
    }

    fn table(&mut self, at: &str, table: &Table) {
        if let Some(unknown) = &table.unknown {
            self.inline(&format!("{at}.unknown"), unknown);
        }
        self.length(&format!("{at}.caption"), &table.caption, 3, 140);
        self.not_empty(&format!("{at}.columns"), table.columns.len());
        self.not_empty(&format!("{at}.rows"), table.rows.len());
        for (r, row) in table.rows.iter().enumerate() {
            if row.len() != table.columns.len() {
                let message =
                    format!("expected {} cells, one for each column, found {}", table.columns.len(), row.len());
                self.report(&format!("{at}.rows[{r}]"), message);
            }
            let is_required = |(c, cell): &(usize, &String)| *c == 0 || !cell.is_empty() || table.unknown.is_none();
            for (c, cell) in row.iter().enumerate().filter(is_required) {
                self.inline(&format!("{at}.rows[{r}][{c}]"), cell);
            }
        }
    }
}
