//! Window and level: which gray values lie between black and white. A chart shows how often each one occurs.

use super::{
    canvas,
    explorer::{Explorer, with_volume},
};
use crate::{
    components::changing_text,
    inside::{Window, paint::NIGHT},
};
use leptos::{html, prelude::*};

const CHART_HEIGHT: usize = 48;
const PRESETS: [(&str, Window); 3] = [
    ("All grays", Window { level: 128, width: 256 }),
    ("As at first", Window::START),
    ("More contrast", Window { level: 110, width: 60 }),
];

/// The part of a window that a slider changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    Level,
    Width,
}

impl Setting {
    const fn words(self) -> [&'static str; 2] {
        match self {
            Setting::Level => ["inside-level", "Level"],
            Setting::Width => ["inside-window", "Window"],
        }
    }

    const fn range(self) -> [i32; 2] {
        match self {
            Setting::Level => [0, 255],
            Setting::Width => [2, 256],
        }
    }

    const fn of(self, window: Window) -> i32 {
        match self {
            Setting::Level => window.level,
            Setting::Width => window.width,
        }
    }

    const fn changed(self, window: Window, value: i32) -> Window {
        match self {
            Setting::Level => Window { level: value, ..window },
            Setting::Width => Window { width: value, ..window },
        }
    }
}

pub fn window_level(explorer: Explorer) -> impl IntoView {
    let chart = NodeRef::<html::Canvas>::new();
    Effect::new(move || {
        explorer.arrivals.track();
        let (Some(canvas), window) = (chart.get(), explorer.window.get()) else { return };
        canvas::show(&canvas, &pixels(&with_volume(|volume| volume.histogram()), window), 256);
    });
    let presets = PRESETS.map(|(name, window)| {
        let choose = move |_| {
            explorer.touch();
            explorer.window.set(window);
        };
        let is_chosen = move || if explorer.window.get() == window { "true" } else { "false" };
        view! { <button type="button" aria-pressed=is_chosen on:click=choose>{name}</button> }
    });
    view! {
        <div class="inside__window when-ready">
            <canvas class="inside__chart" node_ref=chart width="256" height=CHART_HEIGHT aria-hidden="true"></canvas>
            {setting(explorer, Setting::Level)}
            {setting(explorer, Setting::Width)}
            <div class="inside__presets" role="group" aria-label="Window and level">{presets.collect_view()}</div>
        </div>
    }
}

fn setting(explorer: Explorer, setting: Setting) -> impl IntoView {
    let [id, name] = setting.words();
    let [min, max] = setting.range();
    let slider = NodeRef::<html::Input>::new();
    let value = move || setting.of(explorer.window.get()).to_string();
    let slide = move |_| {
        let value = slider.get_untracked().and_then(|slider| slider.value().parse().ok());
        if let Some(value) = value {
            explorer.touch();
            explorer.window.update(|window| *window = setting.changed(*window, value));
        }
    };
    let spoken = move || {
        let window = explorer.window.get();
        let [low, high] = window.range().map(|value| value.to_string());
        [&setting.of(window).to_string(), ": black up to ", &low, ", white from ", &high].concat()
    };
    view! {
        <div class="inside__setting">
            <label for=id>{name}</label>
            <span class="inside__value" inner_html=changing_text(value)></span>
            <input
                class="inside__slider"
                id=id
                type="range"
                node_ref=slider
                min=min
                max=max
                aria-valuetext=spoken
                prop:value=value
                on:input=slide
            />
        </div>
    }
}

/// The chart: a column for each gray value, as high as it is frequent, in its color; outside the window, in gray.
fn pixels(histogram: &[u32; 256], window: Window) -> Vec<u8> {
    // Air would dwarf everything else, and fluid is rare: square roots of what is not air.
    let most = histogram[8..].iter().max().map_or(1.0, |most| f64::from((*most).max(1)).sqrt());
    let [low, high] = window.range();
    let palette = window.palette(100);
    let mut pixels = vec![0; 256 * CHART_HEIGHT * 4];
    for value in 0..256 {
        let height = (f64::from(histogram[value]).sqrt() / most * CHART_HEIGHT as f64) as usize;
        let is_inside = (low..=high).contains(&(value as i32));
        // The darkest colors would not show on the background.
        let [red, green, blue, _] = palette[value].map(|part| part.max(70));
        let color = if is_inside {
            [red, green, blue.max(110), 255]
        } else {
            [NIGHT[0] + 38, NIGHT[1] + 52, NIGHT[2] + 74, 255]
        };
        for y in CHART_HEIGHT - height.clamp(1, CHART_HEIGHT)..CHART_HEIGHT {
            pixels[(y * 256 + value) * 4..][..4].copy_from_slice(&color);
        }
        let line = CHART_HEIGHT - 1 - usize::from(window.brightness(value as u8)) * (CHART_HEIGHT - 1) / 255;
        pixels[(line * 256 + value) * 4..][..4].copy_from_slice(&[232, 153, 35, 255]);
    }
    pixels
}
