//! Native tests in one executable, so that the library is linked once. One module: `cargo test --test native logic::ages`.
//!
//! - `logic/` runs on a made-up department, `tests/fixtures/site/`, so no editor's change can break it.
//! - `site/` runs on the content in `assets/content/`. It knows no name, number or date in it.
//! - `invariants/` has the checks that hold for any department; both run all of them.

mod architecture;
mod fixture;
mod invariants;
mod logic;
mod site;
mod style;
