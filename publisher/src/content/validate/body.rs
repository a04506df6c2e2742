//! Checks body text.

use super::entry::Entry;
use crate::content::model::{
    Block,
    block::{Heading, Level, Table},
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
            match block {
                Block::Heading(heading) => {
                    self.heading(&at, heading, &mut ids, has_second_level);
                    has_second_level = true;
                }
                Block::Paragraph(text) => self.inline(&format!("{at}.paragraph"), text),
                Block::List(items) => {
                    self.not_empty(&format!("{at}.list"), items.len());
                    for (j, item) in items.iter().enumerate() {
                        self.inline(&format!("{at}.list[{j}]"), item);
                    }
                }
                Block::Steps(steps) => {
                    self.not_empty(&format!("{at}.steps"), steps.len());
                    for (j, step) in steps.iter().enumerate() {
                        self.length(&format!("{at}.steps[{j}].title"), &step.title, 2, 90);
                        self.inline(&format!("{at}.steps[{j}].text"), &step.text);
                    }
                }
                Block::Table(table) => self.table(&format!("{at}.table"), table),
                Block::KeyFacts(facts) => {
                    self.not_empty(&format!("{at}.key_facts"), facts.len());
                    for (j, fact) in facts.iter().enumerate() {
                        self.length(&format!("{at}.key_facts[{j}].term"), &fact.term, 2, 60);
                        self.inline(&format!("{at}.key_facts[{j}].detail"), &fact.detail);
                    }
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
                Block::Timeline(moments) => {
                    self.not_empty(&format!("{at}.timeline"), moments.len());
                    for (j, moment) in moments.iter().enumerate() {
                        self.length(&format!("{at}.timeline[{j}].when"), &moment.when, 4, 40);
                        self.inline(&format!("{at}.timeline[{j}].text"), &moment.text);
                    }
                }
                Block::Figure(figure) => {
                    self.picture(&format!("{at}.figure.picture"), Some(&figure.picture));
                    self.length(&format!("{at}.figure.alt"), &figure.alt, 5, 160);
                    self.length(&format!("{at}.figure.caption"), &figure.caption, 5, 300);
                }
                Block::Drawing(drawing) => {
                    self.length(&format!("{at}.drawing.alt"), &drawing.alt, 60, 300);
                    self.number(&format!("{at}.drawing.labels"), "labels", drawing.labels.len(), 2, 8);
                    for (j, label) in drawing.labels.iter().enumerate() {
                        self.length(&format!("{at}.drawing.labels[{j}]"), label, 2, 60);
                    }
                }
                Block::Address(address) => {
                    self.not_empty(&format!("{at}.address.lines"), address.lines.len());
                    for (j, line) in address.lines.iter().enumerate() {
                        self.length(&format!("{at}.address.lines[{j}]"), line, 2, 90);
                    }
                }
                Block::People(slugs) => {
                    self.not_empty(&format!("{at}.people"), slugs.len());
                    self.people(&format!("{at}.people"), slugs);
                }
            }
        }
    }

    fn not_empty(&mut self, field: &str, len: usize) {
        if len == 0 {
            self.report(field, "is empty".to_string());
        }
    }

    fn heading(&mut self, at: &str, heading: &Heading, ids: &mut BTreeSet<String>, has_second_level: bool) {
        let Heading { text, id, level } = heading;
        self.length(&format!("{at}.heading.text"), text, 2, 90);
        self.id(&format!("{at}.heading.id"), id);
        if !ids.insert(id.clone()) {
            self.report(&format!("{at}.heading.id"), format!("“{id}” is taken by an earlier heading"));
        }
        if *level == Level::Three && !has_second_level {
            self.report(
                &format!("{at}.heading.level"),
                "a heading of level 3 needs one of level 2 above it".to_string(),
            );
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
            let said = |(c, cell): &(usize, &String)| *c == 0 || !cell.is_empty() || table.unknown.is_none();
            for (c, cell) in row.iter().enumerate().filter(said) {
                self.inline(&format!("{at}.rows[{r}][{c}]"), cell);
            }
        }
    }
}
