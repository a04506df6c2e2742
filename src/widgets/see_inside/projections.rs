//! A slice from its projections. The slider says how many; the picture grows with each, a few in each frame.

use super::{
    canvas,
    explorer::{Explorer, Texts},
    load::{file, load},
    slider::{Slider, as_html, setting},
};
use crate::{
    dom,
    inside::{
        Plane, Reconstruction, Scan, Window, paint,
        projections::{ANGLES, COUNTS, DETECTORS},
    },
};
use leptos::{html, prelude::*};
use std::time::Duration;

/// The choice at first, that of the plain picture: 60.
const FIRST: usize = 11;
/// The milliseconds of a frame in which projections are added.
const WORK: f64 = 5.0;
/// How long a picture stays before the next while they follow one another by themselves.
const STAY: Duration = Duration::from_millis(450);
/// How long the crosshair must rest before its slice is computed.
const REST: Duration = Duration::from_millis(300);

/// The work under way.
#[derive(Default)]
struct Job {
    scan: Option<Scan>,
    picture: Option<Reconstruction>,
    is_running: bool,
}

#[derive(Clone, Copy)]
struct Projections {
    explorer: Explorer,
    choice: RwSignal<usize>,
    plays: RwSignal<bool>,
    job: StoredValue<Job, LocalStorage>,
    picture: NodeRef<html::Canvas>,
    sinogram: NodeRef<html::Canvas>,
    /// The number of moves of the crosshair since [`Projections::wait`]; 0 if it rests.
    moves: StoredValue<usize>,
}

impl Projections {
    /// Starts the picture anew, of another slice if `is_other`.
    fn start(self, is_other: bool) {
        let Some(values) = untrack(|| self.explorer.slice(Plane::Axial)) else { return };
        let count = COUNTS[self.choice.get_untracked()];
        let is_running = self.job.try_update_value(|job| {
            if is_other || job.scan.is_none() {
                job.scan = Some(Scan::new(values, Plane::Axial.size()[0]));
            }
            job.picture = job.scan.as_ref().map(|scan| Reconstruction::new(scan, count));
            std::mem::replace(&mut job.is_running, true)
        });
        if is_running == Some(false) {
            request_animation_frame(move || self.work());
        }
    }

    /// Starts once the crosshair has not moved for [`REST`].
    fn wait(self) {
        let end = move || match self.moves.try_get_value() {
            None => {}
            Some(1) => {
                self.moves.set_value(0);
                self.start(true);
            }
            Some(_) => {
                self.moves.set_value(1);
                self.wait();
            }
        };
        set_timeout(end, REST);
    }

    /// Adds projections for a part of a frame, then shows the picture.
    fn work(self) {
        let end = js_sys::Date::now() + WORK;
        let shows_growth = !prefers_calm();
        let is_complete = self.job.try_update_value(|job| {
            let (Some(scan), Some(picture)) = (&mut job.scan, &mut job.picture) else { return true };
            while !picture.is_complete() && js_sys::Date::now() < end {
                picture.add(scan);
            }
            let is_complete = picture.is_complete();
            if is_complete || shows_growth {
                self.show(scan, picture);
            }
            job.is_running = !is_complete;
            is_complete
        });
        match is_complete {
            Some(false) => request_animation_frame(move || self.work()),
            Some(true) if self.plays.get_untracked() => set_timeout(move || self.next(), STAY),
            _ => {}
        }
    }

    fn show(self, scan: &Scan, picture: &Reconstruction) {
        if let Some(canvas) = self.picture.get_untracked() {
            let pixels = paint::pixels(&picture.values(), &Window::START.palette(100));
            canvas::show(&canvas, &pixels, Plane::Axial.size()[0]);
        }
        if let Some(canvas) = self.sinogram.get_untracked() {
            // Along the columns of the picture the sums are largest.
            let most = scan.projection(0).iter().copied().fold(1.0, f32::max);
            let mut values = vec![0; ANGLES * DETECTORS];
            for angle in picture.angles() {
                for (value, sum) in values[angle * DETECTORS..].iter_mut().zip(scan.projection(angle)) {
                    *value = (sum / most * 255.0) as u8;
                }
            }
            let palette = Window { level: 128, width: 256 }.palette(100);
            canvas::show(&canvas, &paint::pixels(&values, &palette), DETECTORS);
        }
    }

