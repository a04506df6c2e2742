//! Header, navigation, and footer.

use super::footer;
use crate::content::{
    catalog::Catalog,
    model::{link::Destination, navigation::Section},
    values::PagePath,
};
use radiology::model::{MenuSection, ShellDocument, link::Link};
use std::collections::BTreeMap;

/// Builds the document of header, navigation, and footer.
pub fn shell(catalog: &Catalog) -> ShellDocument {
    let labels: BTreeMap<String, String> =
        catalog.routes().into_iter().map(|route| (route.path.clone(), route.label.to_string())).collect();
    let site = &catalog.site;
    let entry = |path: &PagePath| Link::new(&labels[path.as_str()], path.as_str());
    let section = |section: &Section| MenuSection {
        label: labels[section.path.as_str()].clone(),
        path: section.path.to_string(),
        sentence: section.sentence.clone(),
        entries: section.entries.iter().map(entry).collect(),
    };
    ShellDocument {
        wordmark: site.wordmark.clone(),
        utility: site.utility.iter().map(Destination::link).collect(),
        sections: catalog.navigation.sections.iter().map(section).collect(),
        footer: footer::footer(&site.footer),
    }
}
