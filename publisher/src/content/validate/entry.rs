//! Checks single fields of one entry.

use super::check::Check;
use crate::{
    content::inline::{self, Inline},
    content::{
        catalog::Problem,
        model::{Link, link::Destination},
        values::{Invalid, PagePath, Phone, misspelled},
    },
};

/// A file under validation; the problems that it reports carry the file's name.
pub(super) struct Entry<'c, 'a> {
    pub file: String,
    pub check: &'c mut Check<'a>,
}

impl<'a> Check<'a> {
    pub(super) fn entry(&mut self, file: impl Into<String>) -> Entry<'_, 'a> {
        Entry { file: file.into(), check: self }
    }
}

impl Entry<'_, '_> {
    pub fn report(&mut self, field: &str, message: String) {
        self.check.problems.push(Problem::new(&self.file, field, message));
    }

    /// Returns whether the values of these fields come from the file rather than from examples that replace invalid
    /// values. Only values from the file can be compared with one another.
    pub fn was_read(&self, fields: &[impl AsRef<str>]) -> bool {
        let is_one = |problem: &Problem| fields.iter().any(|field| *field.as_ref() == problem.field);
        !self.check.wrong_values.iter().any(|problem| problem.file == self.file && is_one(problem))
    }

    /// Checks that the text fits its slot: between `min` and `max` characters.
    pub fn length(&mut self, field: &str, text: &str, min: usize, max: usize) {
        let found = text.trim().chars().count();
        if found < min || found > max {
            self.report(field, format!("expected {min}–{max} characters, found {found}: “{text}”"));
        }
    }

    /// Checks the summary and description, which every page has.
    pub fn slots(&mut self, summary: &str, description: &str) {
        self.length("summary", summary, 40, 220);
        self.length("description", description, 70, 160);
    }

    /// Checks an id that appears in URLs.
    pub fn id(&mut self, field: &str, id: &str) {
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            self.report(field, format!("expected small letters, digits and hyphens, found “{id}”"));
        }
    }

    pub fn picture(&mut self, field: &str, name: Option<&str>) {
        if let Some(name) = name
            && !self.check.pictures.contains(name)
        {
            let known: Vec<&str> = self.check.pictures.iter().map(String::as_str).collect();
            self.report(field, format!("there is no picture “{name}”; there are: {}", known.join(", ")));
        }
    }

    pub fn desks(&mut self, field: &str, slugs: &[String]) {
        for (i, slug) in slugs.iter().enumerate() {
            if !self.check.catalog.desks.contains_key(slug) {
                self.report(&format!("{field}[{i}]"), format!("there is no desks/{slug}.json"));
            }
        }
    }

    pub fn people(&mut self, field: &str, slugs: &[String]) {
        for (i, slug) in slugs.iter().enumerate() {
            if !self.check.catalog.people.contains_key(slug) {
                self.report(&format!("{field}[{i}]"), format!("there is no people/{slug}.json"));
            }
        }
    }

    pub fn related(&mut self, paths: &[PagePath]) {
        if paths.len() > 4 {
            self.report("related", format!("expected at most 4 pages, found {}", paths.len()));
        }
        for (i, path) in paths.iter().enumerate() {
            self.route(&format!("related[{i}]"), path);
        }
    }

    pub fn destinations(&mut self, field: &str, destinations: &[Destination]) {
        for (i, Destination { address, otherwise, .. }) in destinations.iter().enumerate() {
            for (way, href) in [("otherwise", Some(otherwise)), ("address", address.as_ref())] {
                if let Some(href) = href {
                    let field = format!("{field}[{i}].{way}");
                    self.href(&field, href);
                    self.elsewhere(&field, href);
                }
            }
        }
    }

    pub fn links(&mut self, field: &str, links: &[Link]) {
        for (i, link) in links.iter().enumerate() {
            self.length(&format!("{field}[{i}].label"), &link.label, 2, 90);
            self.href(&format!("{field}[{i}].href"), &link.href);
            if let Some(note) = &link.note {
                self.inline(&format!("{field}[{i}].note"), note);
            }
        }
    }

    /// Checks that inline text is not empty and that its links have valid targets.
    pub fn inline(&mut self, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.report(field, "is empty".to_string());
        }
        for piece in inline::parse(text) {
            if let Inline::Link { label, href } = &piece {
                match href.parse() {
                    Ok(href) => self.href(field, &href),
                    Err(invalid) => self.report(field, Invalid::to_string(&invalid)),
                }
                if label.parse().is_ok_and(|number: Phone| number.href() != *href) {
                    self.report(field, format!("the link says {label} and calls {href}"));
                }
            }
        }
        for number in misspelled(&inline::plain(text)) {
            self.report(field, format!("expected numbers like (555) 555-0100, found “{number}”"));
        }
    }
}
