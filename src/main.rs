//! The browser program: one bundle for all pages. [`radiology::start`] says how it begins.

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    radiology::start::read();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: use `make serve` or `make build`.");
}
