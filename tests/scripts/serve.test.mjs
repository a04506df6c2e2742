// Tests what `make serve` prints in a fresh clone (scripts/serve.sh), with stubs that only take time.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

let project;
const path = (name) => join(project, name);
const program = (name, script) => writeFileSync(path(name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

/** Runs the script with a line of progress a second, after the first. */
function serve() {
  const { status, stdout, stderr } = spawnSync('bash', ['scripts/serve.sh'], { cwd: project, encoding: 'utf8', env: { PATH: `${path('bin')}:${process.env.PATH}` } });
  return { status, lines: stdout.trimEnd().split('\n').filter(Boolean), stderr };
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const folder of ['scripts', 'bin']) mkdirSync(path(folder));
  const script = readFileSync(new URL('../../scripts/serve.sh', import.meta.url), 'utf8');
  const fast = script.replace(/^QUIET=\d+/m, 'QUIET=1').replace(/^PAUSE=\d+/m, 'PAUSE=1');
  assert.notEqual(fast, script);
  program('scripts/serve.sh', fast);
  program('scripts/install.sh', '[ "$1" = wasm-target ] || { echo "   Compiling clap v4"; sleep 2; }');
  program('bin/cargo', 'printf "   Compiling leptos v0.8\\n   Compiling serde v1\\n" >&2; sleep 1');
  program('bin/node', 'echo http://127.0.0.1:8080/; exec sleep 60');
  program('bin/trunk', 'echo "trunk $*"');
});
afterEach(() => rmSync(project, { recursive: true }));

// A newcomer waited eight minutes for the first page, three and a half of them without a line.
test('the first run says what it does, of how many steps, how far it is, and what is ready', () => {
  // Trunk takes longer than all others.
  program('scripts/install.sh', 'echo "   Compiling clap v4"; case $1 in wasm-target) ;; trunk) until [ -e served ]; do sleep 0.1; done; sleep 3 ;; *) sleep 2 ;; esac');
  program('bin/node', 'touch served; echo http://127.0.0.1:8080/; exec sleep 60');
  const { status, lines, stderr } = serve();
  lines.shift(); // the target's
  assert.equal(status, 0, stderr);
  assert.match(lines[0], /about five minutes/);
  assert.ok(lines.some((line) => /[12] of 4, \w+: [012] packages; 3 of 4, tool wasm-bindgen: [01] packages$/.test(line)), lines.join('\n'));
  for (const step of ['1 of 4, app', '2 of 4, publisher', '3 of 4, tool wasm-bindgen', '4 of 4, tool trunk']) {
    assert.equal(lines.filter((line) => line.endsWith(`${step}: ready`)).length, 1, `${step}:\n${lines.join('\n')}`);
  }
  // The page needs no Trunk.
  const shown = lines.findIndex((line) => line.includes('The first page: http://127.0.0.1:8080/ '));
  assert.ok(shown > 0 && shown < lines.findIndex((line) => line.endsWith('4 of 4, tool trunk: ready')), lines.join('\n'));
  assert.equal(lines.at(-1), 'trunk serve');
  const seconds = lines.map((line) => /^ +0:(\d\d) /.exec(line)).filter(Boolean).map(([, second]) => Number(second));
  for (let i = 1; i < seconds.length; i++) assert.ok(seconds[i] - seconds[i - 1] <= 20, `a pause before line ${i}: ${seconds}`);
});

test('a later run, with everything compiled, prints only the output of Trunk', () => {
  program('scripts/install.sh', '');
  program('bin/cargo', '');
  program('bin/node', 'echo served too early >&2');
  // No progress, however long a busy machine takes.
  program('scripts/serve.sh', readFileSync(path('scripts/serve.sh'), 'utf8').replace('QUIET=1', 'QUIET=60'));
  const { lines, stderr } = serve();
  assert.deepEqual(lines, ['trunk serve']);
  assert.equal(stderr, '');
});

// The script ended without a message when its first line of progress had nothing to count yet.
test('a tool that is still downloaded is at no packages', () => {
  program('scripts/install.sh', '[ "$1" = wasm-target ] || sleep 2');
  const { status, lines } = serve();
  assert.equal(status, 0);
  assert.ok(lines.some((line) => line.includes('3 of 4, tool wasm-bindgen: 0 packages')), lines.join('\n'));
});

test('a tool that cannot be installed ends the run with its message', () => {
  program('scripts/install.sh', '[ "$1" = wasm-target ] || { echo "Error: no network" >&2; exit 1; }');
  const { status, lines, stderr } = serve();
  assert.equal(status, 1);
  assert.match(stderr, /Error: no network/);
  assert.ok(!lines.includes('trunk serve'));
});

test('code that does not compile is left to Trunk, which says why and waits for the next edit', () => {
  program('bin/cargo', 'exit 101');
  const { lines } = serve();
  assert.equal(lines.at(-1), 'trunk serve');
  assert.ok(!lines.some((line) => line.includes('first page: ')), lines.join('\n'));
});

// Ports of other programs, and an index.html with what only Trunk can do.
test('without a first page, the run waits for Trunk', () => {
  program('bin/node', 'echo "Error: EADDRINUSE" >&2; exit 1');
  const { status, lines, stderr } = serve();
  assert.equal(status, 0);
  assert.match(stderr, /EADDRINUSE/);
  assert.equal(lines.at(-1), 'trunk serve');
});
