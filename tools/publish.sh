#!/usr/bin/env bash
# Trunk's post-build hook: completes the staged bundle with the native publisher. When it fails,
# Trunk keeps the bundle it had.
set -euo pipefail

publisher=target/debug/publish
# What decides what the documents are. Pages, tools and the shell are not among it, so that in
# development an edit to one of them recompiles the WebAssembly alone.
sources=(src/site src/text src/content src/components src/blocks src/derive src/feeds src/publish src/bin Cargo.toml Cargo.lock)

if [ "${TRUNK_PROFILE:-}" = release ]; then
  cargo build --quiet --bin publish
  # `make bench` publishes sites of its own into the bundle as it is now.
  if [ -n "${STAGE_ONLY:-}" ]; then exit; fi
  exec "$publisher" "$TRUNK_STAGING_DIR" --release
fi
if [ ! -x "$publisher" ] || [ -n "$(find "${sources[@]}" -newer "$publisher" -print -quit)" ]; then
  cargo build --quiet --bin publish
  touch "$publisher"
fi
exec "$publisher" "$TRUNK_STAGING_DIR"
