use leptos::prelude::*;
use radiology::{
    components::{Crop, picture},
    text::html::fill,
};

/// A picture, by its name, with its caption.
#[component]
pub fn Figure(picture: String, alt: String, #[prop(optional)] caption: Option<String>) -> impl IntoView {
    let caption = caption.map(|caption| fill("<figcaption>{}</figcaption>", &[&caption])).unwrap_or_default();
    let picture = self::picture(&picture, Crop::Card, &alt, "(min-width: 64rem) 44rem, 100vw");
    view! { <figure class="figure" inner_html=picture + &caption></figure> }
}
