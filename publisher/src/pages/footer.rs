//! The footer of every page: its content and the line below it.

use crate::{
    body::contacts,
    content::model::{self, link::Destination, site::Footer},
    html::markup,
};
use leptos::prelude::*;
use radiology::{
    model::{document::Markup, link::Link},
    site::path,
};

pub(super) fn footer(footer: &Footer) -> [Markup; 2] {
    [markup(|| columns(footer)), markup(|| base(footer))]
}

fn columns(footer: &Footer) -> AnyView {
    let address = footer.address.iter().map(|line| view! { <span>{line.clone()}</span> }).collect_view();
    let resolved = |destinations: &[Destination]| destinations.iter().map(Destination::link).collect();
    let quicklinks = footer.quicklinks.iter().map(Link::from).collect();
    view! {
        <div class="footer__contact">
            <address>{address}{contacts::number(footer.phone.clone())}</address>
            {links("footer__social", resolved(&footer.social))}
            {link("footer__give", footer.give.link())}
        </div>
        <nav class="footer__quicklinks" aria-labelledby="quicklinks">
            <h2 id="quicklinks">"Quicklinks"</h2>
            {links("footer__links", quicklinks)}
        </nav>
        <div class="footer__actions">{links("footer__links", resolved(&footer.actions))}</div>
    }
    .into_any()
}

fn base(footer: &Footer) -> AnyView {
    let links = |class, all: &[model::Link]| links(class, all.iter().map(Link::from).collect());
    view! {
        {links("footer__parents", &footer.parents)}
        {links("footer__legal", &footer.legal)}
        <p>{footer.copyright.clone()}</p>
    }
    .into_any()
}

fn links(class: &'static str, links: Vec<Link>) -> impl IntoView {
    let items = links.into_iter().map(|l| view! { <li>{link("", l)}</li> }).collect_view();
    view! { <ul class=class>{items}</ul> }
}

fn link(class: &'static str, link: Link) -> impl IntoView {
    let rel = (!path::is_internal(&link.href)).then_some("external");
    view! { <a class=(!class.is_empty()).then_some(class) href=link.href rel=rel>{link.label}</a> }
}
