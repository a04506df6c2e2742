//! Computed pathways over slices, colored by their direction. They are an illustration: no measurement of a person.

use super::{
    paint::Pixel,
    plane::{Plane, SIZE},
};

/// Colors by direction: left to right, front to back, up and down. `media/inside.py` uses the same.
pub const DIRECTIONS: [[u8; 3]; 3] = [[255, 176, 79], [70, 214, 170], [120, 180, 255]];
/// How far from a slice a pathway shows in it, in voxels.
const REACH: usize = 2;
/// How many voxels before and after one its direction is taken from.
const SPAN: usize = 4;

#[derive(Clone, Copy)]
struct Point {
    place: [u8; 3],
    color: [u8; 3],
}

/// The voxels of all pathways, by axis and by their coordinate along it: a slice needs a thirtieth of them.
pub struct Pathways([Vec<Vec<Point>>; 3]);

impl Default for Pathways {
    fn default() -> Pathways {
        Pathways(SIZE.map(|count| vec![Vec::new(); count]))
    }
}

impl Pathways {
    pub fn add(&mut self, line: &str) {
        let places = places(line);
        let last = places.len() - 1;
        for (i, place) in places.iter().enumerate() {
            let color = color(places[i.saturating_sub(SPAN)], places[(i + SPAN).min(last)]);
            for (layers, coordinate) in self.0.iter_mut().zip(place) {
                if let Some(layer) = layers.get_mut(usize::from(*coordinate)) {
                    layer.push(Point { place: *place, color });
                }
            }
        }
    }

    /// Draws the pathways near a slice over its pixels.
    pub fn draw(&self, pixels: &mut [Pixel], plane: Plane, coordinate: usize) {
        let [column, row, normal] = plane.axes();
        let [width, height] = plane.size();
        let layers = &self.0[normal];
        let near = coordinate.saturating_sub(REACH)..(coordinate + REACH + 1).min(layers.len());
        for Point { place, color } in layers[near].iter().flatten() {
            let [x, y] = [column, row].map(|axis| usize::from(place[axis]));
            if x < width && y < height {
                for (part, color) in pixels[y * width + x].iter_mut().zip(color) {
                    *part = *part / 4 + color / 4 * 3;
                }
            }
        }
    }
}

/// The voxels of a line. It begins with the first one, two hexadecimal digits for each coordinate. Each letter is a step to
/// one of the 26 neighbors: 9 dz + 3 dy + dx, counted from the first, without the voxel itself.
fn places(line: &str) -> Vec<[u8; 3]> {
    let mut place = std::array::from_fn(|axis| {
        line.get(axis * 2..axis * 2 + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default()
    });
    let mut places = vec![place];
    for letter in line.bytes().skip(6) {
        let step = letter.wrapping_sub(b'a').min(25);
        let step = if step < 13 { step } else { step + 1 };
        for (axis, part) in [step % 3, step / 3 % 3, step / 9].into_iter().enumerate() {
            place[axis] = (place[axis] + part).saturating_sub(1);
        }
        places.push(place);
    }
    places
}

fn color(from: [u8; 3], to: [u8; 3]) -> [u8; 3] {
    let parts: [u32; 3] = std::array::from_fn(|axis| u32::from(from[axis].abs_diff(to[axis])));
    let all = parts.iter().sum::<u32>().max(1);
    std::array::from_fn(|i| (0..3).map(|axis| parts[axis] * u32::from(DIRECTIONS[axis][i]) / all).sum::<u32>() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line from left to right: `n` is the step of one to the left of the head.
    fn pathways() -> Pathways {
        let mut pathways = Pathways::default();
        pathways.add("0a141ennnn");
        pathways
    }

    #[test]
    fn letters_are_steps() {
        assert_eq!(places("0a141eamz"), [[10, 20, 30], [9, 19, 29], [8, 19, 29], [9, 20, 30]]);
    }

    #[test]
    fn a_line_shows_in_slices_near_it() {
        let touched = |plane: Plane, coordinate| {
            let mut pixels = vec![[0; 4]; plane.size()[0] * plane.size()[1]];
            pathways().draw(&mut pixels, plane, coordinate);
            pixels.iter().filter(|pixel| pixel[0] > 0).count()
        };
        assert_eq!(touched(Plane::Axial, 31), 5);
        assert_eq!(touched(Plane::Axial, 33), 0);
        // Across the line, a dot.
        assert_eq!(touched(Plane::Sagittal, 12), 1);
        // The first and the last slice have neighbors on one side only.
        assert_eq!([0, 179].map(|coordinate| touched(Plane::Axial, coordinate)), [0, 0]);
    }

    // Each move of the crosshair went over all 120,000 voxels, and missed frames.
    #[test]
    fn a_slice_touches_only_the_voxels_near_it() {
        let Pathways(axes) = pathways();
        let counts = axes.map(|layers| layers.iter().map(Vec::len).filter(|count| *count > 0).collect::<Vec<_>>());
        assert_eq!(counts, [vec![1; 5], vec![5], vec![5]]);
    }
}
