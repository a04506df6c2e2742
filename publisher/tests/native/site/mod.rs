//! Checks on the department's own content that every editor's change must pass.

mod development;
mod pictures;
mod report_terms;
mod see_inside;
mod settings;
mod topics;

mod invariants {
    crate::invariants::test!(CONTENT);
}
