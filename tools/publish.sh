#!/usr/bin/env bash
# Calls the native publisher. Trunk's post-build hook: completes the staged bundle; when it fails, Trunk keeps the bundle
# it had. `tools/publish.sh content` (make publish): publishes changed content into dist/, without compiling the program.
set -euo pipefail

# What tools/build.sh sets for the program is not for the publisher.
unset RUSTC_BOOTSTRAP "${!CARGO_UNSTABLE_@}" CARGO_PROFILE_RELEASE_PANIC

# A visitor downloads the parts of the search index that have the words asked for: small ones, as most queries need several.
export PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE=3000

publisher=target/debug/publish
# What decides what the documents are. Pages, tools and the shell are not among it, so that in
# development an edit to one of them recompiles the WebAssembly alone.
sources=(src/site src/text src/content src/components src/blocks src/derive src/feeds src/publish src/bin Cargo.toml Cargo.lock)
# What decides what the program is.
program=(src vendor index.html assets/js/boot.js Cargo.toml Cargo.lock)

# newer_than FILE SOURCES…: whether one of the sources is
newer_than() { [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit)" ]; }

if [ "${1:-}" = content ]; then
  if newer_than target/publish/program/index.html "${program[@]}"; then
    echo 'The program of the last release build is older than its sources, or there is none. Run: make build' >&2
    exit 1
  fi
  cargo build --quiet --bin publish
  exec "$publisher" --content dist
fi
if [ "${TRUNK_PROFILE:-}" = release ]; then
  cargo build --quiet --bin publish
  exec "$publisher" "$TRUNK_STAGING_DIR" --release
fi
if newer_than "$publisher" "${sources[@]}"; then
  cargo build --quiet --bin publish
  touch "$publisher"
fi
exec "$publisher" "$TRUNK_STAGING_DIR"
