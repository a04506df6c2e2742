use super::Writer;
use radiology::site::{LANGUAGE, path};
use serde_json::{Value, json};

impl Writer<'_> {
    /// Describes the entries as a data set. No license is granted: the terms of the site apply.
    pub(super) fn dataset(&self) -> Value {
        let page = &self.catalog.pages[path::OPEN_DATA];
        let download = |name: &str, kind: &str, file: &str| json!({ "@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": self.at(file) });
        json!({
            "@type": "Dataset",
            "@id": self.at(path::OPEN_DATA) + "#dataset",
            "url": self.at(path::OPEN_DATA),
            "name": format!("{}: {}", self.catalog.site.name, page.title.to_lowercase()),
            "description": page.description,
            "inLanguage": LANGUAGE,
            "creator": self.department_reference(),
            "copyrightNotice": self.catalog.site.footer.copyright,
            "usageInfo": self.at(path::TERMS),
            "isAccessibleForFree": true,
            "dateModified": self.catalog.modified().into_values().max(),
            "distribution": [
                download("All entries", "application/json", path::DATA_INDEX),
                download("News", "application/atom+xml", path::NEWS_ATOM),
                download("News", "application/feed+json", path::NEWS_JSON),
                download("Calendar", "text/calendar", &path::calendar_file("all")),
            ],
        })
    }
}
