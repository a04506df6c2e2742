#!/usr/bin/env bash
# Serves the site for development with `trunk serve`. Called by `make serve`, also after a fresh clone.
#
# Four programs have to be compiled before: the app, the publisher for development, and two tools. Trunk is the largest, and the
# page does not need it: scripts/first.mjs shows the site as soon as the other three are compiled, and Trunk takes over. When
# all is compiled, this takes a second and prints nothing (docs/decisions/056-first-page-before-trunk.md).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

NAMES=('' 'app' 'publisher' 'tool wasm-bindgen' 'tool trunk')
QUIET=3  # seconds before the first line
PAUSE=10 # seconds between two lines of progress

scripts/install.sh wasm-target

LOGS=$(mktemp -d)
# Each lane gets a process group of its own, so that an interruption ends its compilers, too.
set -m
lanes=()
first='' shown=''
stop() {
  for lane in "${lanes[@]}"; do kill -- "-$lane" 2>/dev/null || true; done
  if [[ -n $first ]]; then
    kill "$first" 2>/dev/null || true
    wait "$first" || true
  fi
  rm -rf "$LOGS"
}
trap stop EXIT
trap 'exit 130' INT TERM

# step NUMBER COMMAND…: runs it with its output in a file
step() {
  local number=$1 outcome=ready
  shift
  "$@" >"$LOGS/$number" 2>&1 </dev/null || outcome=failed
  echo "$outcome" >"$LOGS/$number.ended"
  [[ $outcome == ready ]]
}

say() { printf '%3d:%02d  %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*"; }

# is NUMBER ready|failed: whether the step has ended like this
is() { [[ -s $LOGS/$1.ended && $(<"$LOGS/$1.ended") == "$2" ]]; }

# tell all|ended: says which steps have ended since the last time and, with "all", how far the others are
told=''
tell() {
  local number log now=''
  for number in 1 2 3 4; do
    log=$LOGS/$number
    if [[ -s $log.ended ]]; then
      [[ $told == *$number* ]] || say "$number of 4, ${NAMES[number]}: $(<"$log.ended")"
      told+=$number
    elif [[ -e $log ]]; then
      now+="${now:+; }$number of 4, ${NAMES[number]}: $(grep -c '^ *Compiling ' "$log" || true) packages"
    fi
  done
  if [[ -n $now && $1 == all ]]; then say "$now"; fi
}

# As Trunk and scripts/publish.sh call Cargo, so that they find everything compiled. Errors in the code are Trunk's to report.
{
  step 1 cargo build --target wasm32-unknown-unknown --package radiology --bin radiology || true
  step 2 cargo build --package publisher --bin develop --no-default-features || true
} &
lanes+=($!)
# Trunk is compiled in what the others leave of the processors.
{ step 3 scripts/install.sh wasm-bindgen && step 4 nice -n 19 scripts/install.sh trunk; } &
lanes+=($!)

while kill -0 "${lanes[0]}" 2>/dev/null || kill -0 "${lanes[1]}" 2>/dev/null; do
  sleep 0.2
  if ((SECONDS < QUIET)); then continue; fi
  if [[ -z ${next:-} ]]; then
    echo 'Compiling app, publisher and two tools, once: on two cores, about five minutes until the first page, and one more until edits show.'
    next=$SECONDS
  fi
  if ((SECONDS >= next)); then
    tell all
    next=$((SECONDS + PAUSE))
  else
    tell ended
  fi
  if [[ -z $first && ! -s $LOGS/4.ended ]] && is 1 ready && is 2 ready && is 3 ready; then
    node scripts/first.mjs >"$LOGS/first" &
    first=$!
  fi
  if [[ -z $shown && -s $LOGS/first ]]; then
    shown=$(<"$LOGS/first")
    say "The first page: $shown Edits will show once Trunk is compiled, too."
  fi
done
wait "${lanes[1]}" || {
  cat "$LOGS"/[34] >&2
  exit 1
}
if [[ -n ${next:-} ]]; then say 'Everything is compiled. Trunk puts the site together and serves it at the address below.'; fi
set +m
stop
trap - EXIT INT TERM
exec trunk serve
