//! The folders of both packages form layers: a file imports only from layers below its own, and no two files import
//! each other, directly or indirectly. These tests read the source trees and enforce both rules.

use crate::fixture::root;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};
use syn::visit::Visit;

/// A package: its sources, and each layer with the layers it may import. A module may always import from its own layer.
struct Package {
    sources: &'static str,
    layers: &'static [(&'static str, &'static [&'static str])],
}

const FRONT_END: Package = Package {
    sources: "src",
    layers: &[
        ("site", &[]),
        ("text", &[]),
        ("dom", &["text"]),
        ("model", &["dom"]),
        ("report", &["text", "model"]),
        ("inside", &["model"]),
        ("loading", &[]),
        ("hydration", &["site", "dom", "model", "loading"]),
        ("components", &["site", "text", "dom", "hydration"]),
        ("widgets", &["site", "text", "dom", "model", "report", "inside", "loading", "hydration", "components"]),
        ("shell", &["site", "text", "dom", "model", "loading", "hydration", "components", "widgets"]),
        ("pages", &["site", "text", "dom", "model", "loading", "hydration", "components", "widgets"]),
        ("page_chunks", &["model", "loading", "hydration", "widgets", "pages"]),
        ("app", &["site", "dom", "page_chunks", "model", "loading", "hydration", "components", "shell", "pages"]),
    ],
};

const PUBLISHER: Package = Package {
    sources: "publisher/src",
    layers: &[
        ("content", &[]),
        ("output", &["content"]),
        ("html", &[]),
        ("body", &["content", "html"]),
        ("pages", &["content", "html", "body"]),
        ("feeds", &["content", "html", "body", "pages"]),
        ("seo", &["content"]),
        ("bundle", &["content", "output", "html", "body", "pages", "feeds", "seo"]),
        ("reports", &["content", "output", "html", "body", "pages", "seo", "bundle"]),
        ("build", &["content", "output", "feeds", "bundle", "reports"]),
    ],
};

/// The root modules of each crate, which belong to no layer.
const ROOTS: [&str; 3] = ["lib", "main", "develop"];

impl Package {
    /// The text of each file by name, such as `text/date.rs`.
    fn files(&self) -> BTreeMap<String, String> {
        let folder = root(self.sources);
        let files = walkdir::WalkDir::new(&folder).into_iter().map(|entry| entry.expect("readable").into_path());
        files
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .map(|path| {
                let name = path.strip_prefix(&folder).expect("below").to_string_lossy().into_owned();
                (name, fs::read_to_string(&path).expect("readable"))
            })
            .collect()
    }

