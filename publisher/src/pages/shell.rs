//! Header, navigation, and footer.

use super::footer;
use crate::content::{catalog::Catalog, model::navigation::Section};
use radiology::model::{MenuSection, ShellDocument, link::Link};
use std::collections::BTreeMap;

/// Builds the document of header, navigation, and footer.
pub fn shell(catalog: &Catalog) -> ShellDocument {
    let labels: BTreeMap<String, String> =
        catalog.routes().into_iter().map(|route| (route.path.clone(), route.label.to_string())).collect();
    let site = &catalog.site;
    let entry = |path: &String| Link { label: labels[path].clone(), href: path.clone(), note: None };
    let section = |section: &Section| MenuSection {
        label: labels[&section.path].clone(),
        path: section.path.clone(),
        sentence: section.sentence.clone(),
        entries: section.entries.iter().map(entry).collect(),
    };
    ShellDocument {
        wordmark: site.wordmark.clone(),
        utility: site.utility.iter().map(|destination| (&destination.link()).into()).collect(),
        sections: catalog.navigation.sections.iter().map(section).collect(),
        footer: footer::footer(&site.footer),
    }
}
