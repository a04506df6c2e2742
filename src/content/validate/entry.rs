//! Checks of single fields of one entry.

use super::Check;
use crate::{
    content::{
        catalog::Problem,
        model::{Link, event::Weekly, link::Destination},
        recurrence,
    },
    site::path,
    text::{
        inline::{self, Inline},
        phone,
    },
};
use jiff::{Span, SpanRelativeTo, Unit, civil};

/// One file under examination; what it reports carries the file's name.
pub(super) struct Entry<'c, 'a> {
    pub file: String,
    pub check: &'c mut Check<'a>,
}

impl Entry<'_, '_> {
    pub fn report(&mut self, field: &str, message: String) {
        self.check.problems.push(Problem::new(&self.file, field, message));
    }

    /// The text fits its slot: between `min` and `max` characters.
    pub fn length(&mut self, field: &str, text: &str, min: usize, max: usize) {
        let found = text.trim().chars().count();
        if found < min || found > max {
            self.report(field, format!("expected {min}–{max} characters, found {found}: “{text}”"));
        }
    }

    /// Summary and description, which every page has.
    pub fn slots(&mut self, summary: &str, description: &str) {
        self.length("summary", summary, 40, 220);
        self.length("description", description, 70, 160);
    }

    /// Sources are public addresses, and the review has a date that is not in the future.
    pub fn provenance(&mut self, sources: &[String], reviewed: &str) {
        if sources.is_empty() {
            self.report("sources", "is empty; name at least one public address".to_string());
        }
        for (i, source) in sources.iter().enumerate() {
            if !source.starts_with("https://") && !source.starts_with("http://") {
                self.report(&format!("sources[{i}]"), format!("expected a public web address, found “{source}”"));
            }
        }
        self.date("reviewed", reviewed);
    }

    /// A day that exists, `YYYY-MM-DD`.
    pub fn date(&mut self, field: &str, date: &str) -> bool {
        let exists = date.len() == 10 && date.parse::<civil::Date>().is_ok();
        if !exists {
            self.report(field, format!("expected a date like 2026-05-06, found “{date}”"));
        }
        exists
    }

    /// A day, month or year: `2026-05-06`, `2026-05`, `2026`.
    pub fn partial_date(&mut self, field: &str, date: &str) {
        let full = match date.len() {
            4 => format!("{date}-01-01"),
            7 => format!("{date}-01"),
            _ => date.to_string(),
        };
        if full.len() != 10 || full.parse::<civil::Date>().is_err() {
            self.report(field, format!("expected a date like 2026-05-06, 2026-05 or 2026, found “{date}”"));
        }
    }

    /// An ISO 8601 duration. Months and years have no length of their own, so a plan cannot count with them.
    pub fn duration(&mut self, field: &str, duration: &str) {
        let minutes = |span: Span| span.total((Unit::Minute, SpanRelativeTo::days_are_24_hours()));
        if !duration.starts_with('P') || duration.parse().and_then(minutes).is_err() {
            self.report(field, format!("expected a duration like PT4H or P2D, found “{duration}”"));
        }
    }

    /// The id of a condition of `conditions.json`.
    pub fn condition(&mut self, field: &str, id: &str) {
        let conditions = &self.check.catalog.conditions.conditions;
        if !conditions.iter().any(|condition| condition.id == id) {
            let known: Vec<&str> = conditions.iter().map(|condition| condition.id.as_str()).collect();
            let known = known.join(", ");
            self.report(field, format!("there is no condition “{id}” in conditions.json; there are: {known}"));
        }
    }

    /// A time of day, `HH:MM`, or `24:00`.
    pub fn time(&mut self, field: &str, time: &str) {
        if time != "24:00" && (time.len() != 5 || time.parse::<civil::Time>().is_err()) {
            self.report(field, format!("expected a time like 07:30, found “{time}”"));
        }
    }

    /// A weekly recurrence rule that names its days.
    pub fn weekly_rule(&mut self, field: &str, rule: &str) {
        if recurrence::days(rule).is_none() {
            self.report(
                field,
                format!("expected a rule like FREQ=WEEKLY;BYDAY=MO,TH (RFC 5545) and no more, found “{rule}”"),
            );
        }
    }

