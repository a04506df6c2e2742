// Tests in a small project what scripts/publish.sh runs, and when `make publish` refuses to publish around an old app.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';

// The space is part of the test: Cargo escapes it in its list of sources.
const project = join(mkdtempSync(join(tmpdir(), 'publish-')), 'my project');
after(() => rmSync(dirname(project), { recursive: true }));

const SOURCES = ['index.html', 'assets/js/boot.js', 'assets/js/chunks.js', 'scripts/split.mjs', 'scripts/group-parts.mjs', 'Cargo.toml', 'Cargo.lock', 'Trunk.toml', '.cargo/config.toml', 'scripts/build.sh', 'vendor/tachys/src/lib.rs', 'src/main.rs', 'src/two words.rs'];
const APP = 'target/publish/app/index.html';
const path = (name) => join(project, name);

function write(name, text = '') {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}
/** Sets the time of the last change of a file, in seconds. */
const date = (name, time) => utimesSync(path(name), time, time);

function program(name, script) {
  write(name, `#!/bin/sh\n${script}\n`);
  chmodSync(path(name), 0o755);
}

function publish(args = [], env = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['scripts/publish.sh', ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: `${path('bin')}:${process.env.PATH}`, ...env },
  });
  return { status, ran: stdout.trim().split('\n').filter((line) => line.startsWith('ran ')), stderr };
}

beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  for (const name of SOURCES) write(name);
  cpSync(new URL('../../scripts/publish.sh', import.meta.url), path('scripts/publish.sh'));
  const listed = SOURCES.filter((name) => name.startsWith('src/')).map((name) => path(name).replaceAll(' ', '\\ '));
  write('target/wasm32-unknown-unknown/release/radiology.d', `${path('target/radiology.wasm').replaceAll(' ', '\\ ')}: ${listed.join(' ')}\n`);
  write(APP);
  for (const name of SOURCES) date(name, 1000);
  date(APP, 2000);
  program('bin/cargo', 'echo "ran cargo $*"');
  for (const name of ['publish', 'develop']) program(`target/debug/${name}`, `echo "ran ${name} $*"`);
});

test('content is published around an app that is newer than its sources', () => {
  const { status, ran, stderr } = publish(['content']);
  assert.equal(status, 0, stderr);
  assert.equal(ran.at(-1), 'ran publish --content dist');
});

// Only sources of Rust without spaces in their path, index.html, boot.js and Cargo's two files counted. After an edit of any
// other, `make publish` put an old app around the new content and reported success.
for (const name of SOURCES) {
  test(`an app older than ${name} is refused`, () => {
    date(name, 3000);
    const { status, ran, stderr } = publish(['content']);
    assert.equal(status, 1);
    assert.match(stderr, /older than its sources.* Run: make build/);
    assert.deepEqual(ran, []);
  });
}

test('an app with a source that is gone is refused, and so is a missing app', () => {
  for (const name of ['src/two words.rs', APP]) {
    rmSync(path(name));
    assert.equal(publish(['content']).status, 1, name);
  }
});

test('development compiles and runs the program without what only a release needs', () => {
  const { ran } = publish([], { TRUNK_PROFILE: 'debug', TRUNK_STAGING_DIR: '/stage' });
  assert.equal(ran.length, 2);
  assert.match(ran[0], /^ran cargo build .*--bin develop .*--no-default-features/);
  assert.equal(ran[1], 'ran develop /stage');
});

test('a release compiles and runs the whole publisher', () => {
  const { ran } = publish([], { TRUNK_PROFILE: 'release', TRUNK_STAGING_DIR: '/stage' });
  assert.doesNotMatch(ran[0], /--no-default-features/);
  assert.equal(ran.at(-1), 'ran publish /stage');
});
