//! Content of the site for the components to show.

use crate::{
    bundle::documents::Documents,
    content::{
        catalog::Catalog,
        model::{
            Block, Exam, NewsItem, Summary,
            exam::Guidance,
            finder::{Audience, Finder},
        },
        values::{Day, WebAddress},
    },
    pages::{self, summary},
};
use radiology::{
    model::document::{
        Agenda, Calendar, Content, DeskFinder, Document, HomeContent, Markup, NewsSummary, Part, Plan, SearchContent,
        Widget,
    },
    model::link::Link,
    model::report::ReportTerms,
    site::path,
};

/// How many entries of a list are shown.
const FEW: usize = 4;

/// A block and its source.
pub struct SampleBlock {
    pub block: Block,
    /// A link to its page, as inline text.
    pub from: String,
}

/// The content that the components show.
pub struct Samples {
    pub catalog: Catalog,
    documents: Documents,
    pub home: HomeContent,
    /// All news, in the order of the list.
    pub news: Vec<NewsSummary>,
    pub agenda: Agenda,
}

impl Samples {
    /// Collects the samples. `documents` must be those of `catalog`.
    pub fn of(catalog: &Catalog, documents: &Documents) -> Samples {
        let home = match &documents.of_routes[&path::document(path::HOME)].content {
            Content::Home(home) => home.typed().cloned(),
            _ => None,
        };
        let home = home.expect("the home page has the content of one");
        let agenda = home.courses.agenda.clone();
        Samples {
            catalog: catalog.clone(),
            documents: documents.clone(),
            home,
            news: pages::news::all(catalog),
            agenda,
        }
    }

    /// The words of reports, as the report reader has them.
    pub fn report_terms(&self) -> &ReportTerms {
        &self.documents.report_terms
    }

    /// The name of a picture that some page shows behind its title.
    pub fn picture(&self) -> Option<String> {
        self.catalog.pages.values().find_map(|page| page.picture.clone())
    }

    /// The first block that satisfies `is_wanted`, with at most [`FEW`] of its entries.
    pub fn block(&self, is_wanted: impl Fn(&Block) -> bool) -> Option<SampleBlock> {
        self.catalog.pages.iter().find_map(|(route, page)| {
            let block = page.body.iter().find(|block| is_wanted(block))?;
            Some(SampleBlock { block: shortened(block.clone()), from: format!("[{}]({route})", page.title) })
        })
    }

    /// An exam with instructions for before, during and after it, some of which are general guidance, and its path.
    /// Preferably, its first instructions are of both kinds.
    pub fn exam(&self) -> Option<(String, &Exam)> {
        let is_of_both = |exam: &Exam| exam.before.iter().any(|line| line.guidance != exam.before[0].guidance);
        let exams = self.catalog.exams.iter();
        exams
            .filter(|(_, exam)| exam.guidance == Guidance::Mixed)
            .filter(|(_, exam)| [&exam.before, &exam.during, &exam.after].iter().all(|part| !part.is_empty()))
            .max_by_key(|(_, exam)| is_of_both(exam))
            .map(|(slug, exam)| (format!("{}{slug}/", path::EXAM_PREP), exam))
    }

