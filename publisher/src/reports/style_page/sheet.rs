//! The generated part of the page's style sheet: a class for each token, because the site's Content Security Policy allows
//! no style attributes.

use super::{
    color::{self, Scheme, Values},
    tokens::{ROOT, Token, Tokens, of_root},
};

/// The sample of a token other than a color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Text with this CSS property.
    Words(&'static str),
    /// A bar of this length.
    Length,
    /// A mark that moves on hover.
    Time,
}

/// The sample for the token `name`.
pub fn sample_of(name: &str) -> Sample {
    match name.split('-').next().unwrap_or(name) {
        "sans" | "serif" => Sample::Words("font-family"),
        "size" => Sample::Words("font-size"),
        "leading" => Sample::Words("line-height"),
        "tracking" => Sample::Words("letter-spacing"),
        "duration" | "easing" => Sample::Time,
        _ => Sample::Length,
    }
}

/// The rules for all tokens.
pub(super) fn generated(tokens: &Tokens) -> String {
    let sizes = [&tokens.kind, &tokens.space, &tokens.motion].into_iter().flatten();
    let sizes = sizes.filter(|token| token.scope == ROOT).map(|Token { name, .. }| match sample_of(name) {
        Sample::Words(property) => format!(".token--{name}{{{property}:var(--{name})}}"),
        Sample::Length => format!(".token--{name}{{inline-size:var(--{name})}}"),
        Sample::Time if name == "easing" => {
            format!(".token--{name}>span{{transition-timing-function:var(--{name});transition-duration:1s}}")
        }
        Sample::Time => format!(".token--{name}>span{{transition-duration:var(--{name})}}"),
    });
    swatches(&tokens.color).into_iter().chain(sizes).collect()
}

/// Two rules for each color: its value in the light and in the dark scheme, whatever the visitor's scheme.
fn swatches(tokens: &[Token]) -> Vec<String> {
    let mut rules = Vec::new();
    for scope in scopes(tokens) {
        let values = values_in(tokens, &scope);
        for Token { name, .. } in tokens.iter().filter(|token| token.scope == scope) {
            for (scheme, word) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
                if let Some(color) = color::resolve(name, &values, scheme) {
                    let hex = color::hex(color);
                    rules.push(format!(".swatch--{}{name}-{word}{{background:{hex}}}", prefix(&scope)));
                }
            }
        }
    }
    rules
}

/// The scopes in which colors are declared: the root, and backgrounds with colors of their own.
pub fn scopes(tokens: &[Token]) -> Vec<String> {
    let mut scopes: Vec<String> = Vec::new();
    for token in tokens.iter().filter(|token| !token.scope.starts_with('@')) {
        if !scopes.contains(&token.scope) {
            scopes.push(token.scope.clone());
        }
    }
    scopes
}

/// The values of the tokens in `scope`.
pub fn values_in(tokens: &[Token], scope: &str) -> Values {
    let mut values = of_root(tokens);
    let own = tokens.iter().filter(|token| token.scope == scope);
    values.extend(own.map(|token| (token.name.clone(), token.value.clone())));
    values
}

/// The prefix of the swatches' class names in `scope`: empty for the root, otherwise the scope's first class.
pub fn prefix(scope: &str) -> String {
    match scope {
        ROOT => String::new(),
        scope => {
            let word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
            let first: String = scope.trim_start_matches(|c| !word(c)).chars().take_while(|c| word(*c)).collect();
            format!("{first}--")
        }
    }
}
