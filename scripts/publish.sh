#!/usr/bin/env bash
# Runs the publisher. As Trunk's post-build hook it completes the staged bundle; if it fails, Trunk keeps the previous bundle.
# `scripts/publish.sh content` (make publish) publishes changed content into dist/ without compiling the app.
set -euo pipefail

# The variables that scripts/build.sh sets for the app must not affect the publisher.
unset RUSTC_BOOTSTRAP "${!CARGO_UNSTABLE_@}" CARGO_PROFILE_RELEASE_PANIC CARGO_PROFILE_RELEASE_STRIP

# A visitor downloads only the parts of the search index with the words of a query. Parts are small, as most queries need
# several.
export PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE=3000

publisher=target/debug/publish

# Whether the app of the last release build is newer than its sources, which Cargo lists in a file.
is_app_current() {
  local app=target/publish/app/index.html sources=target/wasm32-unknown-unknown/release/radiology.d
  [ -e "$app" ] && [ -e "$sources" ] || return 1
  cut -d: -f2- "$sources" | tr ' ' '\n' | sed '/^$/d' |
    cat - <(printf '%s\n' index.html assets/js/boot.js Cargo.toml Cargo.lock) |
    while read -r file; do [ ! "$file" -nt "$app" ] || exit 1; done
}

if [ "${1:-}" = content ] && ! is_app_current; then
  echo 'The app of the last release build is older than its sources, or there is none. Run: make build' >&2
  exit 1
fi
if [ "${PUBLISH:-}" = split ]; then
  node scripts/split.mjs target/wasm32-unknown-unknown/release/radiology.wasm
fi
cargo build --quiet --package publisher --bin publish
case "${1:-}${PUBLISH:-${TRUNK_PROFILE:-}}" in
  content*) exec "$publisher" --content dist ;;
  split) exec "$publisher" "$TRUNK_STAGING_DIR" --split ;;
  release) exec "$publisher" "$TRUNK_STAGING_DIR" --release ;;
  *) exec "$publisher" "$TRUNK_STAGING_DIR" ;;
esac
