//! The page "How we look inside": slices of a head in three linked planes, and one slice computed from its
//! projections. Both parts share a volume, which loads in steps (docs/decisions/043). Without the app they show plain
//! pictures.

mod canvas;
mod explorer;
mod load;
mod plane;
mod projections;
mod slices;
mod slider;
mod window_level;

pub use projections::projections;
pub use slices::slices;
