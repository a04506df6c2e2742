//! What the page "How we look inside" computes: slices of a volume in three planes, the colors of gray values, pathways
//! over slices, and slices from projections. `media/inside.py` makes the data and, for the plain pictures, computes the
//! same.

pub mod paint;
pub mod pathways;
pub mod plane;
pub mod projections;
pub mod volume;

pub use paint::Window;
pub use pathways::Pathways;
pub use plane::Plane;
pub use projections::{Reconstruction, Scan};
pub use volume::Volume;
