# The commands of this project. Each target first installs what it needs and is missing (scripts/install.sh), into .tools.
# Plain `trunk serve` and `trunk build --release` work too, for whoever has the tools.

INSTALL := scripts/install.sh
TEST_TOOLS := wasm-target rust-sources trunk wasm-bindgen wasm-opt browser-packages chromium engine-packages firefox webkit \
	spelling-packages shellcheck fonts servers server-packages
export PATH := $(CURDIR)/.tools/bin:$(PATH)
# Trunk 0.21 stops at NO_COLOR=1, the usual spelling: it wants "true".
unexport NO_COLOR

.PHONY: help serve test build publish audit bench coverage lint fmt schemas setup clean
.DEFAULT_GOAL := help

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Develop: the site on http://127.0.0.1:8080, rebuilt at every change
	@$(INSTALL) wasm-target trunk wasm-bindgen
	trunk serve

test: ## Test everything: Rust, the release bundle, then the bundle behind servers and in a browser
	@$(INSTALL) $(TEST_TOOLS)
	@scripts/test.sh

build: ## Build the site to publish, into dist/
	@$(INSTALL) wasm-target rust-sources trunk wasm-bindgen wasm-opt
	@scripts/build.sh

publish: ## Publish changed content into dist/ around the app of the last build: only what changes is written
	@$(INSTALL) rust
	@scripts/publish.sh content

audit: build ## Licences and known weaknesses of packages; the HTML checker and Lighthouse, every route (ROUTES='^/$$' for some)
	@$(INSTALL) browser-packages chromium audit-packages servers java cargo-deny
	@scripts/packages.sh
	node tests/audit/audit.mjs

bench: build ## Measure growth, beside Astro, Eleventy and Hugo, and a long visit (SIZES='100 1000', ONLY=scale, others, navigation or loop)
	@$(INSTALL) browser-packages chromium bench-packages servers hugo time
	cargo build --profile optimized --package publisher
	node tests/bench/bench.mjs

coverage: ## Count the lines of the Rust code that its native tests run, into target/coverage (compiles everything once more)
	@$(INSTALL) rust cargo-llvm-cov
	@mkdir -p target/coverage
	cargo llvm-cov --workspace --tests --json --summary-only --output-path target/coverage/llvm-cov.json
	@node tests/quality/coverage.mjs

lint: ## Check the format and look for doubtful code: Rust, native and browser, and scripts
	@$(INSTALL) wasm-target shellcheck
	@scripts/lint.sh

fmt: ## Format the Rust code
	@$(INSTALL) rust
	cargo fmt --all

setup: ## Install all tools now, for work without a network later
	@$(INSTALL) $(TEST_TOOLS)
	cargo fetch

schemas: ## Write the JSON Schemas of the content anew, after a change of its types
	@$(INSTALL) rust
	UPDATE_SCHEMAS=1 cargo test --package publisher --test native the_committed_schemas

clean: ## Remove what builds and tests made; the installed tools stay
	rm -rf dist dist-server tests/browser/test-results
	cargo clean
