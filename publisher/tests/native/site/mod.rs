//! What any editor's change keeps, on the department's own content.

mod bands;
mod development;
mod report_terms;
mod see_inside;
mod settings;
mod topics;

mod invariants {
    crate::invariants::test!(CONTENT);
}