    /// The imports of a file that its layer does not allow.
    fn forbidden(&self, file: &str, text: &str) -> Vec<String> {
        let Some((layer, allowed)) = self.layers.iter().find(|(name, _)| *name == layer(file)) else {
            return Vec::new();
        };
        let layers = imports(file, text).into_iter().filter_map(|path| path.into_iter().next());
        let is_forbidden = |import: &String| {
            import != layer && !allowed.contains(&import.as_str()) && self.layers.iter().any(|(name, _)| name == import)
        };
        layers.filter(is_forbidden).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

fn layer(file: &str) -> &str {
    file.split(['/', '.']).next().expect("has a name")
}

/// The module of a file: `text/date.rs` → `text`, `date`.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if ROOTS.contains(&path) { Vec::new() } else { path.split('/').map(String::from).collect() }
}

/// The paths in this crate that a file uses, relative to the crate root. Ignores tests.
fn imports(file: &str, text: &str) -> BTreeSet<Vec<String>> {
    let parsed = syn::parse_file(text).expect("parses");
    let children = parsed.items.iter().filter_map(|item| match item {
        syn::Item::Mod(item) if item.content.is_none() => Some(item.ident.to_string()),
        _ => None,
    });
    let mut paths = Paths { module: module(file), children: children.collect(), found: BTreeSet::new() };
    paths.visit_file(&parsed);
    paths.found
}

struct Paths {
    module: Vec<String>,
    /// The modules that the file declares and that have their own files.
    children: BTreeSet<String>,
    found: BTreeSet<Vec<String>>,
}

impl Paths {
    fn add(&mut self, segments: &[String]) {
        let supers = segments.iter().take_while(|segment| *segment == "super").count();
        let path = match segments.first().map(String::as_str) {
            Some("crate") => segments[1..].to_vec(),
            Some("super") => {
                let above = &self.module[..self.module.len().saturating_sub(supers)];
                [above, &segments[supers..]].concat()
            }
            Some(child) if self.children.contains(child) => [&self.module[..], segments].concat(),
            _ => return,
        };
        self.found.insert(path);
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            syn::UseTree::Path(path) => self.tree(&with(path.ident.to_string()), &path.tree),
            syn::UseTree::Name(name) => self.add(&with(name.ident.to_string())),
            syn::UseTree::Rename(rename) => self.add(&with(rename.ident.to_string())),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
            syn::UseTree::Glob(_) => self.add(before),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    /// Ignores re-exports, which the file itself does not use.
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !matches!(item.vis, syn::Visibility::Public(_)) {
            self.tree(&[], &item.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.add(&segments);
        }
        syn::visit::visit_path(self, path);
    }

    /// Visits an inline module, where `super` is the file. Tests may import from anywhere.
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.ident == "tests" {
            return;
        }
        self.module.push(item.ident.to_string());
        syn::visit::visit_item_mod(self, item);
        self.module.pop();
    }
}

/// The files that each file imports. An item that a `mod.rs` re-exports counts for the file that defines it, so that a
/// folder may re-export its parts.
fn graph(files: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<String>> {
    let by_module: BTreeMap<Vec<String>, &String> = files.keys().map(|file| (module(file), file)).collect();
    let owner = |path: &[String]| {
        (1..=path.len()).rev().find_map(|length| by_module.get(&path[..length])).map(|file| (*file).clone())
    };
    let reexports: BTreeMap<Vec<String>, String> = files
        .iter()
        .filter(|(file, _)| file.ends_with("mod.rs"))
        .flat_map(|(file, text)| reexports(file, text))
        .filter_map(|(name, path)| Some((name, owner(&path)?)))
        .collect();
    let target = |path: Vec<String>| {
        (1..=path.len()).rev().find_map(|length| reexports.get(&path[..length]).cloned()).or_else(|| owner(&path))
    };
    files
        .iter()
        .map(|(file, text)| {
            let targets = imports(file, text).into_iter().filter_map(target).filter(|other| other != file);
            (file.clone(), targets.collect())
        })
        .collect()
}

/// The names that a `mod.rs` re-exports from its children, with their original paths.
fn reexports(file: &str, text: &str) -> Vec<(Vec<String>, Vec<String>)> {
    struct Names {
        module: Vec<String>,
        found: Vec<(Vec<String>, Vec<String>)>,
    }
    impl Names {
        fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
            let with = |name: String| [before, &[name]].concat();
            match tree {
                syn::UseTree::Path(path) => self.tree(&with(path.ident.to_string()), &path.tree),
                syn::UseTree::Name(name) => {
                    let path = with(name.ident.to_string());
                    let public = [&self.module[..], &[name.ident.to_string()]].concat();
                    self.found.push((public, [&self.module[..], &path].concat()));
                }
                syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
                _ => {}
            }
        }
    }
    let mut names = Names { module: module(file), found: Vec::new() };
    for item in syn::parse_file(text).expect("parses").items {
        // A file may re-export items of its children.
        if let syn::Item::Use(item) = item
            && matches!(item.vis, syn::Visibility::Public(_))
        {
            names.tree(&[], &item.tree);
        }
    }
    names.found
}

/// Groups of files that import each other, directly or indirectly: strongly connected components (Tarjan 1972).
fn cycles(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    fn reached<'g>(graph: &'g BTreeMap<String, BTreeSet<String>>, from: &'g str) -> BTreeSet<&'g str> {
        let mut reached = BTreeSet::new();
        let mut next = vec![from];
        while let Some(file) = next.pop() {
            next.extend(graph[file].iter().map(String::as_str).filter(|other| reached.insert(*other)));
        }
        reached
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (file.as_str(), reached(graph, file))).collect();
    let cycle = |file: &str| -> Vec<String> {
        reached[file].iter().filter(|other| reached[*other].contains(file)).map(|file| (*file).to_string()).collect()
    };
    let cycles: BTreeSet<Vec<String>> = graph.keys().map(|file| cycle(file)).filter(|c| !c.is_empty()).collect();
    cycles.into_iter().collect()
}

#[test]
fn files_import_only_from_lower_layers() {
    let mut violations = Vec::new();
    for package in [FRONT_END, PUBLISHER] {
        for (file, text) in package.files() {
            let forbidden = package.forbidden(&file, &text).into_iter();
            violations.extend(forbidden.map(|import| format!("{}/{file} imports {import}", package.sources)));
        }
    }
    assert!(violations.is_empty(), "{violations:#?}");
}

#[test]
fn the_import_check_detects_forbidden_imports() {
    let forbidden = |file, text| FRONT_END.forbidden(file, text);
    assert_eq!(forbidden("components/card.rs", "use crate::model::Document;"), ["model"]);
    assert_eq!(forbidden("text/date.rs", "fn f() -> crate::site::X { crate::pages::y() }"), ["pages", "site"]);
    assert_eq!(forbidden("pages/home.rs", "use crate::{shell, components};"), ["shell"]);
    assert!(forbidden("pages/home.rs", "use crate::components::Icon;").is_empty());
}

#[test]
fn files_have_no_import_cycles() {
    for package in [FRONT_END, PUBLISHER] {
        let cycles = cycles(&graph(&package.files()));
        assert!(cycles.is_empty(), "in {}: {cycles:#?}", package.sources);
    }
}

// Eight files of the publisher used to import each other because of constants in their parent module.
#[test]
fn import_cycles_are_detected_through_re_exports_and_inline_modules() {
    let files =
        |files: &[(&str, &str)]| files.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    let cycle = files(&[
        ("a/mod.rs", "mod b; pub use b::B; pub const C: u8 = 1;"),
        ("a/b.rs", "pub struct B; mod inner { use super::super::C; }"),
        ("d.rs", "use crate::a::B;"),
    ]);
    assert_eq!(cycles(&graph(&cycle)), [] as [Vec<String>; 0]);
    let cycle =
        files(&[("a/mod.rs", "mod b; pub use b::B;"), ("a/b.rs", "use crate::d::D;"), ("d.rs", "use crate::a::B;")]);
    assert_eq!(cycles(&graph(&cycle)), [["a/b.rs", "d.rs"]]);
}

#[test]
fn every_module_belongs_to_a_layer() {
    for package in [FRONT_END, PUBLISHER] {
        for file in package.files().keys() {
            let name = layer(file);
            assert!(
                ROOTS.contains(&name) || package.layers.iter().any(|(layer, _)| *layer == name),
                "{}/{file} belongs to no layer; add its layer to this test and to the code map",
                package.sources
            );
        }
    }
}

/// Pages stay independent of each other, so each can be understood on its own. They may share their frame.
#[test]
fn pages_do_not_import_other_pages() {
    for (file, text) in FRONT_END.files() {
        if file.starts_with("pages/") && file != "pages/mod.rs" {
            let others = imports(&file, &text).into_iter().filter(|path| path[0] == "pages" && path.len() > 1);
            let others: Vec<_> = others.filter(|path| path[1] != "Frame").collect();
            assert!(others.is_empty(), "{file}: {others:?}");
        }
    }
}

/// Cargo separates the packages. Within the front end, only a few files may contain code that differs on native
/// targets.
#[test]
fn few_front_end_files_check_the_compilation_target() {
    let files = FRONT_END.files();
    let uses: Vec<_> = files
        .iter()
        .flat_map(|(file, text)| text.lines().map(move |line| (file.as_str(), line.trim())))
        .filter(|(_, line)| line.contains("target_arch"))
        .collect();
    let is_allowed = |file: &str| file.starts_with("hydration/") || ["dom.rs", "main.rs"].contains(&file);
    assert!(uses.iter().all(|(file, _)| is_allowed(file)) && uses.len() < 15, "{uses:#?}");
    assert!(PUBLISHER.files().values().all(|text| !text.contains("target_arch")));
}

#[test]
fn source_files_have_at_most_300_lines() {
    for package in [FRONT_END, PUBLISHER] {
        for (file, text) in package.files() {
            let lines = text.lines().count();
            assert!(lines <= 300, "{}/{file} has {lines} lines; split it by idea", package.sources);
        }
    }
}
