# The commands of this project. Each target first installs the tools that it needs into .tools (scripts/install.sh), unless
# they are installed already. With the tools installed, plain `trunk serve` and `trunk build --release` work, too.

INSTALL := scripts/install.sh
TEST_TOOLS := wasm-target rust-sources trunk wasm-bindgen wasm-split wasm-opt browser-packages chromium engine-packages firefox webkit \
	spelling-packages shellcheck fonts servers server-packages editor-packages
export PATH := $(CURDIR)/.tools/bin:$(PATH)
# Trunk 0.21 stops at NO_COLOR=1, the usual spelling: it wants "true".
unexport NO_COLOR

.PHONY: help serve edit test build publish audit bench coverage lint fmt schemas setup clean
.DEFAULT_GOAL := help

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Develop: serve the site on http://127.0.0.1:8080 and rebuild it on every change
	@scripts/serve.sh

edit: ## Edit the content in a browser: as "make serve", with the editor at http://127.0.0.1:8080/edit/
	@$(INSTALL) wasm-target trunk wasm-bindgen editor-packages
	@scripts/edit.sh

test: ## Test everything: Rust, then the release bundle behind servers and in browsers
	@$(INSTALL) $(TEST_TOOLS)
	@scripts/test.sh

build: ## Build the site for publication, into dist/
	@$(INSTALL) wasm-target rust-sources trunk wasm-bindgen wasm-split wasm-opt
	@scripts/build.sh

publish: ## Publish changed content into dist/ with the app of the last build; writes only changed files
	@$(INSTALL) rust
	@scripts/publish.sh content

audit: build ## Check licenses and vulnerabilities of packages, HTML, and Lighthouse on every route (ROUTES='^/$$' for some)
	@$(INSTALL) browser-packages chromium audit-packages servers java cargo-deny
	@scripts/packages.sh
	node tests/audit/audit.mjs

# A newcomer starts with nothing.
BENCHED := $(filter-out newcomer,$(or $(ONLY),all))
bench: $(if $(BENCHED),build) ## Measure scale, Astro, Eleventy and Hugo, long visits, developing (SIZES='100 1000', ONLY=scale, others, navigation, dragging, newcomer or loop)
	$(if $(BENCHED),@$(INSTALL) browser-packages chromium bench-packages servers hugo time)
	$(if $(BENCHED),cargo build --profile optimized --package publisher)
	node tests/bench/bench.mjs

coverage: ## Measure which lines of the Rust code its native tests run, into target/coverage (compiles everything again)
	@$(INSTALL) rust cargo-llvm-cov
	@mkdir -p target/coverage
	cargo llvm-cov --workspace --tests --json --summary-only --output-path target/coverage/llvm-cov.json
	@node tests/quality/coverage.mjs

lint: ## Check the format and lint the code: Rust, native and browser, and scripts
	@$(INSTALL) wasm-target shellcheck
	@scripts/lint.sh

fmt: ## Format the Rust code and the entries
	@$(INSTALL) rust
	cargo fmt --all
	cargo fmt --manifest-path bindgen/Cargo.toml
	@node editor/fmt.mjs

setup: ## Install all tools now, to work offline later
	@$(INSTALL) $(TEST_TOOLS)
	cargo fetch

schemas: ## Regenerate the JSON Schemas and the forms of the editor after the types of the content or the pictures changed
	@$(INSTALL) rust
	UPDATE_SCHEMAS=1 cargo test --package publisher --test native the_committed_

clean: ## Remove the output of builds and tests, but not the installed tools
	rm -rf dist dist-server tests/browser/test-results
	cargo clean
