//! Loads the volume in steps: first a coarse one, then, when the visitor uses a control, a sharp one, from the current
//! slice outward.

use super::{
    canvas::{self, Reader},
    explorer::{Explorer, change_volume, status, with_volume},
};
use crate::{
    inside::{
        Pathways,
        volume::{COARSE_SHEET, SLAB_SHEET, Sheet},
    },
    loading,
};
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

const FOLDER: &str = "/assets/media/inside/";
const COARSE: &str = "coarse";
/// How many pathways are read in a task.
const LINES: usize = 100;

/// The path of a file of the page.
pub fn file(name: &str, extension: &str) -> String {
    [FOLDER, name, ".", extension].concat()
}

/// Loads the missing parts of the volume, unless they are loading already.
pub fn load(explorer: Explorer) {
    if matches!(explorer.status.get_untracked(), status::LOADING | status::COMPLETE) {
        return;
    }
    explorer.status.set(status::LOADING);
    spawn_local(async move {
        let status = match fetch(explorer).await {
            None => status::FAILED,
            Some(true) => status::COMPLETE,
            Some(false) => status::WAITING,
        };
        _ = explorer.status.try_set(status);
    });
}

/// Returns whether the whole volume is loaded; `None` after a failure.
async fn fetch(explorer: Explorer) -> Option<bool> {
    if !with_volume(|volume| volume.has_coarse()) {
        change_volume(|volume| volume.drop_coarse());
        read(explorer, COARSE, COARSE_SHEET, |strip| change_volume(|volume| volume.add_coarse(strip))).await?;
        explorer.has_arrived();
    }
    loop {
        let z = explorer.at[2].try_get_untracked()?;
        if !explorer.is_touched.get_untracked() {
            return Some(false);
        }
        let Some(slab) = with_volume(|volume| volume.missing_slab(z)) else {
            // On a first visit the service worker comes after the coarse slices. It keeps them now, for visits offline.
            _ = canvas::fetch(&file(COARSE, "avif")).await;
            return Some(true);
        };
        let name = ["slices-", &slab.to_string()].concat();
        change_volume(|volume| volume.drop_slab(slab));
        read(explorer, &name, SLAB_SHEET, |strip| change_volume(|volume| volume.add_sharp(slab, strip))).await?;
        explorer.has_arrived();
    }
}

/// Passes the strips of a sheet to `add`, each in a task of its own. `None` if it cannot be read, or if the visitor has left
/// the page: another visit may have begun to load by then.
async fn read(explorer: Explorer, name: &str, sheet: Sheet, mut add: impl FnMut(&[u8])) -> Option<()> {
    let [width, height] = sheet.slice;
    let reader = Reader::load(&file(name, "avif"), [width * sheet.columns, height]).await?;
    for row in 0..sheet.rows {
        if !explorer.is_here() {
            return None;
        }
        add(&reader.strip(row)?);
        pause().await;
    }
    Some(())
}

/// Lets the browser handle other events.
async fn pause() {
    let promise = Promise::new(&mut |resolve, _| _ = window().set_timeout_with_callback(&resolve));
    _ = JsFuture::from(promise).await;
}

/// Loads the pathways; passes whether they are there to `then`.
pub fn load_pathways(explorer: Explorer, then: impl FnOnce(bool) + 'static) {
    loading::load(file("pathways", "json"), move |lines: Result<Vec<String>, _>| {
        let Ok(lines) = lines else { return then(false) };
        spawn_local(async move {
            let mut pathways = Pathways::default();
            for lines in lines.chunks(LINES) {
                lines.iter().for_each(|line| pathways.add(line));
                pause().await;
            }
            if explorer.is_here() {
                explorer.add_pathways(pathways);
            }
            then(true);
        });
    });
}
