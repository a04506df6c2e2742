#!/usr/bin/env bash
# Builds the site for publication into dist/: the app is split into chunks (scripts/split.mjs), and its standard library is
# rebuilt, optimized for size and without panic messages, which nobody reads in a release. This saves 20 kB to download. Called
# by `make build` and `make test`. A plain `trunk build --release` works, too; its app is one large file.
#
# Cargo accepts the necessary options only from a nightly compiler. RUSTC_BOOTSTRAP enables them in a stable one, so that the
# app is built by the same compiler as everything else. Without the sources of Rust's library, or with an older Rust, the app
# works the same but is larger.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The first flag repeats .cargo/config.toml, because the variable below overrides that file. The splitter needs relocations, and
# names below.
split=(--cfg erase_components --cfg split -Clink-args=--emit-relocs)
flags=("${split[@]}" -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort -Csymbol-mangling-version=legacy)

if [ -e "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ] &&
  RUSTC_BOOTSTRAP=1 rustc --target wasm32-unknown-unknown "${flags[@]}" --print cfg >/dev/null 2>&1; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true CARGO_PROFILE_RELEASE_PANIC=immediate-abort
else
  echo "This Rust has no sources of its standard library, or is too old to use them: the app will be about 20 kB larger." >&2
  flags=("${split[@]}")
fi
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags[*]}" CARGO_PROFILE_RELEASE_STRIP=none
# Not `--release`: Trunk would optimize the app before it is split.
export PUBLISH='split'
exec trunk build --cargo-profile release
