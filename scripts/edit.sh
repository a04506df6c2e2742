#!/usr/bin/env bash
# Serves the site as `trunk serve` does, and the editor of the content at /edit/. Called by `make edit`. Both servers listen on
# the loopback address only, and the editor ends with the site.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

port=${PORT:-8080}
exec 3< <(ORIGINS="http://127.0.0.1:$port http://localhost:$port" exec node editor/serve.mjs)
editor=$!
trap 'kill "$editor" 2>/dev/null || true' EXIT
read -r origin <&3
printf '\n==> Editor: http://127.0.0.1:%s/edit/ in Chrome or Edge, once the site is built\n\n' "$port" >&2
trunk serve --port "$port" --proxy-backend="$origin/edit/"
