//! Checks rules that types cannot express: links have valid targets, dates are in order, texts fit their slots. Reports
//! all problems at once.

mod body;
mod check;
mod conditions;
mod dates;
mod drawing;
mod entry;
mod finder;
mod kinds;
mod links;
mod questions;
mod redirects;
mod report_terms;
mod words;

use super::{
    catalog::{Catalog, Change, Draft, Problem, page_file},
    model::Home,
    values::Day,
};
use body::anchors;
use check::{Check, Targets};
use radiology::site::{id, path};
use rayon::prelude::*;
use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
};

/// Reads and validates every file in `folder`. `pictures` contains the names of the available pictures; `today` is the
/// day of the build.
///
/// # Errors
/// Returns every file that cannot be read; if all can be, returns every other problem, in file order.
pub fn read(folder: &Path, pictures: &BTreeSet<String>, today: Day) -> Result<Catalog, Vec<Problem>> {
    let Draft { catalog, wrong_values } = Draft::read(folder, None)?;
    check(&catalog, wrong_values, pictures, today).map(|()| catalog)
}

/// Reads and validates every file in `folder` as if `change` were written. Returns the catalog, unless a value of it
/// cannot be read, and every problem found.
pub fn read_changed(
    folder: &Path,
    change: Change,
    pictures: &BTreeSet<String>,
    today: Day,
) -> (Option<Catalog>, Vec<Problem>) {
    let Draft { catalog, wrong_values } = match Draft::read(folder, Some(change)) {
        Ok(draft) => draft,
        Err(problems) => return (None, problems),
    };
    let is_whole = wrong_values.is_empty();
    let problems = check(&catalog, wrong_values, pictures, today).err().unwrap_or_default();
    (is_whole.then_some(catalog), problems)
}

/// Validates a catalog that is already read; `pictures` and `today` are the same as for [`read`].
///
/// # Errors
/// Returns every problem found, in file order.
pub fn validate(catalog: &Catalog, pictures: &BTreeSet<String>, today: Day) -> Result<(), Vec<Problem>> {
    check(catalog, Vec::new(), pictures, today)
}

