#!/usr/bin/env bash
# Runs the publisher. As Trunk's post-build hook it completes the staged bundle; if it fails, Trunk keeps the previous bundle.
# `scripts/publish.sh content` (make publish) publishes changed content into dist/ without compiling the app.
#
# Development has a program of its own, `develop`, which is compiled without search index, social cards and compression.
set -euo pipefail

# The variables that scripts/build.sh sets for the app must not affect the publisher.
unset RUSTC_BOOTSTRAP "${!CARGO_UNSTABLE_@}" CARGO_PROFILE_RELEASE_PANIC CARGO_PROFILE_RELEASE_STRIP

# A visitor downloads only the parts of the search index with the words of a query. Parts are small, as most queries need
# several.
export PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE=3000

# app_sources LIST: prints what the app is made from, a path per line: the sources that Cargo names in LIST, where a
# backslash is before each space of a path, and what Cargo does not name.
app_sources() {
  sed -e 's/^[^:]*\.wasm: *//' -e 's/\\ /\x1/g' "$1" | tr ' \1' '\n ' | sed '/^$/d'
  printf '%s\n' index.html assets/js/boot.js assets/js/chunks.js scripts/split.mjs scripts/group-parts.mjs Cargo.toml Cargo.lock Trunk.toml .cargo/config.toml scripts/build.sh
  find vendor -type f
}

# Whether the app of the last release build is newer than all of its sources, and none of them is gone.
is_app_current() {
  local app=target/publish/app/index.html list=target/wasm32-unknown-unknown/release/radiology.d file
  [ -e "$app" ] && [ -e "$list" ] || return 1
  while IFS= read -r file; do
    [ -e "$file" ] && [ ! "$file" -nt "$app" ] || return 1
  done < <(app_sources "$list")
}

if [ "${1:-}" = content ] && ! is_app_current; then
  echo 'The app of the last release build is older than its sources, or there is none. Run: make build' >&2
  exit 1
fi
if [ "${1:-}" != content ] && [ "${PUBLISH:-}" != split ] && [ "${TRUNK_PROFILE:-}" != release ]; then
  cargo build --quiet --package publisher --bin develop --no-default-features
  exec target/debug/develop "$TRUNK_STAGING_DIR"
fi
if [ "${1:-}" != content ] && [ "${PUBLISH:-}" = split ]; then
  node scripts/split.mjs target/wasm32-unknown-unknown/release/radiology.wasm
fi
cargo build --quiet --package publisher --bin publish
case "${1:-}${PUBLISH:-}" in
  content*) exec target/debug/publish --content dist ;;
  split) exec target/debug/publish "$TRUNK_STAGING_DIR" --split ;;
  *) exec target/debug/publish "$TRUNK_STAGING_DIR" ;;
esac
