//! What a colour token comes to in the light and in the dark scheme, and how it contrasts with
//! another.

use lightningcss::{
    traits::Parse,
    values::color::{CssColor, RGBA},
};
use std::collections::BTreeMap;

/// The two schemes of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// Tokens by name, without their dashes; see [`super::tokens::of_root`].
pub type Values = BTreeMap<String, String>;

/// The colour of the token `name`; `None` if it is no colour.
pub fn resolve(name: &str, values: &Values, scheme: Scheme) -> Option<RGBA> {
    let mut value = values.get(name)?.clone();
    // Every round puts the values of tokens in the place of their names; a token that names itself
    // ends the search.
    for _ in 0..8 {
        let Some((before, rest)) = value.split_once("var(--") else { break };
        let (name, after) = rest.split_once(')')?;
        value = format!("{before}{}{after}", values.get(name)?);
    }
    opaque_or_not(CssColor::parse_string(&value).ok()?, scheme)
}

fn opaque_or_not(colour: CssColor, scheme: Scheme) -> Option<RGBA> {
    match (colour, scheme) {
        (CssColor::LightDark(light, _), Scheme::Light) => opaque_or_not(*light, scheme),
        (CssColor::LightDark(_, dark), Scheme::Dark) => opaque_or_not(*dark, scheme),
        (colour, _) => match colour.to_rgb() {
            Ok(CssColor::RGBA(rgba)) => Some(rgba),
            _ => None,
        },
    }
}

/// As it stands in the sheet of the page: `#012169`, `#010d26b8`.
pub fn hex(colour: RGBA) -> String {
    let RGBA { red, green, blue, alpha } = colour;
    let alpha = if alpha == u8::MAX { String::new() } else { format!("{alpha:02x}") };
    format!("#{red:02x}{green:02x}{blue:02x}{alpha}")
}

/// [Contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) of two opaque colours, 1 to 21;
/// `None` if one of them is translucent.
pub fn contrast(one: RGBA, other: RGBA) -> Option<f32> {
    if one.alpha.min(other.alpha) < u8::MAX {
        return None;
    }
    let (one, other) = (luminance(one), luminance(other));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

fn luminance(colour: RGBA) -> f32 {
    let linear = |channel: u8| {
        let channel = f32::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        let values = [
            ("paper", "#ffffff"),
            ("ink", "#000"),
            ("veil", "rgb(1 13 38 / 0.5)"),
            ("text", "light-dark(var(--ink), var(--paper))"),
            ("heading", "var(--text)"),
            ("loop", "var(--loop)"),
            ("gap", "1rem"),
        ];
        values.map(|(name, value)| (name.to_string(), value.to_string())).into()
    }

    #[test]
    fn a_token_comes_to_a_colour_in_each_scheme() {
        let of = |name: &str, scheme| resolve(name, &values(), scheme).map(hex);
        assert_eq!(of("heading", Scheme::Light).as_deref(), Some("#000000"));
        assert_eq!(of("heading", Scheme::Dark).as_deref(), Some("#ffffff"));
        assert_eq!(of("veil", Scheme::Light).as_deref(), Some("#010d2680"));
        assert_eq!(
            [of("gap", Scheme::Light), of("loop", Scheme::Light), of("none", Scheme::Light)],
            [None, None, None]
        );
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let of = |name: &str| resolve(name, &values(), Scheme::Light).expect("a colour");
        assert!((contrast(of("ink"), of("paper")).expect("opaque") - 21.0).abs() < 0.01);
        assert_eq!(contrast(of("veil"), of("paper")), None);
    }
}
