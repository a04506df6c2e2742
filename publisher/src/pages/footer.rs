//! The footer of every page: its content and the line below it.

use crate::{
    body::contacts,
    content::model::{Link, link::Destination, site::Footer},
    html::markup,
};
use leptos::prelude::*;
use radiology::{model::document::Markup, site::path};

pub(super) fn footer(footer: &Footer) -> [Markup; 2] {
    [markup(|| columns(footer)), markup(|| base(footer))]
}

fn columns(footer: &Footer) -> AnyView {
    let address = footer.address.iter().map(|line| view! { <span>{line.clone()}</span> }).collect_view();
    let resolved = |destinations: &[Destination]| destinations.iter().map(Destination::link).collect();
    view! {
        <div class="footer__contact">
            <address>{address}{contacts::number(footer.phone.clone())}</address>
            {links("footer__social", resolved(&footer.social))}
            {link("footer__give", footer.give.link())}
        </div>
        <nav class="footer__quicklinks" aria-labelledby="quicklinks">
            <h2 id="quicklinks">"Quicklinks"</h2>
            {links("footer__links", footer.quicklinks.clone())}
        </nav>
        <div class="footer__actions">{links("footer__links", resolved(&footer.actions))}</div>
    }
    .into_any()
}

fn base(footer: &Footer) -> AnyView {
    view! {
        {links("footer__parents", footer.parents.clone())}
        {links("footer__legal", footer.legal.clone())}
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
