//! The made-up department as a site on disk, with an app of a few bytes: what a release writes, and that a build of what has
//! changed leaves the same as a build from nothing.

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

/// A copy of the department to be changed, with its site.
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

    /// Stores an app whose script has the text `script`.
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

    /// The files that the builds so far have left.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files_of(&self.work())
    }

    /// The files of a build from nothing.
    fn files_from_nothing(&self, today: Day) -> BTreeMap<String, Vec<u8>> {
        let work = tempfile::tempdir().expect("temporary folder");
        files::copy(&self.work().join("app"), &SiteFolder::new(work.path()), "/app/").expect("copied");
        release(&self.folders(work.path()), today).expect("a site");
        files_of(work.path())
    }

    /// Replaces `old` in a file of the department.
    fn edit(&self, file: &str, old: &str, new: &str) {
        let file = self.file(file);
        let text = fs::read_to_string(&file).expect("is there");
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
        let read = move |path: String| (format!("{name}{path}"), fs::read(folder.join(&path[1..])).expect("is there"));
        list(&work.join(name)).expect("readable").into_iter().map(read)
    };
    of("delivered").chain(of("servers")).collect()
}

/// Another department takes this engine by replacing content and media; nothing of this one's is in its pages.
#[test]
fn another_department_is_built_from_its_content_and_media() {
    let department = Department::new();
    department.build(*TODAY);
    let site = department.work().join("delivered");
    for route in FIXTURE.catalog.routes() {
        let route = route.path;
        let html = fs::read_to_string(site.join(&route[1..]).join("index.html")).expect("is there");
        assert!(!html.contains("Duke"), "{route}");
        let html = Html::parse_document(&html);
        assert_eq!(select(&html, "h1").len(), 1, "{route}");
        for image in select(&html, "img[src]") {
            let address = image.attr("src").expect("selected by it");
            assert!(site.join(&address[1..]).is_file() || is_of_the_engine(address), "{route}: {address}");
        }
    }
    for file in ["404.html", "pagefind/pagefind.js", "pagefind/words.json", "robots.txt", "content/shell.json"] {
        assert!(site.join(file).is_file(), "{file}");
    }
}

/// To publish one change of 10,000 articles, every page was rendered, compressed, indexed, measured and compared again. Now a
/// build makes what has changed, so anything that it takes for unchanged by mistake would stay old.
#[test]
fn a_chain_of_changes_leaves_the_same_bytes_as_a_build_from_nothing() {
    let department = Department::new();
    let all = department.build(*TODAY).written.len();
    let check = |change: &str, today: Day| {
        let delivery = department.build(today);
        let [chain, nothing] = [department.files(), department.files_from_nothing(today)];
        assert_eq!(chain.keys().collect::<Vec<_>>(), nothing.keys().collect::<Vec<_>>(), "{change}");
        let differ: Vec<_> = chain.iter().filter(|(path, data)| nothing[*path] != **data).collect();
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
        "An item that was added to see whether the next build makes everything that has changed.",
    );
    check("an added item", *TODAY);

    fs::remove_file(department.file("content/news/added.json")).expect("is there");
    department.edit(NEWS, "Another title", &title);
    check("a removed item and a title as it was", *TODAY);

    let (slug, desk) = FIXTURE.catalog.desks.first_key_value().expect("has desks");
    department.edit(&format!("content/desks/{slug}.json"), &desk.name, "Renamed desk");
    check("a desk that pages name", *TODAY);

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
    let said =
        ["data-phone", "data-phone-href", "data-wordmark-first", "data-wordmark-second"].map(|name| app.attr(name));
    assert_eq!(said, ["(555) 555-0100", "tel:+15555550100", "Example", "Department of Imaging"].map(Some));
    let [call] = &select(&html, "main a[href^='tel:']")[..] else { panic!("one number") };
    assert_eq!((text(call).as_str(), call.attr("href")), ("(555) 555-0100", Some("tel:+15555550100")));

    let staging = tempfile::tempdir().expect("temporary folder");
    fs::write(staging.path().join("index.html"), [HEAD, PREFERENCES, STYLE, APP].concat()).expect("written");
    let bare = Template::read(staging.path()).expect("a template").for_development(site);
    let bare = Html::parse_fragment(&bare);
    assert_eq!(select(&bare, "#app[data-phone='(555) 555-0100'][data-wordmark-first=Example]").len(), 1);
}

/// Whether the picture is one that the engine names itself.
fn is_of_the_engine(address: &str) -> bool {
    !FIXTURE.sources.media.join(Path::new(address).strip_prefix("/assets/media").expect("a picture")).exists()
        && FIXTURE.has_file(address)
}
