#!/usr/bin/env bash
# Prints the version that is built or measured: the commit's hash and, if files differ from it, "+" and a digest of the
# changes. Measurements belong together if their versions are equal.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
commit=$(git rev-parse HEAD)
changes=$(git diff HEAD | sha256sum | cut -c 1-8)
unchanged=$(printf '' | sha256sum | cut -c 1-8)
[[ $changes == "$unchanged" ]] && echo "$commit" || echo "$commit+$changes"
