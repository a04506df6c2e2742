//! HTML as text, for markup that the app never changes. Views of the same would add several times as much to the bundle
//! (docs/decisions/008-markup-in-documents.md).

/// Escapes text for the content of an element or for a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Fills the places of `template` with `values`, in order: `{}` takes text, `{html}` takes HTML as it is.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut html = String::new();
    for piece in template.split_inclusive('}') {
        if let Some(before) = piece.strip_suffix("{}") {
            html.push_str(before);
            html.push_str(&values.next().map(|text| escape(text)).unwrap_or_default());
        } else if let Some(before) = piece.strip_suffix("{html}") {
            html.push_str(before);
            html.push_str(values.next().copied().unwrap_or_default());
        } else {
            html.push_str(piece);
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
        assert_eq!(escape("5 < 6 & <b>7\""), "5 &lt; 6 &amp; &lt;b>7&quot;");
    }

    #[test]
    fn values_take_their_places_in_order() {
        let link = fill(r#"<a href="{}">{html} ({})</a>"#, &["/a/?b&c", "<b>d</b>", "<e>"]);
        assert_eq!(link, r#"<a href="/a/?b&amp;c"><b>d</b> (&lt;e>)</a>"#);
        assert_eq!(fill("<p>", &[]), "<p>");
    }
}
