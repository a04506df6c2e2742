#!/usr/bin/env bash
# Builds the site to publish, into dist/: `trunk build --release`, with the standard library compiled anew for the program, so
# that it, too, is made for size and has no words for panics, which nobody reads in a release. That is 20 of 190 kB to
# download. Called by `make build` and `make test`.
#
# Cargo keeps this behind switches that only a nightly compiler obeys. RUSTC_BOOTSTRAP opens them in a stable one, so that the
# program comes from the same compiler as all else. A Rust without the sources of its library, or an older one, builds the
# same program, larger.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

flags=(--cfg erase_components -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort -Csymbol-mangling-version=legacy)

if [ -e "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ] &&
  RUSTC_BOOTSTRAP=1 rustc --target wasm32-unknown-unknown "${flags[@]}" --print cfg >/dev/null 2>&1; then
  export RUSTC_BOOTSTRAP=1
  # The first is what .cargo/config.toml has for every target; only one of the two places counts.
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags[*]}"
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true CARGO_PROFILE_RELEASE_PANIC=immediate-abort
else
  echo "This Rust has no sources of its standard library, or is too old to use them: the program will be some 20 kB larger." >&2
fi
exec trunk build --release
