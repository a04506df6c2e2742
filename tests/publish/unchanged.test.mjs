// Publishes the content of the bundle again: neither the site nor the app that later runs need changes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';

const APP = 'target/publish/app';
const times = () => readdirSync(APP).map((name) => [name, statSync(`${APP}/${name}`).mtimeMs]);

// `make publish` removed the app of the last release build and stored its own copy of it. Interrupted in between, or with a
// program that changes the app, it left later runs without the app that Trunk had built.
test('publishing unchanged content writes no file and leaves the app alone', (context) => {
  if (process.env.DIST) return context.skip('only the bundle of this project can be published again');
  const before = times();
  const { status, stderr } = spawnSync('scripts/publish.sh', ['content'], { encoding: 'utf8' });
  if (stderr.includes('Run: make build')) return context.skip('the bundle is older than the app');
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^0 of \d+ files written, 0 removed$/m);
  assert.deepEqual(times(), before);
});
