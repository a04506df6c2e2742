#!/usr/bin/env bash
# Prints what is being built or measured: the commit, and, where files differ from it, "+" and a digest of how. Two
# measurements belong together when this says the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
commit=$(git rev-parse HEAD)
changes=$(git diff HEAD | sha256sum | cut -c 1-8)
unchanged=$(printf '' | sha256sum | cut -c 1-8)
[[ $changes == "$unchanged" ]] && echo "$commit" || echo "$commit+$changes"
