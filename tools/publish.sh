#!/usr/bin/env bash
# Trunk's post-build hook: completes the staged bundle with the native publisher. When it fails,
# Trunk keeps the bundle it had.
set -euo pipefail

publisher=target/debug/publish
# What decides which documents there are. A view is not among it, so that in development an edit to
# a view recompiles the WebAssembly alone.
sources=(src/site src/text src/content src/publish src/bin Cargo.toml Cargo.lock)

if [ "${TRUNK_PROFILE:-}" = release ]; then
  cargo build --quiet --bin publish
  exec "$publisher" "$TRUNK_STAGING_DIR" --release
fi
if [ ! -x "$publisher" ] || [ -n "$(find "${sources[@]}" -newer "$publisher" -print -quit)" ]; then
  cargo build --quiet --bin publish
  touch "$publisher"
fi
exec "$publisher" "$TRUNK_STAGING_DIR"
