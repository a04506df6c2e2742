use crate::content::model::block;
use leptos::prelude::*;

/// A postal address. Its actions are shown where they work (`shell::postal_address`): copying, and on Android opening it in the
/// visitor's map app.
#[component]
pub fn Address(address: block::Address) -> impl IntoView {
    let block::Address { lines, is_on_map } = address;
    let in_one_line = lines.join(", ");
    let map = is_on_map.then(|| {
        let href = format!("geo:0,0?q={}", in_one_line.replace(' ', "+"));
        view! { <a class="button button--quiet address__map" href=href hidden>"Open in Maps"</a> }
    });
    let lines = lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    view! {
        <div class="address">
            <address>{lines}</address>
            <p class="address__actions when-ready">
                <button class="button button--quiet" type="button" data-copy=in_one_line>"Copy address"</button>
                {map}
            </p>
        </div>
    }
}
