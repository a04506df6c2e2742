//! A slice from its projections, by filtered back projection: each projection is sharpened, then smeared back over the
//! picture in the direction from which it was taken. Everything is computed; no scanner is involved.

use std::f32::consts::PI;

/// The directions of all projections, over half a turn.
pub const ANGLES: usize = 240;
pub const DETECTORS: usize = 288;
/// How many projections can be chosen: the numbers that divide [`ANGLES`] evenly.
pub const COUNTS: [usize; 15] = [6, 8, 10, 12, 15, 16, 20, 24, 30, 40, 48, 60, 80, 120, 240];
/// The middle of the detectors.
const MIDDLE: f32 = (DETECTORS - 1) as f32 / 2.0;

/// A slice and those of its projections that were computed so far.
pub struct Scan {
    values: Vec<u8>,
    width: usize,
    /// By angle: what the detectors measure, and the same filtered. Empty until computed.
    projections: Vec<(Vec<f32>, Vec<f32>)>,
}

impl Scan {
    pub fn new(values: Vec<u8>, width: usize) -> Scan {
        Scan { values, width, projections: vec![Default::default(); ANGLES] }
    }

    /// The projection at an angle; empty until a reconstruction used it.
    pub fn projection(&self, angle: usize) -> &[f32] {
        &self.projections[angle].0
    }

    fn size(&self) -> [usize; 2] {
        [self.width, self.values.len() / self.width]
    }

    fn filtered(&mut self, angle: usize) -> &[f32] {
        if self.projections[angle].0.is_empty() {
            let measured = self.measure(angle);
            let filtered = filter(&measured);
            self.projections[angle] = (measured, filtered);
        }
        &self.projections[angle].1
    }

    /// The sums along parallel rays. Each pixel adds to the two nearest detectors.
    fn measure(&self, angle: usize) -> Vec<f32> {
        let mut sums = vec![0.0; DETECTORS];
        each_place(self.size(), angle, |pixel, place, part| {
            let value = f32::from(self.values[pixel]);
            if value > 0.0 {
                sums[place] += value * (1.0 - part);
                sums[place + 1] += value * part;
            }
        });
        sums
    }
}

/// Calls `visit` with each pixel, the detector before the place where its ray ends, and how far it is beyond that one.
fn each_place([width, height]: [usize; 2], angle: usize, mut visit: impl FnMut(usize, usize, f32)) {
    let (sine, cosine) = direction(angle);
    let [left, top] = [width, height].map(|side| (side - 1) as f32 / 2.0);
    for y in 0..height {
        let start = (y as f32 - top) * sine - left * cosine + MIDDLE;
        for x in 0..width {
            let place = x as f32 * cosine + start;
            let detector = place as usize;
            visit(y * width + x, detector, place - detector as f32);
        }
    }
}

/// The sine and cosine of an angle. By small turns: the functions for any angle are large.
fn direction(angle: usize) -> (f32, f32) {
    // Those of 180° / 240.
    const TURN: (f64, f64) = (0.013_089_595_571_344_44, 0.999_914_327_574_007_3);
    let turn = |(sine, cosine): (f64, f64), _| (sine * TURN.1 + cosine * TURN.0, cosine * TURN.1 - sine * TURN.0);
    let (sine, cosine) = (0..angle).fold((0.0, 1.0), turn);
    (sine as f32, cosine as f32)
}

/// Smooths, because the sums of pixels are uneven, and filters with the ramp of Ramachandran and Lakshminarayanan.
fn filter(measured: &[f32]) -> Vec<f32> {
    let at = |values: &[f32], i: usize| values.get(i).copied().unwrap_or(0.0);
    let last = measured.len();
    let smooth: Vec<f32> =
        (0..last).map(|i| (at(measured, i.wrapping_sub(1)) + at(measured, i + 1)) / 4.0 + measured[i] / 2.0).collect();
    let weights: Vec<f32> = (0..last / 2).map(|i| -1.0 / (PI * PI * ((2 * i + 1) * (2 * i + 1)) as f32)).collect();
    let filtered = |i: usize| {
        let sides = weights.iter().enumerate().map(|(j, weight)| {
            let away = 2 * j + 1;
            weight * (at(&smooth, i.wrapping_sub(away)) + at(&smooth, i + away))
        });
        smooth[i] / 4.0 + sides.sum::<f32>()
    };
    (0..last).map(filtered).collect()
}

