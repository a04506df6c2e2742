#!/usr/bin/env bash
# Checks the dependencies: licenses, sources and versions of the crates (deny.toml), and known vulnerabilities of the crates
# and of the npm packages of the editor and the tests. The databases of vulnerabilities (RustSec's on GitHub, npm's own) are
# not reachable from every network; one that does not respond is reported, but is no failure. Called by `make audit`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
failed=0

# The site's crates, and those of the tool wasm-bindgen.
for manifest in Cargo.toml bindgen/Cargo.toml; do
  cargo deny --manifest-path "$manifest" check --config "$PWD/deny.toml" --hide-inclusion-graph licenses bans sources || failed=1
done

if cargo deny --log-level off fetch db; then
  for manifest in Cargo.toml bindgen/Cargo.toml; do
    cargo deny --manifest-path "$manifest" check --config "$PWD/deny.toml" --disable-fetch advisories || failed=1
  done
else
  echo 'NOT CHECKED: known vulnerabilities of the crates. The database, github.com/RustSec/advisory-db, could not be fetched.' >&2
fi

for lock in editor/package-lock.json tests/*/package-lock.json; do
  folder=$(dirname "$lock")
  report=$(npm audit --prefix "$folder" --package-lock-only --json 2>/dev/null)
  case $? in
    0) echo "$folder: no known vulnerability" ;;
    *)
      if grep -q '"auditReportVersion"' <<<"$report"; then
        npm audit --prefix "$folder" --package-lock-only
        failed=1
      else
        echo "NOT CHECKED: known vulnerabilities of the packages of $folder. The registry does not respond." >&2
      fi
      ;;
  esac
done
exit $failed
