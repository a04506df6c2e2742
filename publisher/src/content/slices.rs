//! The plain pictures of the page "How we look inside". `media/inside.py` makes them.

/// A picture with its size in pixels.
pub struct Slice {
    pub name: &'static str,
    pub width: u16,
    pub height: u16,
}

const fn slice(name: &'static str, width: u16, height: u16) -> Slice {
    Slice { name, width, height }
}

/// Those that content can show.
pub const SLICES: [Slice; 9] = [
    slice("window-wide", 180, 216),
    slice("window-narrow", 180, 216),
    slice("level-low", 180, 216),
    slice("pathways-axial", 180, 216),
    slice("pathways-coronal", 180, 180),
    slice("pathways-sagittal", 216, 180),
    slice("projections-6", 180, 216),
    slice("projections-24", 180, 216),
    slice("projections-240", 180, 216),
];

/// The picture with this name.
pub fn find(name: &str) -> Option<&'static Slice> {
    SLICES.iter().find(|slice| slice.name == name)
}