    /// The calendar as of the day of the build.
    pub fn calendar(&self) -> Option<Calendar> {
        let Content::Text(text) = &self.documents.of_routes.get(&path::document(path::CALENDAR))?.content else {
            return None;
        };
        text.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
            Widget::Calendar(calendar) => calendar.typed().cloned(),
            _ => None,
        })
    }

    /// The plan of [that exam](Samples::exam).
    pub fn plan(&self) -> Option<Plan> {
        let (route, _) = self.exam()?;
        let Content::Text(text) = &self.documents.of_routes.get(&path::document(&route))?.content else { return None };
        text.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
            Widget::Plan(plan) => plan.typed().cloned(),
            _ => None,
        })
    }

    /// A page's path and the needs that it lets visitors choose from.
    pub fn needs(&self) -> Option<(String, Vec<Audience>)> {
        self.catalog.pages.iter().find_map(|(route, page)| match &page.finder {
            Some(Finder::Needs(audiences)) => Some((route.clone(), audiences.clone())),
            _ => None,
        })
    }

    /// A desk finder that takes search words.
    pub fn desk_finder(&self) -> Option<DeskFinder> {
        self.documents.of_routes.values().find_map(|document| match &document.content {
            Content::Text(text) => text.parts.iter().filter_map(Part::widget).find_map(|widget| match widget {
                Widget::DeskFinder(finder) => finder.typed().filter(|finder| finder.takes_words).cloned(),
                _ => None,
            }),
            _ => None,
        })
    }

    /// A news item that names people, and its path.
    pub fn article(&self) -> Option<(String, &NewsItem)> {
        let (slug, item) = self.catalog.news.iter().find(|(_, item)| !item.people.is_empty())?;
        Some((format!("{}{slug}/", path::NEWS), item))
    }

    /// The document of `route`.
    pub fn document(&self, route: &str) -> Option<&Document> {
        self.documents.of_routes.get(&path::document(route))
    }

    /// Label of the section of the page at `route`.
    pub fn section(&self, route: &str) -> String {
        self.documents.section(route).to_string()
    }

    /// The pages above `route`, from the home page down.
    pub fn trail(&self, route: &str) -> Vec<Link> {
        let routes = self.catalog.routes();
        let mut trail = Vec::new();
        let mut above = path::parent(route);
        while let Some(path) = above {
            trail.extend(routes.iter().find(|r| r.path == path).map(|r| Link::new(&*r.label, &r.path)));
            above = path::parent(&path);
        }
        trail.reverse();
        trail
    }

    /// The search page, with the first section of its index.
    pub fn search(&self) -> Option<SearchContent> {
        let document = self.documents.of_routes.get(&path::document(path::SEARCH))?;
        let Content::Search(content) = &document.content else { return None };
        let content = content.typed()?;
        let first = content.index.0.split_inclusive("</section>").next().unwrap_or_default();
        Some(SearchContent { index: Markup(first.to_string()), ..content.clone() })
    }

    /// The summaries of some page's related pages.
    pub fn summaries(&self) -> Vec<Summary> {
        let page = self.catalog.pages.values().find(|page| page.related.len() > 1);
        let related = page.map(|page| page.related.clone()).unwrap_or_default();
        self.catalog
            .routes()
            .iter()
            .filter(|route| related.iter().any(|path| path.as_str() == route.path))
            .map(summary)
            .collect()
    }

    /// The summaries of some pages with a picture.
    pub fn gallery(&self) -> Vec<Summary> {
        self.catalog.routes().iter().filter(|route| route.picture().is_some()).take(FEW).map(summary).collect()
    }

    /// The sources of a page and the day of its last review.
    pub fn provenance(&self) -> Option<(Vec<WebAddress>, Day)> {
        self.catalog.pages.values().next().map(|page| (page.sources.clone(), page.reviewed))
    }
}

/// Cuts a block's list off after [`FEW`] entries.
fn shortened(block: Block) -> Block {
    fn few<T>(mut entries: Vec<T>) -> Vec<T> {
        entries.truncate(FEW);
        entries
    }
    match block {
        Block::List(items) => Block::List(few(items)),
        Block::Steps(steps) => Block::Steps(few(steps)),
        Block::KeyFacts(facts) => Block::KeyFacts(few(facts)),
        Block::Numbers(facts) => Block::Numbers(few(facts)),
        Block::Contacts(slugs) => Block::Contacts(few(slugs)),
        Block::Links(links) => Block::Links(few(links)),
        Block::Timeline(moments) => Block::Timeline(few(moments)),
        Block::People(slugs) => Block::People(few(slugs)),
        Block::Slices(slices) => Block::Slices(few(slices)),
        Block::Table(mut table) => {
            table.rows = few(table.rows);
            Block::Table(table)
        }
        other @ (Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Callout(_)
        | Block::Figure(_)
        | Block::Drawing(_)
        | Block::Address(_)) => other,
    }
}
