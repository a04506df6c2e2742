//! The foot of every page.

use super::{MenuOpen, preferences::Preferences};
use crate::{
    content::model::{Link, document::ShellFooter},
    site::path,
    text::phone,
};
use leptos::prelude::*;

#[component]
pub fn Footer(footer: ShellFooter) -> impl IntoView {
    let MenuOpen(menu_open) = expect_context();
    let address = footer.address.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    let call = phone::href(&footer.phone);
    view! {
        <footer class="footer" inert=move || menu_open.get()>
            <div class="footer__columns">
                <div class="footer__contact">
                    <address>{address}<a href=call>{footer.phone}</a></address>
                    {links("footer__social", footer.social)}
                    {link("footer__give", footer.give)}
                </div>
                <nav class="footer__quicklinks" aria-labelledby="quicklinks">
                    <h2 id="quicklinks">"Quicklinks"</h2>
                    {links("footer__links", footer.quicklinks)}
                </nav>
                <div class="footer__actions">{links("footer__links", footer.actions)}</div>
            </div>
            <div class="footer__base">
                <Preferences/>
                {links("footer__parents", footer.parents)}
                {links("footer__legal", footer.legal)}
                <p>{footer.copyright}</p>
            </div>
        </footer>
    }
}

fn links(class: &'static str, links: Vec<Link>) -> impl IntoView {
    let items = links.into_iter().map(|l| view! { <li>{link("", l)}</li> }).collect_view();
    view! { <ul class=class>{items}</ul> }
}

fn link(class: &'static str, link: Link) -> impl IntoView {
    let rel = (!path::is_internal(&link.href)).then_some("external");
    view! { <a class=(!class.is_empty()).then_some(class) href=link.href rel=rel>{link.label}</a> }
}
