//! The state that both parts of the page share: the volume and the place that the visitor looks at.

use crate::inside::{Pathways, Plane, Volume, Window, plane::START};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

/// A text that changes.
pub type Texts = Signal<String>;

/// How long texts and sliders stay as they are while the visitor drags.
const STAY: Duration = Duration::from_millis(250);

/// How much of the volume is loaded: the values of [`Explorer::status`].
pub mod status {
    pub const WAITING: usize = 0;
    pub const LOADING: usize = 1;
    pub const FAILED: usize = 2;
    pub const COMPLETE: usize = 3;
}

thread_local! {
    static EXPLORER: Cell<Option<Explorer>> = const { Cell::new(None) };
    static VOLUME: RefCell<Volume> = RefCell::default();
    static PATHWAYS: RefCell<Option<Pathways>> = const { RefCell::new(None) };
    /// Whether texts must be renewed at the end of [`STAY`]; `None` outside it.
    static IS_DUE: Cell<Option<bool>> = const { Cell::new(None) };
    /// The number of parts on the page.
    static PARTS: Cell<usize> = const { Cell::new(0) };
}

/// The state that all parts of the page read. Its signals have few types, because the app contains code for each type.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The place of the crosshair.
    pub at: [RwSignal<usize>; 3],
    pub level: RwSignal<usize>,
    pub width: RwSignal<usize>,
    pub has_pathways: RwSignal<bool>,
    /// Whether the visitor has used a control. Until then, the static pictures are shown.
    pub is_touched: RwSignal<bool>,
    /// The number of downloads that have arrived: parts of the volume, and pathways.
    pub arrivals: RwSignal<usize>,
    pub status: RwSignal<usize>,
    /// How often texts and sliders were renewed.
    renewals: RwSignal<usize>,
}

impl Explorer {
    /// Returns the explorer of the page. The first part creates it. It is dropped, with the data, when the last part is
    /// removed.
    pub fn of_page() -> Explorer {
        on_cleanup(|| {
            if PARTS.replace(PARTS.get() - 1) == 1 {
                EXPLORER.take();
                VOLUME.take();
                PATHWAYS.take();
            }
        });
        PARTS.set(PARTS.get() + 1);
        EXPLORER.get().unwrap_or_else(|| {
            let explorer = Explorer {
                at: START.map(RwSignal::new),
                level: RwSignal::new(Window::START.level as usize),
                width: RwSignal::new(Window::START.width as usize),
                has_pathways: RwSignal::new(false),
                is_touched: RwSignal::new(false),
                arrivals: RwSignal::new(0),
                status: RwSignal::new(status::WAITING),
                renewals: RwSignal::new(0),
            };
            EXPLORER.set(Some(explorer));
            explorer
        })
    }

    pub fn window(self) -> Window {
        Window { level: self.level.get() as i32, width: self.width.get() as i32 }
    }

    /// Moves the crosshair to a coordinate.
    pub fn go(self, axis: usize, coordinate: usize) {
        self.set(self.at[axis], coordinate);
    }

    pub fn choose(self, window: Window) {
        self.set(self.level, window.level as usize);
        self.set(self.width, window.width as usize);
    }

    /// Changes one of the numbers.
    pub fn set(self, number: RwSignal<usize>, value: usize) {
        self.touch();
        if number.get_untracked() != value {
            number.set(value);
            self.renew_soon();
        }
    }

    pub fn touch(self) {
        if !self.is_touched.get_untracked() {
            self.is_touched.set(true);
            self.renew_soon();
        }
    }

    /// A text, or the value of a slider, that does not follow each change but is renewed.
    pub fn text(self, text: impl Fn() -> String + Send + Sync + 'static) -> Texts {
        let text: Box<dyn Fn() -> String + Send + Sync> = Box::new(text);
        Signal::derive(move || {
            self.renewals.track();
            untrack(&text)
        })
    }

    /// Renews texts and sliders at once.
    pub fn renew(self) {
        _ = self.renewals.try_update(|renewals| *renewals += 1);
    }

    /// Renews texts and sliders, but not again within [`STAY`]: each time, the browser lays out and paints the page.
    /// Nobody reads faster.
    pub fn renew_soon(self) {
        if IS_DUE.get().is_some() {
            return IS_DUE.set(Some(true));
        }
        self.renew();
        IS_DUE.set(Some(false));
        let end = move || {
            if IS_DUE.take() == Some(true) {
                self.renew_soon();
            }
        };
        set_timeout(end, STAY);
    }

    /// The gray values of the slice under the crosshair; `None` while there is nothing to show.
    pub fn slice(self, plane: Plane) -> Option<Vec<u8>> {
        let coordinate = self.at[plane.normal()].get();
        VOLUME.with_borrow(|volume| volume.has_coarse().then(|| volume.slice(plane, coordinate)))
    }

    /// The gray value under the crosshair.
    pub fn value(self) -> Option<u8> {
        let place = self.at.map(|at| at.get());
        VOLUME.with_borrow(|volume| volume.has_coarse().then(|| volume.value(place)))
    }

    /// Calls `read` with the pathways, if they are shown and there.
    pub fn with_pathways(self, read: impl FnOnce(&Pathways)) {
        if self.has_pathways.get() {
            PATHWAYS.with_borrow(|pathways| pathways.as_ref().map(read));
        }
    }

    pub fn has_loaded_pathways(self) -> bool {
        PATHWAYS.with_borrow(Option::is_some)
    }

    pub fn add_pathways(self, pathways: Pathways) {
        PATHWAYS.replace(Some(pathways));
        self.has_arrived();
    }

    /// Whether the visitor is still on the page.
    pub fn is_here(self) -> bool {
        self.status.try_get_untracked().is_some()
    }

    /// Repaints what depends on the data. The visitor may have left the page.
    pub fn has_arrived(self) {
        _ = self.arrivals.try_update(|arrivals| *arrivals += 1);
        self.renew_soon();
    }
}

pub fn with_volume<T>(read: impl FnOnce(&Volume) -> T) -> T {
    VOLUME.with_borrow(read)
}

pub fn change_volume(change: impl FnOnce(&mut Volume)) {
    VOLUME.with_borrow_mut(change);
}
