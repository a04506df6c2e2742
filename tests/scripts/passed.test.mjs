// Tests the cache of test results (scripts/passed.mjs) in a small project of the same layout.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const FILES = ['README.md', 'src/lib.rs', 'assets/content/home.json', 'tests/native/pages.rs', 'tests/engines/journeys/home.test.mjs', 'tests/browser/visit.mjs'];
const ENGINES = ['Firefox', 'WebKit'];
const SPECS = ['home.spec.mjs', 'menu.spec.mjs'];
let project;

const path = (name) => join(project, name);
// PATH lacks the compiler and Firefox, whose version checks would take longer than everything else here.
const passed = (...args) =>
  spawnSync(process.execPath, ['scripts/passed.mjs', ...args], { cwd: project, encoding: 'utf8', env: { PATH: path('.git/bin') } });
const change = (name) => appendFileSync(path(name), '\n');
/** Writes the current inputs of the suites to a file outside the project's sources. */
function inputs() {
  writeFileSync(path('.git/inputs'), passed('inputs').stdout);
  return '.git/inputs';
}
const isKnown = (suite) => passed('known', inputs(), suite).status === 0;
const due = () => passed('due', inputs()).stdout.trimEnd().split('\n');

const asPlaywright = (status) =>
  status === 'not run' ? { status: 'skipped', expectedStatus: 'passed' } : { status, expectedStatus: status === 'skipped' ? status : 'passed' };

/** Writes a report in the format of Playwright's JSON reporter: the statuses of the tests in each file. */
function report(files) {
  const suites = Object.entries(files).map(([file, statuses]) => ({
    file,
    specs: [],
    suites: [{ specs: statuses.map((status) => ({ tests: [asPlaywright(status)] })) }],
  }));
  writeFileSync(path('.git/report'), JSON.stringify({ suites }));
  return '.git/report';
}

function passEverything() {
  const before = inputs();
  passed('keep', before, 'Rust', '214', '1');
  for (const engine of ENGINES) passed('keep', before, engine, '27', '0');
  passed('keep-browser', before, report({ 'home.spec.mjs': ['expected', 'expected'], 'menu.spec.mjs': ['expected', 'skipped'] }));
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'passed-'));
  for (const name of [...FILES, ...SPECS.map((spec) => `tests/browser/${spec}`)]) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), name);
  }
  writeFileSync(path('tests/browser/chromium.mjs'), 'console.log("/usr/bin/true");');
  writeFileSync(path('.gitignore'), '/.tools\n/dist\n');
  cpSync(new URL('../../scripts/passed.mjs', import.meta.url), path('scripts/passed.mjs'));
  execFileSync('git', ['init', '-q'], { cwd: project });
  mkdirSync(path('.git/bin'));
  symlinkSync(process.execPath, path('.git/bin/node'));
  symlinkSync(execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), path('.git/bin/git'));
});
afterEach(() => rmSync(project, { recursive: true }));

test('at first no result is cached', () => {
  assert.equal(isKnown('Rust'), false);
  for (const engine of ENGINES) assert.equal(isKnown(engine), false);
  assert.deepEqual(due(), ['0 0', ...SPECS]);
});

test('results are cached with their sums until a source changes', () => {
  passEverything();
  mkdirSync(path('dist'));
  change('dist/index.html');
  assert.equal(passed('known', inputs(), 'Rust').stdout, '214 1\n');
  for (const engine of ENGINES) assert.equal(passed('known', inputs(), engine).stdout, '27 0\n');
  assert.deepEqual(due(), ['3 1']);
});

for (const name of ['src/lib.rs', 'assets/content/new.json', 'tests/browser/visit.mjs', 'scripts/passed.mjs']) {
  test(`everything is due after a change of ${name}`, () => {
    passEverything();
    change(name);
    assert.equal(isKnown('Rust'), false);
    for (const engine of ENGINES) assert.equal(isKnown(engine), false);
    assert.deepEqual(due(), ['0 0', ...SPECS]);
  });
}

test('everything is due after a file was removed', () => {
  passEverything();
  rmSync(path('assets/content/home.json'));
  assert.equal(isKnown('Rust'), false);
  assert.deepEqual(due(), ['0 0', ...SPECS]);
});

for (const name of ['README.md', 'tests/native/pages.rs']) {
  test(`${name} affects no browser test`, () => {
    passEverything();
    change(name);
    assert.equal(isKnown('Rust'), false);
    for (const engine of ENGINES) assert.equal(isKnown(engine), true);
    assert.deepEqual(due(), ['3 1']);
  });
}

test('a browser test affects only itself, and a journey only the engines', () => {
  passEverything();
  change('tests/browser/menu.spec.mjs');
  for (const engine of ENGINES) assert.equal(isKnown(engine), true);
  assert.deepEqual(due(), ['2 0', 'menu.spec.mjs']);
  change('tests/engines/journeys/home.test.mjs');
  for (const engine of ENGINES) assert.equal(isKnown(engine), false);
  assert.deepEqual(due(), ['2 0', 'menu.spec.mjs']);
});

test('a file with a failure or without a test that ran stays due', () => {
  passed('keep-browser', inputs(), report({ 'home.spec.mjs': ['expected', 'unexpected'], 'menu.spec.mjs': ['skipped'] }));
  assert.deepEqual(due(), ['0 0', ...SPECS]);
});

// Playwright reports tests that an interrupted run did not reach as "skipped", so their file counted as passed.
test('a file of an interrupted run stays due', () => {
  passed('keep-browser', inputs(), report({ 'home.spec.mjs': ['expected', 'not run'], 'menu.spec.mjs': ['expected'] }));
  assert.deepEqual(due(), ['1 0', 'home.spec.mjs']);
});

test('a damaged cache is ignored, and the next run repairs it', () => {
  passEverything();
  writeFileSync(path('.tools/passed.json'), '{"Rust": {"inp');
  assert.equal(isKnown('Rust'), false);
  assert.deepEqual(due(), ['0 0', ...SPECS]);
  passEverything();
  assert.equal(isKnown('Rust'), true);
});

test('results are not cached if files changed during the run', () => {
  const before = inputs();
  change('src/lib.rs');
  passed('keep', before, 'Rust', '214', '0');
  assert.equal(isKnown('Rust'), false);
});
