//! The background of the social cards.

use resvg::tiny_skia::{FilterQuality, IntSize, Paint, Pattern, Pixmap, Rect, SpreadMode, Transform};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

/// The width of a card, in pixels.
pub const WIDTH: u16 = 1200;
/// The height of a card, in pixels.
pub const HEIGHT: u16 = 630;

/// The placement of the picture on the card.
#[derive(Debug)]
pub struct Placement {
    scale: f32,
    /// The left edge, in pixels of the card.
    x: f32,
    /// The top edge, in pixels of the card.
    y: f32,
}

/// The placement of the picture. The area to its left continues its left edge.
pub const PLACEMENT: Placement = Placement { scale: 0.75, x: 150.0, y: -22.0 };

/// Decodes the picture and places it on a card; `None` if it is not a JPEG.
pub fn placed(jpeg: &[u8]) -> Option<Pixmap> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    let pixels = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let picture = Pixmap::from_vec(pixels, IntSize::from_wh(width as u32, height as u32)?)?;
    let Placement { scale, x, y } = PLACEMENT;
    let transform = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
    let shader = Pattern::new(picture.as_ref(), SpreadMode::Pad, FilterQuality::Bicubic, 1.0, transform);
    let mut background = Pixmap::new(WIDTH.into(), HEIGHT.into())?;
    let all = Rect::from_xywh(0.0, 0.0, WIDTH.into(), HEIGHT.into())?;
    background.fill_rect(all, &Paint { shader, ..Paint::default() }, Transform::identity(), None);
    Some(background)
}
