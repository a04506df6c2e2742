//! The view of one plane: its slice, the crosshair, and a slider through the slices.

use super::{
    canvas,
    explorer::{Explorer, Texts},
    load::file,
    slider::{Slider, slider, value as value_of},
};
use crate::{
    dom,
    inside::{Plane, paint},
};
use leptos::{
    ev::{PointerEvent, WheelEvent},
    html,
    prelude::*,
};

/// The words for a plane.
struct Words {
    id: &'static str,
    name: &'static str,
    /// The name of the slider.
    slices: &'static str,
    alt: &'static str,
    /// From where the slices are counted.
    from: &'static str,
    /// The letters at the left and the right edge of the picture.
    sides: [&'static str; 2],
}

const fn words(plane: Plane) -> Words {
    match plane {
        Plane::Axial => Words {
            id: "axial",
            name: "Axial",
            slices: "Axial slice",
            alt: "Slice across a head, from a bright rim through a dark ring to the folds of the brain.",
            from: "the bottom",
            sides: ["R", "L"],
        },
        Plane::Coronal => Words {
            id: "coronal",
            name: "Coronal",
            slices: "Coronal slice",
            alt: "Slice through the same head, seen face on, with both halves of the brain.",
            from: "the front",
            sides: ["R", "L"],
        },
        Plane::Sagittal => Words {
            id: "sagittal",
            name: "Sagittal",
            slices: "Sagittal slice",
            alt: "Slice through the same head, seen from the side, facing left.",
            from: "the left",
            sides: ["F", "B"],
        },
    }
}

/// The place of a pointer in the window.
fn client(event: &PointerEvent) -> [i32; 2] {
    [event.client_x(), event.client_y()]
}

pub fn plane(explorer: Explorer, plane: Plane) -> AnyView {
    let Words { id, name, slices, alt, from, sides } = words(plane);
    let [column, row, normal] = plane.axes();
    let [width, height] = plane.size();
    let frame = NodeRef::<html::Div>::new();
    let picture = NodeRef::<html::Canvas>::new();
    let cross = NodeRef::<html::Canvas>::new();
    let element = NodeRef::<html::Input>::new();
    let value: Texts = explorer.text(move || plane.number(explorer.at[normal].get()).to_string());

    Effect::new(move || {
        explorer.arrivals.track();
        if !explorer.is_touched.get() {
            return;
        }
        let Some((canvas, values)) = picture.get().zip(explorer.slice(plane)) else { return };
        // Slices are dimmed below pathways.
        let percent = if explorer.has_pathways.get() && explorer.has_loaded_pathways() { 70 } else { 100 };
        let mut pixels = paint::pixels(&values, &explorer.window().palette(percent));
        explorer.with_pathways(|pathways| pathways.draw(&mut pixels, plane, explorer.at[normal].get_untracked()));
        canvas::show(&canvas, &pixels, width);
    });
    // In a canvas of their own: elements that move would make the browser compute styles and layers of the page anew.
    Effect::new(move || {
        let Some(canvas) = cross.get() else { return };
        canvas::show_cross(&canvas, [width, height], [column, row].map(|axis| explorer.at[axis].get()));
    });

    let place = move |[x, y]: [i32; 2]| {
        let Some(frame) = frame.get_untracked() else { return };
        let bounds = frame.get_bounding_client_rect();
        let along = |part: f64, whole: f64, count: usize| {
            ((part / whole.max(1.0) * count as f64).max(0.0) as usize).min(count - 1)
        };
        explorer.go(column, along(f64::from(x) - bounds.left(), bounds.width(), width));
        explorer.go(row, along(f64::from(y) - bounds.top(), bounds.height(), height));
    };
    let press = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        // The slider gets the focus, so that keys and the wheel move through the slices of this plane.
        event.prevent_default();
        if let (Some(frame), Some(slider)) = (frame.get_untracked(), element.get_untracked()) {
            canvas::call(&frame, "setPointerCapture", [canvas::get(&event, "pointerId")]);
            dom::focus(&slider);
        }
        place(client(&event));
    };
    // Once in a frame, even if the pointer moves more often.
    let pointer = StoredValue::new(None);
    let drag = move |event: PointerEvent| {
        if canvas::number(&event, "buttons") as u32 & 1 == 0 {
            return;
        }
        let is_requested = pointer.get_value().is_some();
        pointer.set_value(Some(client(&event)));
        if !is_requested {
            request_animation_frame(move || {
                if let Some(Some(pointer)) = pointer.try_update_value(Option::take) {
                    place(pointer);
                }
            });
        }
    };
    // Without the focus, the wheel scrolls the page, and so it does at both ends.
    let turn = move |event: WheelEvent| {
        let Some(slider) = element.get_untracked() else { return };
        let delta = canvas::number(&event, "deltaY");
        if delta == 0.0 || event.ctrl_key() || dom::focused().is_none_or(|focused| *focused != **slider) {
            return;
        }
        let number = plane.number(explorer.at[normal].get_untracked());
        let next = if delta < 0.0 { number + 1 } else { number - 1 };
        if (1..=plane.count()).contains(&next) {
            event.prevent_default();
            explorer.go(normal, plane.coordinate(next));
        }
    };
    let words = explorer
        .text(move || ["Slice ", &value.get(), " of ", &plane.count().to_string(), ", counted from ", from].concat());
    let change = Box::new(move |number| explorer.go(normal, plane.coordinate(number)));
    let slider = slider(explorer, Slider { name: slices, min: 1, max: plane.count(), value, words, change }, element);
    let class = ["inside__plane inside__plane--", id].concat();
    view! {
        <figure class=class>
            <div
                class="inside__frame"
                node_ref=frame
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=move |_| explorer.renew()
                on:wheel=turn
            >
                <img src=file(id, "webp") alt=alt width=width.to_string() height=height.to_string()/>
                <canvas node_ref=picture aria-hidden="true"></canvas>
                <canvas class="inside__cross" node_ref=cross aria-hidden="true"></canvas>
                <span class="inside__side" aria-hidden="true">{sides[0]}</span>
                <span class="inside__side inside__side--right" aria-hidden="true">{sides[1]}</span>
            </div>
            <figcaption>
                <strong>{name}</strong>
                <span class="when-ready">{value_of(value)}</span>
            </figcaption>
            <div class="when-ready">{slider}</div>
        </figure>
    }
    .into_any()
}
