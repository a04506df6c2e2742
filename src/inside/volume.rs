//! The volume: gray values of voxels, coarse at first, then sharp slab by slab.
//!
//! Its files are sheets of axial slices. A strip is one row of a sheet, as the four bytes of each pixel.

use super::plane::{Plane, SIZE};

/// How many voxels a coarse one is wide.
const COARSE: usize = 3;
const COARSE_SIZE: [usize; 3] = [SIZE[0] / COARSE, SIZE[1] / COARSE, SIZE[2] / COARSE];
/// The number of sharp sheets. Each has a slab of slices, from the top.
pub const SLABS: usize = 6;
const SLICES_OF_SLAB: usize = SIZE[2] / SLABS;
/// How many voxels of a row are kept side by side in a slab; then follow those of the next row. In whole rows, a sagittal
/// slice would need another part of the processor's cache for each voxel.
const BLOCK: usize = 12;

/// The layout of a sheet.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// Width and height of a slice.
    pub slice: [usize; 2],
    pub columns: usize,
    pub rows: usize,
    block: usize,
}

pub const COARSE_SHEET: Sheet =
    Sheet { slice: [COARSE_SIZE[0], COARSE_SIZE[1]], columns: 10, rows: 6, block: COARSE_SIZE[0] };
pub const SLAB_SHEET: Sheet = Sheet { slice: [SIZE[0], SIZE[1]], columns: 6, rows: 5, block: BLOCK };

impl Sheet {
    /// Appends the slices of a strip to `voxels`, in blocks.
    fn unpack(self, strip: &[u8], voxels: &mut Vec<u8>) {
        let [width, height] = self.slice;
        for column in 0..self.columns {
            for x in (0..width).step_by(self.block) {
                for y in 0..height {
                    let start = (y * self.columns + column) * width + x;
                    voxels.extend(strip[start * 4..][..self.block * 4].iter().step_by(4));
                }
            }
        }
    }
}

/// The gray values, as far as they have arrived.
#[derive(Default)]
pub struct Volume {
    coarse: Vec<u8>,
    /// Each empty until it has arrived; then its slices one after the other, in blocks ([`place_in_slab`]).
    slabs: [Vec<u8>; SLABS],
}

/// What a coordinate along an axis contributes to the place of a voxel in its slab: the places of all three axes add up.
fn place_in_slab(axis: usize, coordinate: usize) -> usize {
    match axis {
        0 => coordinate / BLOCK * BLOCK * SIZE[1] + coordinate % BLOCK,
        1 => coordinate * BLOCK,
        _ => coordinate % SLICES_OF_SLAB * SIZE[0] * SIZE[1],
    }
}

/// The two coarse voxels around a coordinate, and how near it is to the second, in thirds.
struct Between {
    first: usize,
    next: usize,
    near: u32,
}

impl Between {
    fn mix(&self, first: u32, next: u32) -> u32 {
        first * (COARSE as u32 - self.near) + next * self.near
    }
}

fn between(coordinate: usize) -> Between {
    let next = coordinate.div_ceil(COARSE);
    Between { first: next.saturating_sub(1), next, near: ((coordinate + COARSE - 1) % COARSE) as u32 }
}

impl Volume {
    pub fn add_coarse(&mut self, strip: &[u8]) {
        COARSE_SHEET.unpack(strip, &mut self.coarse);
    }

    /// Removes the coarse voxels if their sheet could not be read to its end.
    pub fn drop_coarse(&mut self) {
        self.coarse = Vec::new();
    }

    pub fn has_coarse(&self) -> bool {
        self.coarse.len() == COARSE_SIZE.iter().product::<usize>()
    }

    pub fn add_sharp(&mut self, slab: usize, strip: &[u8]) {
        SLAB_SHEET.unpack(strip, &mut self.slabs[slab]);
    }

    pub fn has_slab(&self, slab: usize) -> bool {
        self.slabs[slab].len() == SIZE[0] * SIZE[1] * SLICES_OF_SLAB
    }

    /// Removes a slab, likewise.
    pub fn drop_slab(&mut self, slab: usize) {
        self.slabs[slab] = Vec::new();
    }

    /// The slab to load next: the one nearest to a height that has not arrived.
    pub fn missing_slab(&self, z: usize) -> Option<usize> {
        (0..SLABS).filter(|slab| !self.has_slab(*slab)).min_by_key(|slab| (z / SLICES_OF_SLAB).abs_diff(*slab))
    }

    /// The gray value at a place.
    pub fn value(&self, place: [usize; 3]) -> u8 {
        let slab = place[2] / SLICES_OF_SLAB;
        match self.has_slab(slab) {
            true => self.slabs[slab][(0..3).map(|axis| place_in_slab(axis, place[axis])).sum::<usize>()],
            false => self.coarse_at(place),
        }
    }

