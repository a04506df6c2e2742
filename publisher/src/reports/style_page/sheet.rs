//! The part of the page's style sheet that follows from the tokens: one class a token, since the
//! policy of the site allows no style attributes.

use super::{
    colour::{self, Scheme, Values},
    tokens::{ROOT, Token, Tokens, of_root},
};

/// What the sample of a token that is no colour is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Words to which this property applies.
    Words(&'static str),
    /// A bar of this length.
    Length,
    /// A mark that moves when the pointer rests on it.
    Time,
}

/// What shows the token `name`.
pub fn shows(name: &str) -> Shows {
    match name.split('-').next().unwrap_or(name) {
        "sans" | "serif" => Shows::Words("font-family"),
        "size" => Shows::Words("font-size"),
        "leading" => Shows::Words("line-height"),
        "tracking" => Shows::Words("letter-spacing"),
        "duration" | "easing" => Shows::Time,
        _ => Shows::Length,
    }
}

/// The classes of all tokens.
pub(super) fn generated(tokens: &Tokens) -> String {
    let sizes = [&tokens.kind, &tokens.space, &tokens.motion].into_iter().flatten();
    let sizes = sizes.filter(|token| token.scope == ROOT).map(|Token { name, .. }| match shows(name) {
        Shows::Words(property) => format!(".token--{name}{{{property}:var(--{name})}}"),
        Shows::Length => format!(".token--{name}{{inline-size:var(--{name})}}"),
        Shows::Time if name == "easing" => {
            format!(".token--{name}>span{{transition-timing-function:var(--{name});transition-duration:1s}}")
        }
        Shows::Time => format!(".token--{name}>span{{transition-duration:var(--{name})}}"),
    });
    swatches(&tokens.colour).into_iter().chain(sizes).collect()
}

/// Two classes a colour, as it is in the light and in the dark scheme whatever scheme is on show.
fn swatches(tokens: &[Token]) -> Vec<String> {
    let mut rules = Vec::new();
    for scope in scopes(tokens) {
        let values = values_in(tokens, &scope);
        for Token { name, .. } in tokens.iter().filter(|token| token.scope == scope) {
            for (scheme, word) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
                if let Some(colour) = colour::resolve(name, &values, scheme) {
                    let hex = colour::hex(colour);
                    rules.push(format!(".swatch--{}{name}-{word}{{background:{hex}}}", prefix(&scope)));
                }
            }
        }
    }
    rules
}

/// Where colours are declared: the root, and fields with colours of their own.
pub fn scopes(tokens: &[Token]) -> Vec<String> {
    let mut scopes: Vec<String> = Vec::new();
    for token in tokens.iter().filter(|token| !token.scope.starts_with('@')) {
        if !scopes.contains(&token.scope) {
            scopes.push(token.scope.clone());
        }
    }
    scopes
}

/// What the tokens come to where `scope` holds.
pub fn values_in(tokens: &[Token], scope: &str) -> Values {
    let mut values = of_root(tokens);
    let own = tokens.iter().filter(|token| token.scope == scope);
    values.extend(own.map(|token| (token.name.clone(), token.value.clone())));
    values
}

/// Begins the class names of the swatches in `scope`: nothing for the root, else its first class.
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
