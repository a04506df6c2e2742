//! What the components show: content of the site, as its own pages show it.

use crate::{
    content::{
        catalog::Catalog,
        derive,
        model::{
            Block, Home, Link, Summary,
            document::{
                Agenda, ArticleContent, Content, DivisionPeople, Document, ExamContent, Listing, NewsSummary,
                References, SearchContent,
            },
            exam::Guidance,
        },
    },
    publish::documents,
    site::path,
};

/// How many entries of a long list are shown.
const FEW: usize = 4;

/// A block, and where it stands.
pub struct Found {
    pub block: Block,
    pub references: References,
    /// The page it is from, as inline text.
    pub from: String,
}

/// All there is to show.
pub struct Samples {
    /// Every page, by the order of the catalogue.
    pages: Vec<(String, Document)>,
    pub home: Home,
    pub news: Vec<NewsSummary>,
    pub agenda: Agenda,
}

impl Samples {
    /// The documents of the site as of today.
    pub fn of(catalog: &Catalog) -> Samples {
        let mut documents = derive::documents(catalog, &documents::today());
        let pages: Vec<_> = catalog
            .routes()
            .into_iter()
            .filter_map(|route| Some((route.path.clone(), documents.remove(&path::document(&route.path))?)))
            .collect();
        let (news, agenda) = pages
            .iter()
            .find_map(|(_, document)| match &document.content {
                Content::Home(home) => Some((home.news.clone(), home.agenda.clone())),
                _ => None,
            })
            .expect("every site has a home page");
        Samples { pages, news, agenda, home: catalog.home.clone() }
    }

    /// The name of a picture that stands behind a title.
    pub fn picture(&self) -> Option<String> {
        self.pages.iter().find_map(|(_, document)| match &document.content {
            Content::Page(content) => content.page.picture.clone(),
            _ => None,
        })
    }

    /// The first block on a page that `is_wanted`, with at most a few of its entries.
    pub fn block(&self, is_wanted: impl Fn(&Block) -> bool) -> Option<Found> {
        self.pages.iter().find_map(|(route, document)| {
            let Content::Page(content) = &document.content else { return None };
            let block = content.page.body.iter().find(|block| is_wanted(block))?;
            Some(Found {
                block: shortened(block.clone()),
                references: content.references.clone(),
                from: format!("[{}]({route})", content.page.title),
            })
        })
    }

    /// An exam that has something to do before, during and after it, part of it general guidance; one
    /// that begins with lines of both kinds, if there is one.
    pub fn exam(&self) -> Option<(&str, &ExamContent)> {
        let exams = self.pages.iter().filter_map(|(route, document)| match &document.content {
            Content::Exam(content) if content.exam.guidance == Guidance::Mixed => Some((route.as_str(), &**content)),
            _ => None,
        });
        let is_of_both = |content: &ExamContent| {
            let lines = &content.exam.before;
            lines.iter().any(|line| line.guidance != lines[0].guidance)
        };
        exams
            .filter(|(_, ExamContent { exam, .. })| {
                [&exam.before, &exam.during, &exam.after].iter().all(|part| !part.is_empty())
            })
            .max_by_key(|(_, content)| is_of_both(content))
    }

    /// A news item that names people and has a neighbour on either side.
    pub fn article(&self) -> Option<(&str, &ArticleContent)> {
        self.pages.iter().find_map(|(route, document)| match &document.content {
            Content::Article(content) => {
                let is_full = !content.item.people.is_empty() && content.newer.is_some() && content.older.is_some();
                is_full.then_some((route.as_str(), &**content))
            }
            _ => None,
        })
    }

    /// A few people of the smallest division that has several.
    pub fn division(&self) -> Option<DivisionPeople> {
        let divisions = self.pages.iter().find_map(|(_, document)| match &document.content {
            Content::Page(content) => match &content.listing {
                Some(Listing::People(divisions)) => Some(divisions),
                _ => None,
            },
            _ => None,
        })?;
        divisions
            .iter()
            .filter(|division| division.people.len() > 1)
            .min_by_key(|division| division.people.len())
            .cloned()
    }

    /// The pages above `route`, from the home page down.
    pub fn trail(&self, route: &str) -> Vec<Link> {
        let found = self.pages.iter().find(|(path, _)| path == route);
        found.map(|(_, document)| document.trail.clone()).unwrap_or_default()
    }

    /// The search page, with a few of its results, and where it stands.
    pub fn search(&self) -> Option<(SearchContent, Vec<Link>)> {
        self.pages.iter().find_map(|(_, document)| match &document.content {
            Content::Search(content) => {
                let pages = content.pages.iter().skip(1).take(3).cloned().collect();
                Some((SearchContent { pages, ..content.clone() }, document.trail.clone()))
            }
            _ => None,
        })
    }

    /// Related pages, as some page names them.
    pub fn summaries(&self) -> Vec<Summary> {
        let found = self.pages.iter().find_map(|(_, document)| match &document.content {
            Content::Page(content) if content.related.len() > 1 => Some(content.related.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// What a page says of its sources: their addresses, and the day of its last review.
    pub fn provenance(&self) -> Option<(Vec<String>, String)> {
        self.pages.iter().find_map(|(_, document)| match &document.content {
            Content::Page(content) => Some((content.page.sources.clone(), content.page.reviewed.clone())),
            _ => None,
        })
    }
}

fn shortened(block: Block) -> Block {
    fn few<T>(mut entries: Vec<T>) -> Vec<T> {
        entries.truncate(FEW);
        entries
    }
    match block {
        Block::List(items) => Block::List(few(items)),
        Block::Steps(steps) => Block::Steps(few(steps)),
        Block::KeyFacts(facts) => Block::KeyFacts(few(facts)),
        Block::Contacts(slugs) => Block::Contacts(few(slugs)),
        Block::Links(links) => Block::Links(few(links)),
        Block::Timeline(moments) => Block::Timeline(few(moments)),
        Block::People(slugs) => Block::People(few(slugs)),
        Block::Table(mut table) => {
            table.rows = few(table.rows);
            Block::Table(table)
        }
        other @ (Block::Heading(_) | Block::Paragraph(_) | Block::Callout(_) | Block::Figure(_)) => other,
    }
}
