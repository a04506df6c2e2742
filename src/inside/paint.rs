//! The colors of gray values.

/// The color of the darkest values, `--night` of the style sheets, so that pictures have no edge on the page.
pub const NIGHT: [u8; 3] = [0, 17, 46];

/// Red, green, blue and opacity.
pub type Pixel = [u8; 4];

/// The gray values between black and white. Level is their middle, width their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub level: i32,
    pub width: i32,
}

impl Window {
    /// That of the plain pictures (`media/inside.py`).
    pub const START: Window = Window { level: 90, width: 180 };

    /// The darkest and the brightest value that differ from those beyond, within 0 and 255.
    pub fn range(self) -> [i32; 2] {
        let low = self.level - self.width / 2;
        [low.max(0), (low + self.width).min(255)]
    }

    /// The brightness of a gray value, 0 to 255.
    pub fn brightness(self, value: u8) -> u8 {
        let above = i32::from(value) * 2 - (self.level * 2 - self.width);
        (above * 255 / (self.width.max(1) * 2)).clamp(0, 255) as u8
    }

    /// The color of each gray value, dimmed to `percent` of its brightness.
    pub fn palette(self, percent: u32) -> [Pixel; 256] {
        std::array::from_fn(|value| {
            let brightness = u32::from(self.brightness(value as u8)) * percent / 100;
            let [red, green, blue] =
                NIGHT.map(|night| (u32::from(night) + (255 - u32::from(night)) * brightness / 255) as u8);
            [red, green, blue, 255]
        })
    }
}

/// The pixels of gray values.
pub fn pixels(values: &[u8], palette: &[Pixel; 256]) -> Vec<Pixel> {
    values.iter().map(|value| palette[usize::from(*value)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_outside_the_window_are_night_or_white() {
        let palette = Window { level: 100, width: 40 }.palette(100);
        assert_eq!([palette[0], palette[80]], [[0, 17, 46, 255]; 2]);
        assert_eq!([palette[120], palette[255]], [[255; 4]; 2]);
        assert!(palette[99][0] < palette[101][0]);
        assert_eq!(pixels(&[0, 255], &palette), [[0, 17, 46, 255], [255; 4]]);
    }

    #[test]
    fn a_narrow_window_has_more_contrast() {
        let contrast = |width| {
            let window = Window { level: 100, width };
            window.brightness(110) - window.brightness(90)
        };
        assert!(contrast(40) > contrast(180) && contrast(180) > contrast(256));
        assert_eq!(Window { level: 10, width: 60 }.range(), [0, 40]);
    }
}
