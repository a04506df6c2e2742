//! The messages of a part of a page whose code did not load, or does not fit its data.

/// Stands before a part in the HTML: it is readable, but has no controls.
pub const INCOMPLETE: &str = r#"<p class="chunk-failed" role="status">This part of the page did not load completely. You can read it, but its buttons are missing. <button class="button button--quiet" type="button">Try again</button></p>"#;

/// Stands in place of a part whose data are not as its code expects: after a deploy, the document may be newer than the
/// app.
pub const MALFORMED: &str = r#"<p class="chunk-failed" role="status">This part of the page did not load. The site may have just been updated. <a class="more" href="" rel="external">Reload the page</a></p>"#;

/// Stands in place of a part that appears while the visitor uses the page.
pub const MISSING: &str = "This part of the page did not load.";
/// The label of the button beside it.
pub const RETRY: &str = "Try again";
