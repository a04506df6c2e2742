//! The picture that a card is drawn upon.

use resvg::tiny_skia::{FilterQuality, IntSize, Paint, Pattern, Pixmap, Rect, SpreadMode, Transform};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

/// Of a card, in pixels.
pub const SIZE: (u16, u16) = (1200, 630);

/// Its place on the card: how large, and where its left upper corner is. Left of it, its
/// edge goes on.
pub const PLACE: (f32, f32, f32) = (0.75, 150.0, -22.0);

/// The picture in its place, as large as a card.
pub fn laid(jpeg: &[u8]) -> Option<Pixmap> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg), options);
    let pixels = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let picture = Pixmap::from_vec(pixels, IntSize::from_wh(width as u32, height as u32)?)?;
    let (scale, x, y) = PLACE;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
    let shader = Pattern::new(picture.as_ref(), SpreadMode::Pad, FilterQuality::Bicubic, 1.0, place);
    let mut ground = Pixmap::new(SIZE.0.into(), SIZE.1.into())?;
    let all = Rect::from_xywh(0.0, 0.0, SIZE.0.into(), SIZE.1.into())?;
    ground.fill_rect(all, &Paint { shader, ..Paint::default() }, Transform::identity(), None);
    Some(ground)
}
