#!/usr/bin/env bash
# Runs all suites and ends with the line "N passed, N failed" for all of them. Called by `make test`, which installs the tools
# first and puts .tools/bin on PATH.
#
# Later suites run even if an earlier one failed, so that one run shows every problem. A suite that fails without a failing
# test (it did not build, crashed, or ran no test) counts as one failure, so that the last line never says 0.
#
# Suites that leave a processor idle run beside another one (docs/decisions/035-suites-beside-each-other.md). The output of
# those in the background appears when they end.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

LOGS=$(mktemp -d)
# Suites in the background end with this script.
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$LOGS"' EXIT
passed=0 failed=0 table=''

say() { printf '\n==> %s\n' "$*"; }

# row SUITE PASSED FAILED SKIPPED SECONDS REMARK: adds a row to the sums and the table
row() {
  ((passed += $2, failed += $3))
  table+=$(printf '%-16s %7d %7d %8d %6d s%s' "$1" "$2" "$3" "$4" "$5" "${6:+  $6}")$'\n'
}

# suite NAME EXIT-CODE "PASSED FAILED SKIPPED" SECONDS: adds a suite's row
suite() {
  local name=$1 code=$2 counts=$3 seconds=$4 pass fail skip remark=''
  [[ $counts =~ ^[0-9]+\ [0-9]+\ [0-9]+$ ]] || counts='0 0 0' # unreadable counts become "ran no test" below, never a silent pass
  read -r pass fail skip <<<"$counts"
  if ((fail == 0)); then
    if ((code != 0)); then
      fail=1 remark="ended with exit code $code, see above"
    elif ((pass == 0)); then
      fail=1 remark='ran no test'
    fi
  fi
  row "$name" "$pass" "$fail" "$skip" "$seconds" "$remark"
}

# Every test binary ends with "test result: ok. 3 passed; 0 failed; 1 ignored; …"
cargo_counts() {
  awk '/^test result: / {
         for (i = 2; i <= NF; i++) {
           if ($i == "passed;") p += $(i - 1)
           if ($i == "failed;") f += $(i - 1)
           if ($i == "ignored;") s += $(i - 1)
         }
       } END { print p + 0, f + 0, s + 0 }' "$1"
}

# Reads Playwright's sums. A missing file, after a crash, means no test. Retries are off, so nothing is "flaky"; should that
# change, a test that failed once counts as failed.
playwright_counts() {
  node -e '
    const { expected, unexpected, flaky, skipped } = JSON.parse(require("fs").readFileSync(process.argv[1])).stats;
    console.log([expected, unexpected + flaky, skipped].join(" ")); // a string, since numbers may be printed in color' "$1" 2>/dev/null || echo 0 0 0
}

# The last lines of Node's test runner: "# pass 39", "# fail 0", "# skipped 0".
node_counts() {
  awk '/^# pass / { p = $3 } /^# fail / { f = $3 } /^# (skipped|todo) / { s += $3 } END { print p + 0, f + 0, s + 0 }' "$1"
}

# result NAME EXIT-CODE START COUNTS: stores a suite's result, for `end`
result() { echo "$2 $((SECONDS - $3)) $4" >"$LOGS/$1.result"; }

# node_suite NAME FOLDER: runs tests with Node's test runner. It shows results, the reasons of failures, and which tests ran
# twice because their browser ended. It passes files, because later versions of Node accept no folder.
node_suite() {
  local name=$1 folder=$2 log=$LOGS/$1 start=$SECONDS code
  say "$name tests (node --test $folder)"
  # A browser that hangs fails its file.
  node --test --test-timeout=900000 --test-reporter=tap "$folder"*.test.mjs 2>&1 | tee "$log" | grep -E '^ *(not )?ok |^ +((error|expected|actual):|[+-] )|^# The browser.s process ended'
  code=${PIPESTATUS[0]}
  result "$name" "$code" "$start" "$(node_counts "$log")"
}

# rust_suite NAME: runs the Rust tests.
rust_suite() {
  local name=$1 log=$LOGS/$1 start=$SECONDS code
  say "$name tests (cargo test --workspace)"
  # On CI, the committed lock file must be up to date; locally, a changed Cargo.toml may update it.
  CARGO_TERM_COLOR=never cargo test --workspace --no-fail-fast ${CI:+--locked} 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  result "$name" "$code" "$start" "$(cargo_counts "$log")"
}

declare -A process
# begin SUITE NAME ARGUMENT…: starts a suite in the background, one of the functions above.
begin() {
  "$@" >"$LOGS/$2.output" 2>&1 &
  process[$2]=$!
}

# end NAME…: waits for suites in the background, shows their output, and adds their rows.
end() {
  local name code seconds counts
  for name in "$@"; do
    wait "${process[$name]}"
    cat "$LOGS/$name.output"
    read -r code seconds counts < <(cat "$LOGS/$name.result" 2>/dev/null || echo 1 0)
    suite "$name" "$code" "$counts" "$seconds"
  done
}

# Cheap suites run beside the linter, which waits for the compiler.
begin node_suite 'Spelling' tests/spelling/
begin node_suite 'Scripts' tests/scripts/

say 'Format and lint (scripts/lint.sh)'
start=$SECONDS
scripts/lint.sh 2>&1 | tee "$LOGS/lint"
code=${PIPESTATUS[0]}
suite 'Lint' "$code" "$(node_counts "$LOGS/lint")" $((SECONDS - start))
end 'Spelling' 'Scripts'

# Parts of the build use one processor.
begin rust_suite 'Rust'
say 'Release bundle (scripts/build.sh)'
start=$SECONDS
scripts/build.sh
built=$?
# Not a suite: a successful build is no passed test, but a failed one is a failure.
if ((built == 0)); then
  row 'Release bundle' 0 0 0 $((SECONDS - start)) 'built'
else
  row 'Release bundle' 0 1 0 $((SECONDS - start)) 'did not build, see above'
fi
end 'Rust'

if ((built == 0)); then
  begin node_suite 'Publishing' tests/publish/
  end 'Publishing' # before the others: it writes the files that servers read
  # The same journeys in each engine. Each runs one browser, which waits much of the time.
  say 'Servers, Firefox and WebKit, beside each other: results in two to four minutes'
  ENGINE=firefox begin node_suite 'Firefox' tests/engines/journeys/
  ENGINE=webkit begin node_suite 'WebKit' tests/engines/journeys/
  begin node_suite 'Servers' tests/servers/
  end 'Servers' 'Firefox' 'WebKit'

  # Its two workers keep two processors busy.
  say 'Browser tests (Playwright)'
  start=$SECONDS
  export PLAYWRIGHT_JSON_OUTPUT_FILE=$LOGS/browser.json
  (cd tests/browser && node_modules/.bin/playwright test)
  code=$?
  suite 'Browser' "$code" "$(playwright_counts "$LOGS/browser.json")" $((SECONDS - start))
else
  for name in Publishing Servers Firefox WebKit Browser; do row "$name" 0 1 0 0 'not run: there is no bundle to test'; done
fi

# Sums for the quality page. Failing to store them does not fail the run.
node tests/quality/suites.mjs <<<"$table" || echo 'The sums could not be stored for the quality page.'
printf '\n%-16s %7s %7s %8s %8s\n%s\n' Suite passed failed skipped time "$table"
echo "$passed passed, $failed failed"
((failed == 0))
