// The tool wasm-bindgen (bindgen/) must be of the version of the crate, or it refuses the app.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const locked = (file, crate) => new RegExp(`^name = "${crate}"\\nversion = "([^"]+)"`, 'm').exec(read(file))[1];

test('the tool wasm-bindgen has the version of the crate', () => {
  const version = locked('Cargo.lock', 'wasm-bindgen');
  for (const crate of ['bindgen', 'wasm-bindgen-cli-support', 'wasm-bindgen-shared']) assert.equal(locked('bindgen/Cargo.lock', crate), version, crate);
});
