use super::Writer;
use crate::content::model::{NewsItem, news::Origin};
use radiology::site::{LANGUAGE, path};
use serde_json::{Value, json};

impl Writer<'_> {
    /// A news item, published on the date that the page shows, as exact as it is known. The date of a
    /// digest is that of what it tells, so of when it was published nothing is said.
    pub(super) fn news_article(&self, slug: &str, item: &NewsItem) -> Value {
        let address = self.at(&[path::NEWS, slug, "/"].concat());
        let is_elsewhere = item.origin == Origin::Elsewhere;
        json!({
            "@type": "NewsArticle",
            "@id": format!("{address}#article"),
            "headline": item.title,
            "description": item.summary,
            "articleSection": item.topic.label(),
            "datePublished": (item.origin != Origin::Digest).then_some(item.date.as_ref()),
            "image": path::social_card(&address),
            "inLanguage": LANGUAGE,
            // Whose headline it is: of one published elsewhere the author is not ours to name.
            "author": (!is_elsewhere).then(|| self.department_reference()),
            "publisher": self.department_reference(),
            "isBasedOn": item.sources,
            "mentions": item.people.iter().map(|name| json!({ "@type": "Person", "name": name })).collect::<Vec<_>>(),
        })
    }
}
