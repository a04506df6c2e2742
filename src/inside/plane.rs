//! The three planes. A place in the volume has three coordinates: from the right of the head to its left, from front to
//! back, and from top to bottom.

/// The number of voxels along each axis; one is a millimeter wide.
pub const SIZE: [usize; 3] = [180, 216, 180];
/// The first place of the crosshair. `media/inside.py` makes the plain pictures of its slices.
pub const START: [usize; 3] = [100, 104, 98];

/// The direction of a slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plane {
    Axial,
    Coronal,
    Sagittal,
}

impl Plane {
    /// The axis along the columns of its picture, the one along the rows, and the one across.
    pub const fn axes(self) -> [usize; 3] {
        match self {
            Plane::Axial => [0, 1, 2],
            Plane::Coronal => [0, 2, 1],
            Plane::Sagittal => [1, 2, 0],
        }
    }

    /// The axis across its slices.
    pub const fn normal(self) -> usize {
        self.axes()[2]
    }

    /// Width and height of its picture.
    pub const fn size(self) -> [usize; 2] {
        let [column, row, _] = self.axes();
        [SIZE[column], SIZE[row]]
    }

    /// The number of its slices.
    pub const fn count(self) -> usize {
        SIZE[self.normal()]
    }

    /// The number of the slice at a coordinate, from 1 on: from the bottom, the front, the left. [`Plane::coordinate`] is
    /// the reverse.
    pub const fn number(self, coordinate: usize) -> usize {
        match self {
            Plane::Coronal => coordinate + 1,
            Plane::Axial | Plane::Sagittal => self.count() - coordinate,
        }
    }

    /// The coordinate of the slice with this number; the nearest if there is none.
    pub fn coordinate(self, number: usize) -> usize {
        let number = number.clamp(1, self.count());
        match self {
            Plane::Coronal => number - 1,
            Plane::Axial | Plane::Sagittal => self.count() - number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_numbered_from_the_bottom_the_front_and_the_left() {
        assert_eq!((Plane::Axial.number(179), Plane::Coronal.number(0), Plane::Sagittal.number(179)), (1, 1, 1));
        for plane in [Plane::Axial, Plane::Coronal, Plane::Sagittal] {
            assert!((0..plane.count()).all(|coordinate| plane.coordinate(plane.number(coordinate)) == coordinate));
            assert_eq!(plane.number(plane.coordinate(0)), 1);
            assert_eq!(plane.number(plane.coordinate(999)), plane.count());
        }
    }
}
