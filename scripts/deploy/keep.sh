#!/usr/bin/env bash
# Copies the immutable files of the previous version that this version does not have, because open pages may still request
# them. For hosts where an upload replaces the whole site. Existing files are not touched.
#
#   scripts/deploy/keep.sh LAST [DIST]     LAST: dist/ as it was uploaded last time; DIST: the folder to upload now (dist)
set -euo pipefail
last=${1:?scripts/deploy/keep.sh LAST [DIST]} dist=${2:-dist}
[[ -e $last/index.html && -e $dist/index.html ]] || { echo "There is no site in $last or in $dist." >&2; exit 1; }

kept=0
while IFS= read -r -d '' file; do
  [[ -e $dist/$file ]] && continue
  mkdir -p "$dist/$(dirname "$file")"
  cp -p "$last/$file" "$dist/$file"
  ((kept += 1))
done < <(cd "$last" && find . \( -path './radiology-*' -o -path './boot-*' -o -path './style-*' -o -path './offline/*' -o \
  -path './pagefind/index/*' -o -path './pagefind/fragment/*' \) -type f -print0)
echo "$kept files of $last copied to $dist"
