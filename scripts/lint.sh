#!/usr/bin/env bash
# Checks the format and lints the code: Rust (native and browser) and these scripts. Warnings are failures. Each check counts
# as one test, in the format of Node's test runner ("# pass 4"), which scripts/test.sh reads. Called by `make lint` and
# `make test`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

LOCKED=${CI:+--locked}
passed=0 failed=0

check() {
  local name=$1
  shift
  if "$@"; then
    ((passed += 1))
    echo "ok - $name"
  else
    ((failed += 1))
    echo "not ok - $name: $*"
  fi
}

check 'format of the Rust code' cargo fmt --all --check
check 'format of the tool bindgen' cargo fmt --manifest-path bindgen/Cargo.toml --check
check 'scripts' shellcheck --external-sources --source-path=SCRIPTDIR scripts/*.sh scripts/deploy/*.sh .ci/run
# `--all-targets` includes the tests. ${LOCKED:+…} is nothing, not an empty word, if it is not set.
check 'Rust code, native' cargo clippy --quiet ${LOCKED:+"$LOCKED"} --workspace --all-targets -- --deny warnings
check 'Rust code, development' cargo clippy --quiet ${LOCKED:+"$LOCKED"} --package publisher --no-default-features --lib --bins -- --deny warnings
check 'Rust code, browser' cargo clippy --quiet ${LOCKED:+"$LOCKED"} --package radiology --target wasm32-unknown-unknown --lib --bins -- --deny warnings

printf '# pass %d\n# fail %d\n' "$passed" "$failed"
((failed == 0))
