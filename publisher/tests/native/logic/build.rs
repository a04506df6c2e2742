//! The fictional department as a site on disk, with an app of a few bytes: the files of a release, and incremental
//! builds that must match a clean build.

use crate::fixture::{FIXTURE, TEMPLATE, TODAY, copied_content, day, root, select, text};
use publisher::{
    build::{
        Sources,
        release::{Folders, release},
    },
    bundle::{
        release::delivery::Delivery,
        template::{APP, HEAD, PREFERENCES, STYLE, Template},
    },
    content::values::Day,
    output::{SiteFolder, files, list},
};
use scraper::Html;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const NEWS: &str = "content/news/long-title.json";

/// A copy of the department for a test to change, with its site.
struct Department {
    folder: TempDir,
    content: TempDir,
}

impl Department {
    fn new() -> Department {
        let [folder, content] = [tempfile::tempdir().expect("temporary folder"), copied_content()];
        files::copy(&root("style"), &SiteFolder::new(folder.path()), "/style/").expect("copied");
        let department = Department { folder, content };
        department.store_app("1");
        department
    }

    /// Stores an app with this script.
    fn store_app(&self, script: &str) {
        let page = [
            "<html lang=\"en\"><head>",
            HEAD,
            PREFERENCES,
            STYLE,
            "<script src=\"/boot-1.js\" type=\"module\"></script>",
            "<link rel=\"modulepreload\" href=\"/radiology-1.js\"></head><body>",
            APP,
            "</body></html>",
        ];
        let app = SiteFolder::new(&self.folder.path().join("work/app"));
        for (path, text) in [
            ("/index.html", &*page.concat()),
            ("/boot-1.js", ""),
            ("/radiology-1.js", script),
            ("/radiology-1_bg.wasm", ""),
        ] {
            app.write(path, text).expect("written");
        }
    }

    fn folders(&self, work: &Path) -> Folders {
        Folders {
            sources: Sources {
                content: self.content.path().to_path_buf(),
                style: self.folder.path().join("style"),
                ..FIXTURE.sources.clone()
            },
            work: work.to_path_buf(),
            site: work.join("delivered"),
            servers: work.join("servers"),
        }
    }

    fn work(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    fn build(&self, today: Day) -> Delivery {
        release(&self.folders(&self.work()), today).expect("a site").1
    }

    /// The files of all builds so far.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files_of(&self.work())
    }

    /// The files of a clean build.
    fn files_of_clean_build(&self, today: Day) -> BTreeMap<String, Vec<u8>> {
        let work = tempfile::tempdir().expect("temporary folder");
        files::copy(&self.work().join("app"), &SiteFolder::new(work.path()), "/app/").expect("copied");
        release(&self.folders(work.path()), today).expect("a site");
        files_of(work.path())
    }

    /// Replaces `old` in a file of the department.
    fn edit(&self, file: &str, old: &str, new: &str) {
        let file = self.file(file);
        let text = fs::read_to_string(&file).expect("exists");
        assert!(text.contains(old), "{}: {old}", file.display());
        fs::write(file, text.replace(old, new)).expect("written");
    }

    fn file(&self, file: &str) -> PathBuf {
        match file.strip_prefix("content/") {
            Some(entry) => self.content.path().join(entry),
            None => self.folder.path().join(file),
        }
    }
}

fn files_of(work: &Path) -> BTreeMap<String, Vec<u8>> {
    let of = |name: &'static str| {
        let folder = work.join(name);
        let read = move |path: String| (format!("{name}{path}"), fs::read(folder.join(&path[1..])).expect("exists"));
        list(&work.join(name), None).expect("readable").into_iter().map(read)
    };
    of("delivered").chain(of("servers")).collect()
}

/// Another department can use this engine by replacing content and media. Its pages contain nothing of this department.
#[test]
fn another_department_builds_from_its_own_content_and_media() {
    let department = Department::new();
    department.build(*TODAY);
    let site = department.work().join("delivered");
    for route in FIXTURE.catalog.routes() {
        let route = route.path;
        let html = fs::read_to_string(site.join(&route[1..]).join("index.html")).expect("exists");
        assert!(!html.contains("Duke"), "{route}");
        let html = Html::parse_document(&html);
        assert_eq!(select(&html, "h1").len(), 1, "{route}");
        for image in select(&html, "img[src]") {
            let path = image.attr("src").expect("selected by it");
            assert!(site.join(&path[1..]).is_file() || belongs_to_the_engine(path), "{route}: {path}");
        }
    }
    for file in ["404.html", "pagefind/pagefind.js", "pagefind/words.json", "robots.txt", "content/shell.json"] {
        assert!(site.join(file).is_file(), "{file}");
    }
}

