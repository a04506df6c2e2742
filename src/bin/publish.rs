//! `publish <folder>`: completes the bundle that Trunk has staged in `<folder>`.
//! With `--release`, also renders every route.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use radiology::publish::{self, Mode};
    let mut arguments = std::env::args().skip(1);
    let Some(staging) = arguments.next() else {
        eprintln!("usage: publish <folder staged by Trunk> [--release]");
        return 2.into();
    };
    let mode = if arguments.next().as_deref() == Some("--release") { Mode::Release } else { Mode::Development };
    match publish::run(staging.as_ref(), mode) {
        Ok(report) => {
            eprintln!("{report}");
            0.into()
        }
        Err(failure) => {
            eprintln!("\nThe site was not published.\n{failure}");
            1.into()
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
