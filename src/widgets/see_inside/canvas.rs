//! Canvases that show pixels, and pictures whose pixels are read.
//!
//! Most methods are called by name: each typed one of `web-sys` adds to the JavaScript that every page loads.

use crate::inside::paint::Pixel;
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use leptos::{
    prelude::{document, window},
    wasm_bindgen::{Clamped, JsCast, JsValue},
    web_sys::ImageData,
};
use wasm_bindgen_futures::JsFuture;

/// The color of lines, `--persimmon` of the style sheets.
const LINE: &str = "#e89923";

/// The property of an object; undefined if it has none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

pub fn number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or_default()
}

pub fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    _ = Reflect::set(object, &name.into(), &value.into());
}

/// Calls a method; `None` if it does not exist or fails.
pub fn call<const N: usize>(object: &JsValue, name: &str, arguments: [JsValue; N]) -> Option<JsValue> {
    let method: js_sys::Function = get(object, name).dyn_into().ok()?;
    let list = Array::new();
    for argument in arguments {
        list.push(&argument);
    }
    method.apply(object, &list).ok()
}

/// Shows pixels, row by row from the top, in a canvas of their size.
pub fn show(canvas: &JsValue, pixels: &[Pixel], width: usize) {
    // Not a copy: the browser reads the app's memory.
    let Ok(image) = ImageData::new_with_u8_clamped_array(Clamped(pixels.as_flattened()), width as u32) else { return };
    let Some(context) = sized(canvas, [width, pixels.len() / width]) else { return };
    call(&context, "putImageData", [image.into(), 0.into(), 0.into()]);
}

/// Shows two lines that cross in one pixel of a canvas, and nothing else.
pub fn show_cross(canvas: &JsValue, [width, height]: [usize; 2], [column, row]: [usize; 2]) {
    let Some(context) = sized(canvas, [width, height]) else { return };
    set(&context, "fillStyle", LINE);
    call(&context, "clearRect", [0, 0, width, height].map(JsValue::from));
    call(&context, "fillRect", [column, 0, 1, height].map(JsValue::from));
    call(&context, "fillRect", [0, row, width, 1].map(JsValue::from));
}

/// The context of a canvas that has a size.
fn sized(canvas: &JsValue, [width, height]: [usize; 2]) -> Option<JsValue> {
    // Setting the size clears a canvas, even if it is the same.
    if number(canvas, "width") != width as f64 || number(canvas, "height") != height as f64 {
        set(canvas, "width", width as f64);
        set(canvas, "height", height as f64);
    }
    context(canvas, false)
}

/// A picture that is read strip by strip.
pub struct Reader {
    image: JsValue,
    context: JsValue,
    size: [usize; 2],
}

impl Reader {
    /// Loads the picture at `path`, whose strips have a size of `size`. `None` if that fails. The browser decodes it outside
    /// the main thread: an element's picture is decoded in the task that draws it.
    pub async fn load(path: &str, [width, height]: [usize; 2]) -> Option<Reader> {
        let file = result(call(&fetch(path).await?, "blob", [])).await?;
        let image = result(call(&window(), "createImageBitmap", [file])).await?;
        if number(&image, "width") != width as f64 {
            return None;
        }
        let canvas: JsValue = document().create_element("canvas").ok()?.into();
        set(&canvas, "width", width as f64);
        set(&canvas, "height", height as f64);
        Some(Reader { image, context: context(&canvas, true)?, size: [width, height] })
    }

    /// The four bytes of each pixel of a strip; `None` if the browser forbids to read canvases.
    pub fn strip(&self, row: usize) -> Option<Vec<u8>> {
        let [width, height] = self.size;
        let top = -((row * height) as f64);
        call(&self.context, "drawImage", [self.image.clone(), 0.into(), top.into()])?;
        let image = call(&self.context, "getImageData", [0.into(), 0.into(), width.into(), height.into()])?;
        Some(Uint8Array::new(&get(&get(&image, "data"), "buffer")).to_vec())
    }
}

/// The response for a file; `None` without one.
pub async fn fetch(path: &str) -> Option<JsValue> {
    result(call(&window(), "fetch", [path.into()])).await
}

/// What a promise resolves to; `None` if it is rejected.
async fn result(promise: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>().ok()?).await.ok()
}

/// The context of a canvas. One that is read often is not on the graphics card.
fn context(canvas: &JsValue, is_read: bool) -> Option<JsValue> {
    let options = Object::new();
    set(&options, "willReadFrequently", is_read);
    call(canvas, "getContext", ["2d".into(), options.into()]).filter(|context| !context.is_null())
}