/// Publishing one change among 10,000 articles used to render, compress, index, measure and compare every page. Builds
/// are now incremental, so a file that a build mistakes for unchanged would stay outdated.
#[test]
fn incremental_builds_produce_the_same_bytes_as_a_clean_build() {
    let department = Department::new();
    let all = department.build(*TODAY).written.len();
    let check = |change: &str, today: Day| {
        let delivery = department.build(today);
        let [incremental, clean] = [department.files(), department.files_of_clean_build(today)];
        assert_eq!(incremental.keys().collect::<Vec<_>>(), clean.keys().collect::<Vec<_>>(), "{change}");
        let differ: Vec<_> = incremental.iter().filter(|(path, data)| clean[*path] != **data).collect();
        assert!(differ.is_empty(), "{change}: {:?}", differ.iter().map(|(path, _)| path).collect::<Vec<_>>());
        assert_eq!(department.build(today).written, [""; 0], "{change}: nothing has changed since");
        delivery
    };
    let title = FIXTURE.catalog.news["long-title"].title.to_string();
    department.edit(NEWS, &title, "Another title");
    let delivery = check("an edited title, which lists and neighbors show", *TODAY);
    assert!(delivery.written.len() < all / 3, "{} of {all} files", delivery.written.len());

    fs::copy(department.file(NEWS), department.file("content/news/added.json")).expect("copied");
    department.edit("content/news/added.json", "Another title", "An added item");
    let description = &FIXTURE.catalog.news["long-title"].description;
    department.edit(
        "content/news/added.json",
        description,
        "An item that was added to check whether the next build updates everything that has changed.",
    );
    check("an added item", *TODAY);

    fs::remove_file(department.file("content/news/added.json")).expect("exists");
    department.edit(NEWS, "Another title", &title);
    check("a removed item and a restored title", *TODAY);

    let (slug, desk) = FIXTURE.catalog.desks.first_key_value().expect("has desks");
    department.edit(&format!("content/desks/{slug}.json"), &desk.name, "Renamed desk");
    check("a desk that pages show", *TODAY);

    check("another day", day("2031-05-10"));

    department.edit("style/components/mission.css", "}", "}\n.added { color: red; }\n");
    check("another style", day("2031-05-10"));

    department.store_app("2");
    check("another app", day("2031-05-10"));
}

/// Without a document, the app still says who to call, because the HTML of the app contains the number.
#[test]
fn a_page_without_a_document_says_who_to_call() {
    let site = &FIXTURE.catalog.site;
    let html = Html::parse_document(&FIXTURE.documents.renderer(TEMPLATE, site).offline());
    let [app] = &select(&html, "#app")[..] else { panic!("one app") };
    let attributes =
        ["data-phone", "data-phone-href", "data-wordmark-first", "data-wordmark-second"].map(|name| app.attr(name));
    assert_eq!(attributes, ["(555) 555-0100", "tel:+15555550100", "Example", "Department of Imaging"].map(Some));
    let [call] = &select(&html, "main a[href^='tel:']")[..] else { panic!("one number") };
    assert_eq!((text(call).as_str(), call.attr("href")), ("(555) 555-0100", Some("tel:+15555550100")));

    let staging = tempfile::tempdir().expect("temporary folder");
    fs::write(staging.path().join("index.html"), [HEAD, PREFERENCES, STYLE, APP].concat()).expect("written");
    let bare = Template::read(staging.path()).expect("a template").for_development(site);
    let bare = Html::parse_fragment(&bare);
    assert_eq!(select(&bare, "#app[data-phone='(555) 555-0100'][data-wordmark-first=Example]").len(), 1);
}

/// Whether the picture belongs to the engine rather than to the department.
fn belongs_to_the_engine(path: &str) -> bool {
    !FIXTURE.sources.media.join(Path::new(path).strip_prefix("/assets/media").expect("a picture")).exists()
        && FIXTURE.has_file(path)
}
