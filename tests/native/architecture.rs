//! The layout of `src/` is the architecture: floors, of which a file imports only those left of its
//! own. This test reads the source tree and holds it.

use crate::fixture::root;
use std::{collections::BTreeMap, fs};
use syn::visit::Visit;

/// Each floor with the floors it may import. A module may always import from its own.
const FLOORS: &[(&str, &[&str])] = &[
    ("site", &[]),
    ("text", &[]),
    ("content", &["site", "text"]),
    ("components", &["site", "text"]),
    ("blocks", &["site", "text", "content", "components"]),
    ("tools", &["site", "text", "content", "components"]),
    ("seo", &["site", "text", "content"]),
    ("derive", &["site", "text", "content", "components", "blocks", "tools"]),
    ("feeds", &["site", "text", "content", "components", "blocks"]),
    ("shell", &["site", "text", "content", "components", "tools", "seo"]),
    ("pages", &["site", "text", "content", "components", "tools", "seo"]),
    ("app", &["site", "text", "content", "components", "tools", "seo", "shell", "pages"]),
    ("start", &["site", "text", "content", "components", "tools", "seo", "shell", "pages", "app"]),
    (
        "publish",
        &[
            "site",
            "text",
            "content",
            "components",
            "blocks",
            "tools",
            "derive",
            "feeds",
            "seo",
            "shell",
            "pages",
            "app",
        ],
    ),
];

/// Collects the first segments of all `crate::…` paths of a file.
#[derive(Default)]
struct CratePaths(Vec<String>);

impl CratePaths {
    fn tree(&mut self, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.0.push(path.ident.to_string()),
            syn::UseTree::Name(name) => self.0.push(name.ident.to_string()),
            syn::UseTree::Rename(rename) => self.0.push(rename.ident.to_string()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item)),
            syn::UseTree::Glob(_) => self.0.push("*".to_string()),
        }
    }
}

impl<'ast> Visit<'ast> for CratePaths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if let syn::UseTree::Path(path) = &item.tree
            && path.ident == "crate"
        {
            self.tree(&path.tree);
        }
    }
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 && path.segments[0].ident == "crate" {
            self.0.push(path.segments[1].ident.to_string());
        }
        syn::visit::visit_path(self, path);
    }
}

fn sources() -> BTreeMap<String, String> {
    let root = root("src");
    walkdir::WalkDir::new(&root)
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let name = path.strip_prefix(&root).expect("below src").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("readable");
            (name, text)
        })
        .collect()
}

fn floor(file: &str) -> &str {
    file.split(['/', '.']).next().expect("has a name")
}

/// What a file imports that its floor forbids.
fn forbidden(file: &str, text: &str) -> Vec<String> {
    let Some((floor, allowed)) = FLOORS.iter().find(|(name, _)| *name == floor(file)) else {
        return Vec::new();
    };
    let mut paths = CratePaths::default();
    paths.visit_file(&syn::parse_file(text).expect("parses"));
    paths.0.retain(|import| import != floor && !allowed.contains(&import.as_str()));
    paths.0
}

#[test]
fn a_file_imports_only_from_floors_left_of_its_own() {
    let mut violations = Vec::new();
    for (file, text) in sources() {
        violations.extend(forbidden(&file, &text).into_iter().map(|import| format!("{file} imports {import}")));
    }
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn the_rule_sees_what_it_forbids() {
    assert_eq!(forbidden("components/card.rs", "use crate::content::model::Link;"), ["content"]);
    assert_eq!(forbidden("text/date.rs", "fn f() -> crate::site::X { crate::pages::y() }"), ["site", "pages"]);
    assert_eq!(forbidden("pages/home.rs", "use crate::{shell, components};"), ["shell"]);
    assert!(forbidden("pages/home.rs", "use crate::components::Icon;").is_empty());
}

#[test]
fn every_module_stands_on_a_floor() {
    let programs = ["lib", "main", "bin"];
    for file in sources().keys() {
        let name = floor(file);
        assert!(
            programs.contains(&name) || FLOORS.iter().any(|(floor, _)| *floor == name),
            "src/{file} stands on no floor; add its floor to this test and to the code map"
        );
    }
}

#[test]
fn pages_know_no_pages() {
    for (file, text) in sources() {
        let is_page = file.starts_with("pages/") && file != "pages/mod.rs";
        if is_page {
            let mut paths = PagePaths::default();
            paths.visit_file(&syn::parse_file(&text).expect("parses"));
            assert!(paths.0.iter().all(|p| ["Place", "Frame", "*"].contains(&p.as_str())), "{file}: {:?}", paths.0);
        }
    }
}

/// Collects what a page takes from the module of pages: the first segments after `super::`.
#[derive(Default)]
struct PagePaths(Vec<String>);

impl<'ast> Visit<'ast> for PagePaths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if let syn::UseTree::Path(path) = &item.tree
            && path.ident == "super"
        {
            let mut paths = CratePaths::default();
            paths.tree(&path.tree);
            self.0.extend(paths.0);
        }
    }
}

#[test]
fn files_stay_short() {
    for (file, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 300, "src/{file} has {lines} lines; split it by idea");
    }
}
