use super::Writer;
use crate::content::model::{NewsItem, news::Origin};
use radiology::site::{LANGUAGE, path};
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes a news item, with the publication date that the page shows, as precisely as it is known. The date of a
    /// digest is the date of the events it reports, so a digest has no publication date.
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
            // For an item published elsewhere, the headline is not ours, so its author is not ours to name.
            "author": (!is_elsewhere).then(|| self.department_reference()),
            "publisher": self.department_reference(),
            "isBasedOn": item.sources,
            "mentions": item.people.iter().map(|name| json!({ "@type": "Person", "name": name })).collect::<Vec<_>>(),
        })
    }
}
