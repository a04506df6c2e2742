//! The groups of tokens, one per token file: their names, values and purposes.

use super::{
    color::{self, Scheme, Values},
    sheet::{self, Sample},
    tokens::{ROOT, Token, of_root},
};
use leptos::prelude::*;

/// Shows every color in both schemes with its contrast, then those that differ on dark backgrounds.
pub fn colors(tokens: &[Token]) -> impl IntoView + use<> {
    sheet::scopes(tokens)
        .into_iter()
        .map(|scope| {
            let values = sheet::values_in(tokens, &scope);
            let title = (scope != ROOT).then(|| {
                view! {
                    <h3>"On backgrounds that are dark in both schemes"</h3>
                    <p class="style-page__says"><code>{scope.clone()}</code></p>
                }
            });
            let mut groups: Vec<(String, Vec<AnyView>)> = Vec::new();
            for token in tokens.iter().filter(|token| token.scope == scope) {
                let Some(swatch) = swatch(token, &values, &sheet::prefix(&scope)) else { continue };
                match groups.last_mut() {
                    Some((group, swatches)) if *group == token.group => swatches.push(swatch),
                    _ => groups.push((token.group.clone(), vec![swatch])),
                }
            }
            let groups = groups
                .into_iter()
                .map(|(group, swatches)| {
                    let name = (scope == ROOT && !group.is_empty()).then(|| view! { <h3>{group}</h3> });
                    view! { {name}<ul class="style-page__swatches">{swatches}</ul> }
                })
                .collect_view();
            view! { {title}{groups} }
        })
        .collect_view()
}

fn swatch(token: &Token, values: &Values, prefix: &str) -> Option<AnyView> {
    let name = token.name.clone();
    let light = color::resolve(&name, values, Scheme::Light)?;
    let dark = color::resolve(&name, values, Scheme::Dark)?;
    let half = |scheme: &str| format!("style-page__half swatch--{prefix}{name}-{scheme}");
    let halves = if light == dark {
        view! { <span class=half("light")></span> }.into_any()
    } else {
        view! { <span class=half("light")></span><span class=half("dark")></span> }.into_any()
    };
    let hexes = if light == dark {
        color::hex(light)
    } else {
        format!("{} light, {} dark", color::hex(light), color::hex(dark))
    };
    Some(
        view! {
            <li>
                <span class="style-page__swatch" aria-hidden="true">{halves}</span>
                <p class="style-page__name"><code>"--"{name.clone()}</code></p>
                <p class="style-page__value">{hexes}</p>
                {contrast(&name, values).map(|contrast| view! { <p class="style-page__value">{contrast}</p> })}
                {token.note.clone().map(|note| view! { <p class="style-page__note">{note}</p> })}
            </li>
        }
        .into_any(),
    )
}

/// Describes the contrast of a color with its background, or with the text on it.
fn contrast(name: &str, values: &Values) -> Option<String> {
    let (other, label) = match name {
        "on-action" => ("action", "on action"),
        "action" | "action-hover" => ("on-action", "under on-action"),
        // These are dark in either scheme.
        "background-field" | "background-foot" => ("ice", "under ice"),
        name if name.starts_with("background") => ("text", "under text"),
        _ => ("background", "on background"),
    };
    let of = |scheme| {
        let [one, other] = [name, other].map(|name| color::resolve(name, values, scheme));
        color::contrast(one?, other?).map(|ratio| format!("{ratio:.1}\u{a0}:\u{a0}1"))
    };
    let (light, dark) = (of(Scheme::Light)?, of(Scheme::Dark)?);
    Some(if light == dark { format!("{label} {light}") } else { format!("{label} {light} light, {dark} dark") })
}

/// Shows tokens other than colors, each with its value and a sample. The text of a sample is `words`, or `title` in a large
/// size.
pub fn sizes(tokens: &[Token], words: &str, title: &str) -> impl IntoView + use<> {
    const LARGE: [&str; 4] = ["size-section", "size-title", "size-statement", "size-display"];
    let root = of_root(tokens);
    let entries = tokens
        .iter()
        .filter(|token| token.scope == ROOT)
        .map(|token| {
            let Token { name, value, note, .. } = token.clone();
            let class = format!("style-page__sample token--{name}");
            let sample = match sheet::sample_of(&name) {
                Sample::Words(_) => {
                    let words = if LARGE.contains(&name.as_str()) { title } else { words };
                    view! { <p class=class>{words.to_string()}</p> }.into_any()
                }
                Sample::Length => view! { <div class=class aria-hidden="true"></div> }.into_any(),
                Sample::Time => view! { <div class=class aria-hidden="true"><span></span></div> }.into_any(),
            };
            let elsewhere = tokens
                .iter()
                .filter(|other| other.name == name && other.scope != ROOT && root.contains_key(&name))
                .map(|other| {
                    let Token { scope, value, .. } = other.clone();
                    view! { <p class="style-page__value">{value}" in "<code>{scope}</code></p> }
                })
                .collect_view();
            view! {
                <li>
                    <div>
                        <p class="style-page__name"><code>"--"{name}</code></p>
                        <p class="style-page__value">{value}</p>
                        {elsewhere}
                        {note.map(|note| view! { <p class="style-page__note">{note}</p> })}
                    </div>
                    {sample}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="style-page__tokens">{entries}</ul> }
}
