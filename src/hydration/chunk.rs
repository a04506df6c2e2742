//! Chunks: pieces of the app's code that the browser loads when a page needs them.

use leptos::prelude::AnyView;
use std::{future::Future, pin::Pin, sync::Arc};

#[cfg(split)]
mod loaded;

/// The arrival of a chunk: whether it could be loaded. Loading it again tries again.
pub type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// Loads code.
pub type Load = Arc<dyn Fn() -> Loading + Send + Sync>;

/// A function whose code is in a chunk. It makes a `V`, usually a view, from a `T`. Declare one with
/// [`chunk!`](crate::chunk).
pub struct Chunk<T: 'static, V: 'static = AnyView> {
    /// Name of the chunk; several functions may share one.
    pub name: &'static str,
    /// The function, which must not be called before its chunk is loaded; `None` if the data are malformed.
    pub function: fn(T) -> Option<V>,
}

impl<T, V> Chunk<T, V> {
    /// Loads the code, once.
    pub fn load(&self) -> Loading {
        #[cfg(split)]
        return Box::pin(loaded::load(self.name));
        #[cfg(not(split))]
        Box::pin(std::future::ready(true))
    }

    /// Calls the function; `None` if the code is not loaded yet or if the data are malformed.
    pub fn call(&self, data: T) -> Option<V> {
        #[cfg(split)]
        if !loaded::is_loaded(self.name) {
            return None;
        }
        (self.function)(data)
    }
}

impl<T: Send> Chunk<T> {
    /// The code for the view of `data`.
    pub fn code(&'static self, data: T) -> Code {
        Code { name: self.name, load: Arc::new(|| self.load()), view: Box::new(|| self.call(data)) }
    }
}

/// The code of one view, which may have to be loaded.
pub struct Code {
    /// Name of the chunk.
    pub name: &'static str,
    pub load: Load,
    /// The view, as [`Chunk::call`].
    pub view: Box<dyn FnOnce() -> Option<AnyView> + Send>,
}

/// Declares a [`Chunk`]: `chunk!(CALENDAR in calendar: Data<Calendar> => |data| …)`, where the closure returns an
/// `Option<AnyView>`, or an `Option<V>` with `=> V, |data| …`. A second function of a chunk is declared `in calendar 1`.
///
/// Release builds set `cfg(split)` and move the closure, with all that only it calls, into a file of its own
/// (`scripts/split.mjs`). Without it, the code is in the app and loaded with it.
#[macro_export]
macro_rules! chunk {
    ($name:ident in $chunk:ident $($number:literal)?: $data:ty => $function:expr) => {
        $crate::chunk!($name in $chunk $($number)?: $data => leptos::prelude::AnyView, $function);
    };
    ($name:ident in $chunk:ident $($number:literal)?: $data:ty => $made:ty, $function:expr) => {
        pub static $name: $crate::hydration::Chunk<$data, $made> = {
            // The splitter makes a chunk of what only an exported function with such a name needs, and passes calls of the
            // import with the same name to it. A name has 32 hexadecimal digits. Leptos re-exports a macro for this; its
            // functions load their chunk themselves, with 0.15 kB for each of them in the app.
            #[cfg(split)]
            fn function(data: $data) -> Option<$made> {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                #[allow(improper_ctypes)]
                unsafe extern "C" {
                    #[link_name = concat!("__wasm_split_00", stringify!($chunk), "00_import_0000000000000000000000000000000", $($number,)? 0)]
                    safe fn import(data: $data) -> Option<$made>;
                }
                #[allow(improper_ctypes_definitions)]
                #[unsafe(export_name = concat!("__wasm_split_00", stringify!($chunk), "00_export_0000000000000000000000000000000", $($number,)? 0))]
                extern "C" fn export(data: $data) -> Option<$made> {
                    let function: fn($data) -> Option<$made> = $function;
                    function(data)
                }
                import(data)
            }
            #[cfg(not(split))]
            fn function(data: $data) -> Option<$made> {
                let function: fn($data) -> Option<$made> = $function;
                function(data)
            }
            $crate::hydration::Chunk { name: stringify!($chunk), function }
        };
    };
}
