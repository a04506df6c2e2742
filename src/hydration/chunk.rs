//! Chunks: pieces of the app's code that the browser loads when a page needs them.

use leptos::prelude::AnyView;
use std::{future::Future, pin::Pin, sync::Arc};

/// The arrival of a chunk: whether it could be loaded. Loading it again tries again.
pub type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// Loads code.
pub type Load = Arc<dyn Fn() -> Loading + Send + Sync>;

/// A function whose code is in a chunk. It makes a `V`, usually a view, from a `T`. Declare one with
/// [`chunk!`](crate::chunk).
pub struct Chunk<T: 'static, V: 'static = AnyView> {
    /// Name of the chunk; several functions may share one.
    pub name: &'static str,
    /// Loads the code, once.
    pub load: fn() -> Loading,
    /// Calls the function; `None` if the code is not loaded yet or if the data are malformed.
    pub call: fn(T) -> Option<V>,
}

impl<T: Send> Chunk<T> {
    /// The code for the view of `data`.
    pub fn code(&'static self, data: T) -> Code {
        Code { name: self.name, load: Arc::new(self.load), view: Box::new(|| (self.call)(data)) }
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
/// `Option<AnyView>`, or an `Option<V>` with `=> V, |data| …`.
///
/// Release builds set `cfg(split)` and move the closure, with all that only it calls, into a file of its own
/// (`scripts/split.mjs`). Without it, the code is in the app and loaded with it.
#[macro_export]
macro_rules! chunk {
    ($name:ident in $chunk:ident: $data:ty => $call:expr) => {
        $crate::chunk!($name in $chunk: $data => leptos::prelude::AnyView, $call);
    };
    ($name:ident in $chunk:ident: $data:ty => $made:ty, $call:expr) => {
        pub static $name: $crate::hydration::Chunk<$data, $made> = {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible, preload(load))]
            fn $chunk(data: $data) -> Result<Option<$made>, leptos::wasm_split::SplitLoaderError> {
                Ok(call(data))
            }
            #[cfg(not(split))]
            async fn load() -> Result<(), ()> {
                Ok(())
            }
            #[cfg(not(split))]
            async fn $chunk(data: $data) -> Result<Option<$made>, ()> {
                Ok(call(data))
            }
            fn call(data: $data) -> Option<$made> {
                let call: fn($data) -> Option<$made> = $call;
                call(data)
            }
            $crate::hydration::Chunk {
                name: stringify!($chunk),
                load: || Box::pin(async { load().await.is_ok() }),
                // Ready at once when it is loaded.
                call: |data| futures::FutureExt::now_or_never($chunk(data))?.ok()?,
            }
        };
    };
}