/// A picture that grows with each projection.
pub struct Reconstruction {
    sums: Vec<f32>,
    count: usize,
    added: usize,
}

impl Reconstruction {
    /// Will use `count` projections of a slice.
    pub fn new(scan: &Scan, count: usize) -> Reconstruction {
        Reconstruction { sums: vec![0.0; scan.values.len()], count, added: 0 }
    }

    pub fn is_complete(&self) -> bool {
        self.added == self.count
    }

    /// The angle of the projection number `i`. Neighbors follow one another late, so that early pictures have no gap.
    fn angle(&self, i: usize) -> usize {
        let step = (self.count * 5 / 8..).find(|step| coprime(*step, self.count)).unwrap_or(1);
        i * step % self.count * (ANGLES / self.count)
    }

    /// Adds the next projection.
    pub fn add(&mut self, scan: &mut Scan) {
        if self.is_complete() {
            return;
        }
        let angle = self.angle(self.added);
        let size = scan.size();
        let filtered = scan.filtered(angle);
        let sums = &mut self.sums;
        each_place(size, angle, |pixel, place, part| {
            sums[pixel] += filtered[place] + (filtered[place + 1] - filtered[place]) * part;
        });
        self.added += 1;
    }

    /// The angles of the projections that were added.
    pub fn angles(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.added).map(|i| self.angle(i))
    }

    /// The gray values of the picture so far.
    pub fn values(&self) -> Vec<u8> {
        let scale = PI / self.added.max(1) as f32;
        self.sums.iter().map(|sum| (sum * scale + 0.5) as u8).collect()
    }
}

fn coprime(a: usize, b: usize) -> bool {
    if b == 0 { a == 1 } else { coprime(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with a darker one in it.
    fn slice() -> Vec<u8> {
        let inside =
            |x: usize, y: usize, cx: i32, cy: i32, r: i32| (x as i32 - cx).pow(2) + (y as i32 - cy).pow(2) < r * r;
        let value = |x, y| match (inside(x, y, 90, 108, 70), inside(x, y, 110, 90, 20)) {
            (true, true) => 60,
            (true, false) => 140,
            _ => 0,
        };
        (0..180 * 216).map(|i| value(i % 180, i / 180)).collect()
    }

    fn reconstructed(count: usize) -> Vec<u8> {
        let mut scan = Scan::new(slice(), 180);
        let mut picture = Reconstruction::new(&scan, count);
        while !picture.is_complete() {
            picture.add(&mut scan);
        }
        picture.values()
    }

    fn error(count: usize) -> f64 {
        let squares = reconstructed(count).into_iter().zip(slice()).map(|(a, b)| f64::from(a.abs_diff(b)).powi(2));
        (squares.sum::<f64>() / (180.0 * 216.0)).sqrt()
    }

    #[test]
    fn the_picture_gets_closer_with_every_step() {
        let errors = [6, 12, 24, 60, 240].map(error);
        assert!(errors.is_sorted_by(|a, b| a > b), "{errors:?}");
        assert!(errors[0] > 25.0 && errors[4] < 8.0, "{errors:?}");
        let picture = reconstructed(240);
        assert!(picture[150 * 180 + 90].abs_diff(140) < 4 && picture[90 * 180 + 110].abs_diff(60) < 4);
    }

    #[test]
    fn turns_add_up() {
        for angle in 0..ANGLES {
            let (sine, cosine) = (angle as f64 * std::f64::consts::PI / ANGLES as f64).sin_cos();
            let (found, other) = direction(angle);
            assert!((found - sine as f32).abs() < 1e-6 && (other - cosine as f32).abs() < 1e-6, "{angle}");
        }
    }

    #[test]
    fn each_angle_is_used_once() {
        let mut scan = Scan::new(slice(), 180);
        for count in COUNTS {
            let mut picture = Reconstruction::new(&scan, count);
            picture.added = count;
            let mut angles: Vec<_> = picture.angles().collect();
            angles.sort();
            assert_eq!(angles, (0..count).map(|i| i * ANGLES / count).collect::<Vec<_>>());
        }
        assert!(scan.projection(0).is_empty());
        let mut picture = Reconstruction::new(&scan, 6);
        picture.add(&mut scan);
        assert_eq!(scan.projection(0).len(), DETECTORS);
    }
}
