//! Canvases that show pixels, and one that reads them.

use leptos::{
    prelude::document,
    wasm_bindgen::{Clamped, JsCast, JsValue},
    web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, ImageData},
};

/// Shows pixels, row by row from the top, in a canvas of their size.
pub fn show(canvas: &HtmlCanvasElement, pixels: &[u8], width: usize) {
    let (width, height) = (width as u32, (pixels.len() / 4 / width) as u32);
    // Setting the size clears a canvas, even if it is the same.
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(pixels), width, height);
    if let (Some(context), Ok(image)) = (context(canvas, false), image) {
        _ = context.put_image_data(&image, 0.0, 0.0);
    }
}

/// Reads a picture strip by strip.
pub struct Reader {
    context: CanvasRenderingContext2d,
    image: HtmlImageElement,
    size: [f64; 2],
}

impl Reader {
    /// Of a picture that is loaded, in `rows` strips. `None` if it is of another size.
    pub fn new(image: HtmlImageElement, [width, height]: [usize; 2], rows: usize) -> Option<Reader> {
        if [image.natural_width(), image.natural_height()] != [width as u32, (height * rows) as u32] {
            return None;
        }
        let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        Some(Reader { context: context(&canvas, true)?, image, size: [width as f64, height as f64] })
    }

    /// The four bytes of each pixel of a strip; `None` if the browser forbids to read canvases.
    pub fn strip(&self, row: usize) -> Option<Vec<u8>> {
        let [width, height] = self.size;
        self.context.draw_image_with_html_image_element(&self.image, 0.0, -(row as f64) * height).ok()?;
        Some(self.context.get_image_data(0.0, 0.0, width, height).ok()?.data().0)
    }
}

/// The context of a canvas. One that is read often is not on the graphics card.
fn context(canvas: &HtmlCanvasElement, is_read: bool) -> Option<CanvasRenderingContext2d> {
    let options = js_sys::Object::new();
    _ = js_sys::Reflect::set(&options, &"willReadFrequently".into(), &JsValue::from(is_read));
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}
