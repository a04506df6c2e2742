//! Header, navigation and footer: what stands there but for the controls.

use super::footer;
use crate::{
    content::{
        catalog::Catalog,
        model::{Link, navigation::Section},
    },
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    components::Icon,
    model::{MenuSection, ShellDocument, document::Markup},
    site::path,
};
use std::collections::BTreeMap;

/// The document of header, navigation and footer.
pub fn shell(catalog: &Catalog) -> ShellDocument {
    let labels: BTreeMap<String, String> =
        catalog.routes().into_iter().map(|route| (route.path.clone(), route.label.to_string())).collect();
    let site = &catalog.site;
    let utility: Vec<Link> = site.utility.iter().map(|destination| destination.link()).collect();
    let section = |section: &Section| MenuSection {
        label: labels[&section.path].clone(),
        path: section.path.clone(),
        panel: markup(|| panel(section, &labels).into_any()),
    };
    ShellDocument {
        wordmark: markup(|| wordmark(&site.wordmark).into_any()),
        utility: markup(|| utility_links(&utility).into_any()),
        foot: markup(|| foot(&utility).into_any()),
        sections: catalog.navigation.sections.iter().map(section).collect(),
        footer: footer::footer(&site.footer),
    }
}

/// The same, as it is on the page at `route`: the entries that lead there say so. In the browser
/// [`radiology::shell`] says it.
pub fn shell_at(shell: &ShellDocument, route: &str) -> ShellDocument {
    let mut shell = shell.clone();
    let link = format!(r#"<a href="{route}">"#);
    let current = format!(r#"<a href="{route}" aria-current="page">"#);
    for section in &mut shell.sections {
        section.panel = Markup(section.panel.0.replace(&link, &current));
    }
    shell
}

fn wordmark([first, second]: &[String; 2]) -> impl IntoView + use<> {
    view! {
        <span class="wordmark__first">{first.clone()}</span>
        " "
        <span class="wordmark__second">{second.clone()}</span>
    }
}

fn utility_links(links: &[Link]) -> impl IntoView + use<> {
    let links = links
        .iter()
        .map(|link| {
            let rel = (!path::is_internal(&link.href)).then_some("external");
            view! { <li><a href=link.href.clone() rel=rel>{link.label.clone()}</a></li> }
        })
        .collect_view();
    view! { <ul>{links}</ul> }
}

/// What stands below the sections on small screens.
fn foot(utility: &[Link]) -> impl IntoView + use<> {
    view! {
        {utility_links(utility)}
        <a class="navigation__search" href=path::SEARCH>{Icon::Search.view()}<span>"Search"</span></a>
    }
}

/// What a section opens.
fn panel(section: &Section, labels: &BTreeMap<String, String>) -> impl IntoView + use<> {
    let entries = section
        .entries
        .iter()
        .map(|path| view! { <li><a href=path.clone()>{labels[path].clone()}</a></li> })
        .collect_view();
    view! {
        <div class="navigation__intro">
            <p class="navigation__name">{labels[&section.path].clone()}</p>
            <p>{section.sentence.clone()}</p>
        </div>
        <ul class="navigation__entries">{entries}</ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_entry_of_the_page_says_that_it_is_current() {
        let panel = r#"<a href="/news/">News</a><a href="/news/archive/">Archive</a>"#;
        let section = MenuSection { panel: Markup(panel.into()), ..Default::default() };
        let shell = ShellDocument { sections: vec![section], ..Default::default() };
        let at_news = r#"<a href="/news/" aria-current="page">News</a><a href="/news/archive/">Archive</a>"#;
        assert_eq!(shell_at(&shell, "/news/").sections[0].panel.0, at_news);
        assert_eq!(shell_at(&shell, "/about/"), shell);
    }
}
