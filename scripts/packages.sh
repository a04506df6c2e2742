#!/usr/bin/env bash
# What the site is made with: licences, sources and versions of the crates (deny.toml), and known weaknesses of crates and of
# the npm packages of the tests. These stand in databases that not every network reaches (RustSec's on GitHub, npm's own):
# one that does not answer is said to be so, and is no failure. Called by `make audit`.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
failed=0

cargo deny check --hide-inclusion-graph licenses bans sources || failed=1

if cargo deny --log-level off fetch db; then
  cargo deny check --disable-fetch advisories || failed=1
else
  echo 'NOT CHECKED: known weaknesses of the crates. The database, github.com/RustSec/advisory-db, could not be had.' >&2
fi

for lock in tests/*/package-lock.json; do
  folder=$(dirname "$lock")
  report=$(npm audit --prefix "$folder" --package-lock-only --json 2>/dev/null)
  case $? in
    0) echo "$folder: no known weakness" ;;
    *)
      if grep -q '"auditReportVersion"' <<<"$report"; then
        npm audit --prefix "$folder" --package-lock-only
        failed=1
      else
        echo "NOT CHECKED: known weaknesses of the packages of $folder. The registry does not answer for them." >&2
      fi
      ;;
  esac
done
exit $failed
