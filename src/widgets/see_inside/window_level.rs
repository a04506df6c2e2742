//! Window and level: which gray values lie between black and white. A chart shows how often each one occurs.

use super::{
    canvas,
    explorer::{Explorer, Texts, with_volume},
    slider::{Slider, setting},
};
use crate::inside::{Window, paint::Pixel};
use leptos::{html, prelude::*};

const CHART_HEIGHT: usize = 48;
const PRESETS: [(&str, Window); 3] = [
    ("All grays", Window { level: 128, width: 256 }),
    ("Reset", Window::START),
    ("More contrast", Window { level: 110, width: 60 }),
];
/// The color of values outside the window.
const OUTSIDE: Pixel = [38, 69, 120, 255];
/// The color of the line that says how bright each value is.
const LINE: Pixel = [232, 153, 35, 255];

pub fn window_level(explorer: Explorer) -> AnyView {
    let chart = NodeRef::<html::Canvas>::new();
    Effect::new(move || {
        explorer.arrivals.track();
        let (Some(canvas), window) = (chart.get(), explorer.window()) else { return };
        canvas::show(&canvas, &pixels(&with_volume(|volume| volume.histogram()), window), 256);
    });
    let presets = PRESETS.map(|(name, window)| {
        let choose = move |_| explorer.choose(window);
        let is_chosen = move || if explorer.window() == window { "true" } else { "false" };
        view! { <button type="button" aria-pressed=is_chosen on:click=choose>{name}</button> }.into_any()
    });
    view! {
        <div class="inside__window when-ready">
            <canvas class="inside__chart" node_ref=chart width="256" height="48" aria-hidden="true"></canvas>
            {part(explorer, "Level", explorer.level, [0, 255])}
            {part(explorer, "Window", explorer.width, [2, 256])}
            <div class="inside__presets" role="group" aria-label="Window and level">{presets.into_iter().collect::<Vec<_>>()}</div>
        </div>
    }
    .into_any()
}

/// The slider of one number of the window.
fn part(explorer: Explorer, name: &'static str, of: RwSignal<usize>, [min, max]: [usize; 2]) -> AnyView {
    let value: Texts = explorer.text(move || of.get().to_string());
    let words = explorer.text(move || {
        let [low, high] = explorer.window().range().map(|value| value.to_string());
        [&value.get(), ": black up to ", &low, ", white from ", &high].concat()
    });
    let change = Box::new(move |value| explorer.set(of, value));
    setting(explorer, name, value, Slider { name, min, max, value, words, change })
}

/// The chart: a column for each gray value, as high as it is frequent, in its color.
fn pixels(histogram: &[u32; 256], window: Window) -> Vec<Pixel> {
    // Air would dwarf everything else, and fluid is rare: square roots of what is not air.
    let most = histogram[8..].iter().fold(1, |most, count| most.max(*count)) as f32;
    let [low, high] = window.range();
    let palette = window.palette(100);
    let mut pixels = vec![[0; 4]; 256 * CHART_HEIGHT];
    for (value, count) in histogram.iter().enumerate() {
        let height = ((*count as f32 / most).sqrt() * CHART_HEIGHT as f32) as usize;
        // The darkest colors would not show on the background.
        let [red, green, blue, _] = palette[value].map(|part| part.max(70));
        let is_inside = (low..=high).contains(&(value as i32));
        let color = if is_inside { [red, green, blue.max(110), 255] } else { OUTSIDE };
        for y in CHART_HEIGHT - height.clamp(1, CHART_HEIGHT)..CHART_HEIGHT {
            pixels[y * 256 + value] = color;
        }
        let line = CHART_HEIGHT - 1 - usize::from(window.brightness(value as u8)) * (CHART_HEIGHT - 1) / 255;
        pixels[line * 256 + value] = LINE;
    }
    pixels
}
