//! What the parts of the page share: the volume, and where the visitor looks.

use crate::inside::{Pathways, Plane, Volume, Window, plane::START};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

/// A text that changes.
pub type Texts = Signal<String>;

/// Whether the volume is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Waiting,
    Loading,
    Failed,
    Complete,
}

/// The signals of the page.
struct Signals {
    at: [ArcRwSignal<usize>; 3],
    window: ArcRwSignal<Window>,
    has_pathways: ArcRwSignal<bool>,
    is_touched: ArcRwSignal<bool>,
    arrivals: ArcRwSignal<usize>,
    status: ArcRwSignal<Status>,
}

impl Signals {
    fn new() -> Signals {
        Signals {
            at: START.map(ArcRwSignal::new),
            window: ArcRwSignal::new(Window::START),
            has_pathways: ArcRwSignal::new(false),
            is_touched: ArcRwSignal::new(false),
            arrivals: ArcRwSignal::new(0),
            status: ArcRwSignal::new(Status::Waiting),
        }
    }
}

thread_local! {
    static SIGNALS: RefCell<Signals> = RefCell::new(Signals::new());
    static VOLUME: RefCell<Volume> = RefCell::default();
    static PATHWAYS: RefCell<Option<Pathways>> = const { RefCell::new(None) };
    /// The number of parts on the page.
    static PARTS: Cell<usize> = const { Cell::new(0) };
}

/// A part's access to them.
#[derive(Clone, Copy)]
pub struct Explorer {
    /// The place of the crosshair.
    pub at: [RwSignal<usize>; 3],
    pub window: RwSignal<Window>,
    pub has_pathways: RwSignal<bool>,
    /// Whether the visitor has done something. Until then the plain pictures stay.
    pub is_touched: RwSignal<bool>,
    /// Counts what has arrived: parts of the volume, pathways.
    pub arrivals: RwSignal<usize>,
    pub status: RwSignal<Status>,
}

impl Explorer {
    /// The explorer of the page. The first part of a page starts it anew; the data go with the last.
    pub fn new() -> Explorer {
        if PARTS.replace(PARTS.get() + 1) == 0 {
            SIGNALS.replace(Signals::new());
        }
        on_cleanup(|| {
            if PARTS.replace(PARTS.get() - 1) == 1 {
                VOLUME.take();
                PATHWAYS.take();
            }
        });
        SIGNALS.with_borrow(|signals| Explorer {
            at: signals.at.clone().map(RwSignal::from),
            window: signals.window.clone().into(),
            has_pathways: signals.has_pathways.clone().into(),
            is_touched: signals.is_touched.clone().into(),
            arrivals: signals.arrivals.clone().into(),
            status: signals.status.clone().into(),
        })
    }

    /// Moves the crosshair to a coordinate.
    pub fn go(self, axis: usize, coordinate: usize) {
        self.touch();
        if self.at[axis].get_untracked() != coordinate {
            self.at[axis].set(coordinate);
        }
    }

    pub fn choose(self, window: Window) {
        self.touch();
        self.window.set(window);
    }

    pub fn touch(self) {
        if !self.is_touched.get_untracked() {
            self.is_touched.set(true);
        }
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
    }
}

pub fn with_volume<T>(read: impl FnOnce(&Volume) -> T) -> T {
    VOLUME.with_borrow(read)
}

pub fn change_volume(change: impl FnOnce(&mut Volume)) {
    VOLUME.with_borrow_mut(change);
}
