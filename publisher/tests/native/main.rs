//! Native tests in one executable, so that the library is linked once. To run one module:
//! `cargo test --test native logic::ages`.
//!
//! - `logic/` runs on a fictional department, `tests/fixtures/site/`, so no editor's change can break it.
//! - `site/` runs on the content in `assets/content/`, without depending on its names, numbers or dates.
//! - `invariants/` has the checks that apply to any department; `logic/` and `site/` run all of them.

mod architecture;
mod fixture;
mod invariants;
mod logic;
mod site;
mod style;