    /// First and last day of a weekly event, and its exceptions: days of the rule between them.
    pub fn bounds(&mut self, field: &str, weekly: &Weekly) {
        let mut exist = self.date(&format!("{field}.from"), &weekly.from);
        if let Some(until) = &weekly.until {
            exist &= self.date(&format!("{field}.until"), until);
            if *until < weekly.from {
                self.report(&format!("{field}.until"), format!("{until} is before the first day, {}", weekly.from));
            }
        }
        for (i, exception) in weekly.exceptions.iter().enumerate() {
            exist &= self.date(&format!("{field}.exceptions[{i}]"), exception);
        }
        if !exist {
            return;
        }
        let (Some(first), Some(last)) = (weekly.exceptions.iter().min(), weekly.exceptions.iter().max()) else {
            return;
        };
        let whole = Weekly { exceptions: Vec::new(), ..weekly.clone() };
        let Some(days) = recurrence::occurrences(&whole, first, last) else { return };
        for (i, exception) in weekly.exceptions.iter().enumerate() {
            if !days.contains(exception) {
                self.report(
                    &format!("{field}.exceptions[{i}]"),
                    format!("expected a day on which it would take place, found “{exception}”"),
                );
            }
            if i > 0 && weekly.exceptions[i - 1] >= *exception {
                self.report(&format!("{field}.exceptions[{i}]"), format!("{exception} is not after the one before it"));
            }
        }
    }

    /// A name in addresses.
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

    pub fn related(&mut self, paths: &[String]) {
        if paths.len() > 4 {
            self.report("related", format!("expected at most 4 pages, found {}", paths.len()));
        }
        for (i, path) in paths.iter().enumerate() {
            self.route(&format!("related[{i}]"), path);
        }
    }

    /// The address of a page of this site, without an anchor.
    pub fn route(&mut self, field: &str, route: &str) {
        self.check.linked.insert(route.to_string());
        if !self.check.targets.contains_key(route) {
            self.report(field, format!("there is no page at “{route}”"));
        }
    }

    /// An address that leads somewhere: a page and anchor of this site, or a scheme that is safe.
    pub fn href(&mut self, field: &str, href: &str) {
        if path::is_internal(href) {
            let (route, anchor) = href.split_once('#').unwrap_or((href, ""));
            self.check.linked.insert(route.to_string());
            match self.check.targets.get(route) {
                None => self.report(field, format!("there is no page at “{route}”")),
                Some(anchors) if !anchor.is_empty() && !anchors.contains(anchor) => {
                    self.report(field, format!("there is no heading with the id “{anchor}” at {route}"));
                }
                Some(_) => {}
            }
        } else if !["https://", "http://", "mailto:", "tel:+"].iter().any(|scheme| href.starts_with(scheme)) {
            let message =
                format!("expected a path like /about/ or an https:, mailto: or tel:+ address, found “{href}”");
            self.report(field, message);
        }
    }

    pub fn phone(&mut self, field: &str, number: &str) {
        if !phone::is_well_formed(number) {
            self.report(field, format!("expected a number like (919) 684-2711, found “{number}”"));
        }
    }

    pub fn destinations(&mut self, field: &str, destinations: &[Destination]) {
        for (i, destination) in destinations.iter().enumerate() {
            self.href(&format!("{field}[{i}].otherwise"), &destination.otherwise);
            if !destination.address.is_empty() {
                self.href(&format!("{field}[{i}].address"), &destination.address);
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

    /// Inline text: not empty, and its links lead somewhere.
    pub fn inline(&mut self, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.report(field, "is empty".to_string());
        }
        for piece in inline::parse(text) {
            if let Inline::Link { label, href } = &piece {
                self.href(field, href);
                if phone::is_well_formed(label) && *href != phone::href(label) {
                    self.report(field, format!("the link says {label} and calls {href}"));
                }
            }
        }
        for number in phone::misspelled(&inline::plain(text)) {
            self.report(field, format!("expected numbers like (919) 684-2711, found “{number}”"));
        }
    }
}
