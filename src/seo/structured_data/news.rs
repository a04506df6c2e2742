use super::Writer;
use crate::{
    content::model::{NewsItem, news::Origin},
    site::{LANGUAGE, path},
};
use serde_json::{Value, json};

impl Writer<'_> {
    /// A news item. Its date is the one that the page shows, as exact as it is known; without one,
    /// nothing is said of when.
    pub(super) fn news_article(&self, slug: &str, item: &NewsItem) -> Value {
        let address = self.at(&[path::NEWS, slug, "/"].concat());
        let is_elsewhere = item.origin == Origin::Elsewhere;
        json!({
            "@type": "NewsArticle",
            "@id": format!("{address}#article"),
            "headline": item.title,
            "description": item.summary,
            "articleSection": item.topic.label(),
            "datePublished": item.date,
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
