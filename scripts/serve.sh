#!/usr/bin/env bash
# Serves the site for development with `trunk serve`. Called by `make serve`, also after a fresh clone.
#
# Four programs have to be compiled before: two tools, the app, and the publisher for development. The tools are compiled
# beside the other two, which keeps all cores busy. Trunk would compile app and publisher itself, but one after the other and
# only once the tools are there. When all is compiled, this takes a second and prints nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

NAMES=('' 'tool trunk' 'tool wasm-bindgen' 'app' 'publisher')
QUIET=3  # seconds before the first line
PAUSE=10 # seconds between two lines of progress

scripts/install.sh wasm-target

LOGS=$(mktemp -d)
# Each lane gets a process group of its own, so that an interruption ends its compilers, too.
set -m
lanes=()
stop() {
  for lane in "${lanes[@]}"; do kill -- "-$lane" 2>/dev/null || true; done
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

{ step 1 scripts/install.sh trunk && step 2 scripts/install.sh wasm-bindgen; } &
lanes+=($!)
# As Trunk and scripts/publish.sh call Cargo, so that they find everything compiled. Errors in the code are Trunk's to report.
{
  step 3 cargo build --target wasm32-unknown-unknown --package radiology --bin radiology || true
  step 4 cargo build --package publisher --bin develop --no-default-features || true
} &
lanes+=($!)

while [[ -n $(jobs -pr) ]]; do
  sleep 0.2
  if ((SECONDS < QUIET)); then continue; fi
  if [[ -z ${next:-} ]]; then
    echo 'Compiling what the site needs: two tools, app and publisher. The first time, this takes about five minutes on two cores.'
    next=$SECONDS
  fi
  if ((SECONDS >= next)); then
    tell all
    next=$((SECONDS + PAUSE))
  else
    tell ended
  fi
done
wait "${lanes[0]}" || {
  cat "$LOGS"/[12] >&2
  exit 1
}
if [[ -n ${next:-} ]]; then say 'Everything is compiled. Trunk puts the site together and serves it at the address below.'; fi
set +m
stop
trap - EXIT INT TERM
exec trunk serve
