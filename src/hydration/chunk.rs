//! Chunks: pieces of the app's code that the browser loads when a page needs them.

use leptos::prelude::AnyView;
use std::{future::Future, pin::Pin};

/// The arrival of a chunk: whether it could be loaded. Loading it again tries again.
pub type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// A view whose code is in a chunk, and that shows a `T`. Declare one with [`chunk!`](crate::chunk).
pub struct Chunk<T: 'static> {
    /// Name of the chunk; several views may share one.
    pub name: &'static str,
    /// Loads the code, once.
    pub load: fn() -> Loading,
    /// The view; `None` if the code is not loaded yet or if the data are malformed.
    pub view: fn(T) -> Option<AnyView>,
}

/// Declares a [`Chunk`]: `chunk!(CALENDAR in calendar: Data<Calendar> => |data| …)`, where the closure returns an
/// `Option<AnyView>`.
///
/// Release builds set `cfg(split)` and move the closure, with all that only it calls, into a file of its own
/// (`scripts/split.mjs`). Without it, the code is in the app and loaded with it.
#[macro_export]
macro_rules! chunk {
    ($(#[$docs:meta])* $name:ident in $chunk:ident: $data:ty => $view:expr) => {
        $(#[$docs])*
        pub static $name: $crate::hydration::Chunk<$data> = {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible, preload(load))]
            fn $chunk(data: $data) -> Result<Option<leptos::prelude::AnyView>, leptos::wasm_split::SplitLoaderError> {
                Ok(view(data))
            }
            #[cfg(not(split))]
            async fn load() -> Result<(), ()> {
                Ok(())
            }
            #[cfg(not(split))]
            async fn $chunk(data: $data) -> Result<Option<leptos::prelude::AnyView>, ()> {
                Ok(view(data))
            }
            fn view(data: $data) -> Option<leptos::prelude::AnyView> {
                let view: fn($data) -> Option<leptos::prelude::AnyView> = $view;
                view(data)
            }
            $crate::hydration::Chunk {
                name: stringify!($chunk),
                load: || Box::pin(async { load().await.is_ok() }),
                // Ready at once when it is loaded.
                view: |data| futures::FutureExt::now_or_never($chunk(data))?.ok()?,
            }
        };
    };
}
