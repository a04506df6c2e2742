//! The value of a color token in the light and the dark scheme, and the contrast of two colors.

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

/// The values of tokens by name, without the leading dashes; see [`super::tokens::of_root`].
pub type Values = BTreeMap<String, String>;

/// The color of the token `name`; `None` if it is no color.
pub fn resolve(name: &str, values: &Values, scheme: Scheme) -> Option<RGBA> {
    let mut value = values.get(name)?.clone();
    // Each round replaces one token by its value. The number of rounds is limited, as a token may refer to itself.
    for _ in 0..8 {
        let Some((before, rest)) = value.split_once("var(--") else { break };
        let (name, after) = rest.split_once(')')?;
        value = format!("{before}{}{after}", values.get(name)?);
    }
    in_scheme(CssColor::parse_string(&value).ok()?, scheme)
}

fn in_scheme(color: CssColor, scheme: Scheme) -> Option<RGBA> {
    match (color, scheme) {
        (CssColor::LightDark(light, _), Scheme::Light) => in_scheme(*light, scheme),
        (CssColor::LightDark(_, dark), Scheme::Dark) => in_scheme(*dark, scheme),
        (color, _) => match color.to_rgb() {
            Ok(CssColor::RGBA(rgba)) => Some(rgba),
            _ => None,
        },
    }
}

/// Writes a color in hexadecimal: `#012169`, `#010d26b8`.
pub fn hex(color: RGBA) -> String {
    let RGBA { red, green, blue, alpha } = color;
    let alpha = if alpha == u8::MAX { String::new() } else { format!("{alpha:02x}") };
    format!("#{red:02x}{green:02x}{blue:02x}{alpha}")
}

/// The [contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) of two opaque colors, 1 to 21; `None` if one of
/// them is translucent.
pub fn contrast(one: RGBA, other: RGBA) -> Option<f32> {
    if one.alpha.min(other.alpha) < u8::MAX {
        return None;
    }
    let (one, other) = (luminance(one), luminance(other));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// The [relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) of a color, 0 to 1.
fn luminance(color: RGBA) -> f32 {
    let linear = |channel: u8| {
        let channel = f32::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
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
    fn a_token_has_a_color_in_each_scheme() {
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
    fn contrast_follows_the_guidelines() {
        let of = |name: &str| resolve(name, &values(), Scheme::Light).expect("a color");
        assert!((contrast(of("ink"), of("paper")).expect("opaque") - 21.0).abs() < 0.01);
        assert_eq!(contrast(of("veil"), of("paper")), None);
    }
}