/// Validates a catalog in which examples replace `wrong_values`, as [`parse`](super::catalog::parse) does.
///
/// # Errors
/// Returns every problem found, including `wrong_values`, in file order.
pub fn check(
    catalog: &Catalog,
    wrong_values: Vec<Problem>,
    pictures: &BTreeSet<String>,
    today: Day,
) -> Result<(), Vec<Problem>> {
    let targets = targets(catalog);
    let (linked, problems) = (BTreeSet::new(), Vec::new());
    let mut check =
        Check { catalog, pictures, today, wrong_values: &wrong_values, targets: &targets, linked, problems };
    check.structure();
    check.descriptions();
    check.asks();
    check.site();
    check.home(&catalog.home);
    check.synonyms(&catalog.synonyms);
    check.conditions(&catalog.conditions);
    check.redirects(&catalog.redirects);
    check.report_terms(&catalog.report_terms);
    catalog.pages.iter().for_each(|(route, page)| check.page(route, page));
    // There may be thousands.
    let news = catalog.news.par_iter().fold(
        || check.beside(),
        |mut check, (slug, item)| {
            check.news_item(slug, item);
            check
        },
    );
    let news = news.reduce(|| check.beside(), Check::and);
    let mut check = check.and(news);
    catalog.courses.iter().for_each(|(slug, course)| check.course(slug, course));
    catalog.events.iter().for_each(|(slug, event)| check.event(slug, event));
    catalog.exams.iter().for_each(|(slug, exam)| check.exam(slug, exam));
    catalog.desks.iter().for_each(|(slug, desk)| check.desk(slug, desk));
    catalog.people.iter().for_each(|(slug, person)| check.person(slug, person));
    check.orphans();
    let Check { mut problems, .. } = check;
    // Drop problems caused by an example: no editor can fix them.
    problems
        .retain(|found| !wrong_values.iter().any(|wrong| (&wrong.file, &wrong.field) == (&found.file, &found.field)));
    problems.extend(wrong_values);
    problems.sort();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn targets(catalog: &Catalog) -> Targets {
    let mut targets: Targets = catalog.routes().into_iter().map(|r| (r.path, BTreeSet::new())).collect();
    targets.insert(path::QUALITY.to_string(), BTreeSet::new());
    for (route, page) in &catalog.pages {
        targets.insert(route.clone(), anchors(&page.body));
    }
    if let Some(anchors) = targets.get_mut(path::REPORT) {
        anchors.extend([id::REPORT_READER, id::GLOSSARY].map(String::from));
        anchors.extend(catalog.explained_terms().map(|term| id::term(&term.id)));
    }
    for (listing, slug, body) in catalog
        .news
        .iter()
        .map(|(slug, item)| (path::NEWS, slug, &item.body))
        .chain(catalog.courses.iter().map(|(slug, course)| (path::COURSES, slug, &course.body)))
    {
        targets.insert(format!("{listing}{slug}/"), anchors(body));
    }
    targets
}

/// The paths of the pages that the code links to.
const LINKED_BY_CODE: [&str; 11] = [
    path::SEARCH,
    path::SCHEDULE,
    path::EXAM_PREP,
    path::COURSES,
    path::FACULTY,
    path::NEWS,
    path::CALENDAR,
    path::CONTACT,
    path::TERMS,
    path::IMAGE_CREDITS,
    path::OPEN_DATA,
];

impl<'a> Check<'a> {
    /// Checks that every route has a parent page, every slug has one owner, the menu contains only pages, and every
    /// page is reachable.
    fn structure(&mut self) {
        let catalog = self.catalog;
        for needed in LINKED_BY_CODE {
            if !catalog.pages.contains_key(needed) {
                self.problems.push(Problem::new(
                    page_file(needed),
                    "",
                    "this page is missing; the site's code links to it",
                ));
            }
        }
        let mut owners: HashMap<String, String> = HashMap::new();
        for route in catalog.routes() {
            if let Some(owner) = owners.insert(route.path.clone(), route.file()) {
                let message = format!("has the same path, {}, as {owner}", route.path);
                self.problems.push(Problem::new(route.file(), "", message));
            }
            if let Some(above) = path::parent(&route.path)
                && !self.targets.contains_key(&above)
            {
                let message = format!("there is no page above it; write {}", page_file(&above));
                self.problems.push(Problem::new(route.file(), "", message));
            }
        }
        let mut entry = self.entry("navigation.json");
        for (s, section) in catalog.navigation.sections.iter().enumerate() {
            entry.length(&format!("sections[{s}].sentence"), &section.sentence, 20, 120);
            entry.route(&format!("sections[{s}].path"), &section.path);
            for (e, path) in section.entries.iter().enumerate() {
                entry.route(&format!("sections[{s}].entries[{e}]"), path);
            }
        }
    }

    /// Checks that something links to every page. A parent page lists its children, but nothing lists the pages
    /// directly below the home page: some content has to link to them.
    fn orphans(&mut self) {
        for route in self.catalog.routes() {
            let is_top_level = path::parent(&route.path).as_deref() == Some(path::HOME);
            if is_top_level && route.path != path::SEARCH && !self.linked.contains(&route.path) {
                let message = format!("no link leads to {}; link to it from a page, the menu or site.json", route.path);
                self.problems.push(Problem::new(route.file(), "", message));
            }
        }
    }

    fn descriptions(&mut self) {
        let mut owners: HashMap<String, String> = HashMap::new();
        let mut titles: HashMap<(String, String), String> = HashMap::new();
        for route in self.catalog.routes() {
            if let Some(owner) = owners.insert(route.description.to_string(), route.file()) {
                let message = format!("is the same as in {owner}; search engines need one of its own");
                self.problems.push(Problem::new(route.file(), "description", message));
            }
            let above = path::parent(&route.path).unwrap_or_default();
            if let Some(owner) = titles.insert((above, route.title.to_string()), route.file()) {
                let message = format!("is the same as that of its neighbor {owner}");
                self.problems.push(Problem::new(route.file(), "title", message));
            }
        }
    }

    fn site(&mut self) {
        let site = &self.catalog.site;
        let mut entry = self.entry("site.json");
        entry.length("name", &site.name, 2, 40);
        entry.picture("card_picture", Some(&site.card_picture));
        entry.length("patient_portal", &site.patient_portal, 2, 40);
        entry.length("find_a_doctor.label", &site.find_a_doctor.label, 2, 40);
        entry.href("find_a_doctor.href", &site.find_a_doctor.href);
        entry.elsewhere("find_a_doctor.href", &site.find_a_doctor.href);
        let footer = &site.footer;
        entry.destinations("utility", &site.utility);
        entry.destinations("footer.social", &footer.social);
        entry.destinations("footer.actions", &footer.actions);
        entry.destinations("footer.give", std::slice::from_ref(&footer.give));
        entry.links("footer.legal", &footer.legal);
        entry.links("footer.quicklinks", &footer.quicklinks);
        entry.links("footer.parents", &footer.parents);
        for (list, links) in
            [("legal", &footer.legal), ("quicklinks", &footer.quicklinks), ("parents", &footer.parents)]
        {
            for (i, link) in links.iter().enumerate() {
                entry.elsewhere(&format!("footer.{list}[{i}].href"), &link.href);
            }
        }
    }

    fn home(&mut self, home: &Home) {
        let mut entry = self.entry("home.json");
        entry.length("title", &home.title, 5, 70);
        entry.slots(&home.summary, &home.description);
        entry.links("tasks", &home.tasks);
        for (field, link) in [
            ("hero.action", &home.hero.action),
            ("news.all", &home.news.all),
            ("courses.all", &home.courses.all),
            ("contact.action", &home.contact.action),
        ] {
            entry.links(field, std::slice::from_ref(link));
        }
        entry.picture("contact.picture", Some(&home.contact.picture));
        entry.inline("courses.none_upcoming", &home.courses.none_upcoming);
        entry.provenance(&home.sources, home.reviewed);
    }
}