    fn choose(self, choice: usize) {
        self.explorer.touch();
        _ = self.choice.try_set(choice);
        self.explorer.renew_soon();
        self.start(false);
    }

    /// Goes on to the next picture by itself.
    fn next(self) {
        if self.plays.try_get_untracked() != Some(true) {
            return;
        }
        match self.choice.get_untracked() + 1 {
            next if next < COUNTS.len() => self.choose(next),
            _ => self.plays.set(false),
        }
    }
}

/// Whether the visitor or the system wants no motion.
fn prefers_calm() -> bool {
    dom::matches_media("(prefers-reduced-motion: reduce)")
        || document().document_element().is_some_and(|root| root.has_attribute("data-calm"))
}

pub fn projections() -> AnyView {
    let explorer = Explorer::of_page();
    let this = Projections {
        explorer,
        choice: RwSignal::new(FIRST),
        plays: RwSignal::new(false),
        job: StoredValue::new_local(Job::default()),
        picture: NodeRef::new(),
        sinogram: NodeRef::new(),
        moves: StoredValue::new(0),
    };
    // The slice at the crosshair, once it rests, or once it has arrived.
    Effect::new(move || {
        explorer.arrivals.track();
        explorer.at[2].track();
        if !explorer.is_touched.get() {
            return;
        }
        load(explorer);
        this.moves.update_value(|moves| *moves += 1);
        if this.moves.get_value() == 1 {
            this.wait();
        }
    });
    let play = move |_| {
        let plays = !this.plays.get_untracked();
        this.plays.set(plays);
        if plays {
            this.choose(0);
        }
    };
    let count: Texts = Signal::derive(move || COUNTS[this.choice.get()].to_string());
    let words: Texts = Signal::derive(move || [&count.get(), " projections"].concat());
    let of: Texts = explorer.text(move || {
        let number = Plane::Axial.number(explorer.at[2].get());
        ["Axial slice ", &number.to_string(), " from ", &words.get(), ", computed."].concat()
    });
    let of: Texts = as_html(of);
    let name_of_play: Texts =
        Signal::derive(move || if this.plays.get() { "Stop" } else { "From 6 to 240" }.to_string());
    let slider = Slider {
        name: "Projections",
        min: 0,
        max: COUNTS.len() - 1,
        value: Signal::derive(move || this.choice.get().to_string()),
        words,
        change: Box::new(move |choice| {
            this.plays.set(false);
            this.choose(choice);
        }),
    };
    view! {
        <section class="inside inside--projections" aria-label="A slice from its projections">
            <div class="inside__pair">
                <figure>
                    <div class="inside__frame">
                        <img
                            src=file("sinogram", "webp")
                            loading="lazy"
                            alt="Bright bands that swing from side to side, row by row."
                            width=DETECTORS.to_string()
                            height=ANGLES.to_string()
                        />
                        <canvas node_ref=this.sinogram aria-hidden="true"></canvas>
                    </div>
                    <figcaption><strong>"Projections"</strong>" One row for each direction"</figcaption>
                </figure>
                <figure>
                    <div class="inside__frame">
                        <img
                            src=file("projections-60", "webp")
                            loading="lazy"
                            alt="The slice across the head, with faint streaks."
                            width=Plane::Axial.size()[0].to_string()
                            height=Plane::Axial.size()[1].to_string()
                        />
                        <canvas node_ref=this.picture aria-hidden="true"></canvas>
                    </div>
                    <figcaption><strong>"Picture"</strong>" "<span inner_html=of></span></figcaption>
                </figure>
            </div>
            <div class="inside__foot when-ready">
                {setting(explorer, "Projections", count, slider)}
                <button class="inside__play" type="button" on:click=play>
                    <span inner_html=name_of_play></span>
                </button>
            </div>
        </section>
    }
    .into_any()
}