    /// The gray values of a slice, row by row.
    pub fn slice(&self, plane: Plane, coordinate: usize) -> Vec<u8> {
        let [column, row, normal] = plane.axes();
        let [width, height] = plane.size();
        let mut values = Vec::with_capacity(width * height);
        let columns: Vec<usize> = (0..width).map(|x| place_in_slab(column, x)).collect();
        let mut place = [0; 3];
        place[normal] = coordinate;
        for y in 0..height {
            place[row] = y;
            let slab = place[2] / SLICES_OF_SLAB;
            if self.has_slab(slab) {
                let start = place_in_slab(normal, coordinate) + place_in_slab(row, y);
                let voxels = &self.slabs[slab][start..];
                values.extend(columns.iter().map(|x| voxels[*x]));
            } else {
                self.extend_by_coarse(&mut values, place, column);
            }
        }
        values
    }

    /// The value between coarse voxels.
    fn coarse_at(&self, place: [usize; 3]) -> u8 {
        let mut values = Vec::new();
        self.extend_by_coarse(&mut values, [0, place[1], place[2]], 0);
        values[place[0]]
    }

    /// Appends the values between coarse voxels from a place to the end of an axis. What the other two axes contribute to the
    /// blend is the same in the whole line.
    fn extend_by_coarse(&self, values: &mut Vec<u8>, place: [usize; 3], along: usize) {
        const STEPS: [usize; 3] = [1, COARSE_SIZE[0], COARSE_SIZE[0] * COARSE_SIZE[1]];
        let [(a, a_size, a_step), (b, b_size, b_step)] =
            [(along + 1) % 3, (along + 2) % 3].map(|axis| (between(place[axis]), COARSE_SIZE[axis], STEPS[axis]));
        let line: Vec<u32> = (0..COARSE_SIZE[along])
            .map(|i| {
                let at = |j: usize, k: usize| {
                    u32::from(self.coarse[i * STEPS[along] + j.min(a_size - 1) * a_step + k.min(b_size - 1) * b_step])
                };
                let square = |k| a.mix(at(a.first, k), at(a.next, k));
                b.mix(square(b.first), square(b.next))
            })
            .collect();
        values.extend((0..SIZE[along]).map(|i| {
            let c = between(i);
            (c.mix(line[c.first], line[c.next.min(line.len() - 1)]) / COARSE.pow(3) as u32) as u8
        }));
    }

    /// How often each gray value occurs; all zero until the coarse voxels have arrived.
    pub fn histogram(&self) -> [u32; 256] {
        let mut counts = [0; 256];
        for value in &self.coarse {
            counts[usize::from(*value)] += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The strips of a sheet whose values are computed from slice, row and column.
    fn strips(sheet: Sheet, value: impl Fn(usize, usize, usize) -> u8) -> Vec<Vec<u8>> {
        let [width, height] = sheet.slice;
        let strip = |row: usize| {
            let mut strip = Vec::new();
            for y in 0..height {
                for column in 0..sheet.columns {
                    strip.extend((0..width).flat_map(|x| [value(row * sheet.columns + column, y, x), 0, 0, 255]));
                }
            }
            strip
        };
        (0..sheet.rows).map(strip).collect()
    }

    fn volume() -> Volume {
        let mut volume = Volume::default();
        strips(COARSE_SHEET, |z, y, x| (z + y + x) as u8).iter().for_each(|strip| volume.add_coarse(strip));
        volume
    }

    #[test]
    fn coarse_voxels_are_blended() {
        let volume = volume();
        assert!(volume.has_coarse());
        let slice = volume.slice(Plane::Axial, 31);
        assert_eq!(slice.len(), 180 * 216);
        // The middle of the coarse voxel 10, 20, 10, and one third of the way to the next.
        assert_eq!(slice[61 * 180 + 31], 40);
        assert_eq!(slice[61 * 180 + 34], 41);
        let rising: Vec<_> = slice[61 * 180..][31..40].to_vec();
        assert!(rising.is_sorted() && rising[8] == 42, "{rising:?}");
    }

    #[test]
    fn every_plane_finds_the_same_voxel() {
        let mut volume = volume();
        let value = |z: usize, y: usize, x: usize| (z * 7 + y * 3 + x) as u8;
        strips(SLAB_SHEET, |z, y, x| value(z + 60, y, x)).iter().for_each(|strip| volume.add_sharp(2, strip));
        assert!(volume.has_slab(2) && !volume.has_slab(1));
        let (x, y, z) = (33, 150, 77);
        assert_eq!(volume.value([x, y, z]), value(z, y, x));
        assert_eq!(volume.slice(Plane::Axial, z)[y * 180 + x], value(z, y, x));
        assert_eq!(volume.slice(Plane::Coronal, y)[z * 180 + x], value(z, y, x));
        assert_eq!(volume.slice(Plane::Sagittal, x)[z * 216 + y], value(z, y, x));
    }

    #[test]
    fn slabs_come_from_the_middle_outward() {
        let mut volume = volume();
        assert_eq!(volume.missing_slab(98), Some(3));
        strips(SLAB_SHEET, |_, _, _| 0).iter().for_each(|strip| volume.add_sharp(3, strip));
        assert_eq!(volume.missing_slab(98), Some(2));
        volume.drop_slab(3);
        assert_eq!(volume.missing_slab(98), Some(3));
    }
}
