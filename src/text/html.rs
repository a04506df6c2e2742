//! HTML as text, for markup that the app never changes. Views of the same would add several times as much to the bundle
//! (docs/decisions/008-markup-in-documents.md).

/// Escapes text for the content of an element or for a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_to(&mut html, text);
    html
}

/// Adds escaped text to `html`.
pub fn escape_to(html: &mut String, text: &str) {
    let mut from = 0;
    for (i, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(&text[from..i]);
        html.push_str(entity);
        from = i + 1;
    }
    html.push_str(&text[from..]);
}

/// Fills the places of `template` with `values`, in order: `{}` takes text, `{html}` takes HTML as it is. There must be as
/// many values as places, which debug builds, such as the publisher, check.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut html = String::new();
    for piece in template.split_inclusive('}') {
        if let Some(before) = piece.strip_suffix("{}") {
            html.push_str(before);
            html.push_str(&escape(next(&mut values)));
        } else if let Some(before) = piece.strip_suffix("{html}") {
            html.push_str(before);
            html.push_str(next(&mut values));
        } else {
            html.push_str(piece);
        }
    }
    debug_assert!(values.next().is_none(), "{template} has fewer places than values");
    html
}

fn next<'v>(values: &mut std::slice::Iter<&'v str>) -> &'v str {
    let value = values.next();
    debug_assert!(value.is_some(), "a template has more places than values");
    value.copied().unwrap_or_default()
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

    #[test]
    #[should_panic(expected = "more places than values")]
    fn a_place_without_a_value_is_found_when_the_publisher_renders() {
        fill("<p>{}</p>", &[]);
    }

    #[test]
    #[should_panic(expected = "fewer places than values")]
    fn a_value_without_a_place_is_found_when_the_publisher_renders() {
        fill("<p></p>", &["a"]);
    }
}
