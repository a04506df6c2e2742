// The cache of test results: tests that passed today on the same files are not run again by `make test`. It covers the Rust
// tests, those in Firefox and WebKit, and each file of the browser tests. A change of the site or its content affects all of
// them, one of a test only that test, and one of the README none in a browser. CI and `AGAIN=1 make test` do not use it.
//
//   node scripts/passed.mjs inputs > FILE       before the suites: digests of everything that each suite depends on
//   node scripts/passed.mjs known FILE NAME     prints "PASSED SKIPPED" of a suite that need not run; otherwise exit code 1
//   node scripts/passed.mjs due FILE            lists the browser tests that must run; first line: "PASSED SKIPPED" of the rest
//   node scripts/passed.mjs keep FILE NAME PASSED SKIPPED
//   node scripts/passed.mjs keep-browser FILE REPORT    REPORT: from Playwright's JSON reporter
//
// Each digest includes the day, since the site depends on it, and the versions of the tools that run the tests. Results of
// files that changed during the run are not stored.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const KEPT = '.tools/passed.json';

const run = (program, args, input) => execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'ignore'] });
const digest = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex');
const lines = (text) => text.split('\n').filter(Boolean);

function version(program, args = ['--version']) {
  try {
    return run(program, args);
  } catch {
    return `no ${program}`;
  }
}

/** All current files of the project except those that git ignores, with their digests. */
function files() {
  const paths = lines(run('git', ['ls-files', '-co', '--exclude-standard'])).filter(existsSync);
  const digests = lines(run('git', ['hash-object', '--stdin-paths'], paths.join('\n')));
  return paths.map((path, index) => ({ path, digest: digests[index] }));
}

const SPEC = /^tests\/browser\/.*\.spec\.mjs$/;
/** Files that no browser test depends on, except its own. */
const NOT_IN_BROWSERS = /\.md$|^\.ci\/|^wrangler\.jsonc$|^(publisher\/)?tests\/(native\/|scripts\/|audit\/|bench\/|quality\/|servers\/|spelling\/|engines\/)/;

function inputs() {
  const all = files();
  const of = (holds) => digest(...all.filter(({ path }) => holds(path)).map(({ path, digest }) => `${digest} ${path}`));
  const browser = run(process.execPath, ['tests/browser/chromium.mjs']).trim();
  const firefox = process.env.FIREFOX ? [process.env.FIREFOX] : ['firefox-esr', 'firefox'];
  const now = digest(new Date().toDateString(), process.version, process.env.DIST ?? '', ...['rustc', 'caddy', ...firefox, browser].map((program) => version(program)));
  const site = digest(now, of((path) => !NOT_IN_BROWSERS.test(path) && !SPEC.test(path)));
  const journeys = digest(site, of((path) => path.startsWith('tests/engines/')));
  return {
    Rust: digest(now, of(() => true)),
    Firefox: journeys,
    WebKit: digest(journeys, version('dpkg-query', ['--show', 'webkit2gtk-driver'])),
    ...Object.fromEntries(all.filter(({ path }) => SPEC.test(path)).map(({ path, digest: own }) => [basename(path), digest(site, own)])),
  };
}

/** The stored results; none if the file is missing or damaged. */
function read() {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8'));
  } catch {
    return {};
  }
}

const kept = read();
const isKnown = (name) => kept[name]?.inputs === before[name];

/** Stores sums by the name of their suite or file, if the files have not changed since the start. */
function keep(sums) {
  const after = inputs();
  for (const [name, { passed, skipped }] of Object.entries(sums)) {
    if (after[name] && after[name] === before[name]) kept[name] = { inputs: after[name], passed, skipped };
  }
  mkdirSync('.tools', { recursive: true });
  // Written under another name first, so that an interruption leaves no partial file.
  writeFileSync(`${KEPT}.new`, `${JSON.stringify(kept, null, 1)}\n`);
  renameSync(`${KEPT}.new`, KEPT);
}

/** The sums of each file without failures. */
function sumsOf({ suites }) {
  const tests = (suite) => [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(tests)];
  const sums = {};
  for (const suite of suites) {
    // An interrupted run reports the remaining tests as "skipped", too, but does not expect that status.
    const ran = ({ status, expectedStatus }) => (status === 'skipped' && expectedStatus !== 'skipped' ? 'not run' : status);
    const found = tests(suite).map(ran);
    const count = (wanted) => found.filter((status) => status === wanted).length;
    const [passed, skipped] = [count('expected'), count('skipped')];
    if (passed && passed + skipped === found.length) sums[suite.file] = { passed, skipped };
  }
  return sums;
}

const [command, file, ...args] = process.argv.slice(2);
const before = file ? JSON.parse(readFileSync(file, 'utf8')) : {};
const commands = {
  inputs: () => console.log(JSON.stringify(inputs())),
  known([name]) {
    if (!isKnown(name)) process.exit(1);
    console.log(kept[name].passed, kept[name].skipped);
  },
  due() {
    const specs = Object.keys(before).filter((name) => SPEC.test(`tests/browser/${name}`));
    const known = specs.filter(isKnown).map((name) => kept[name]);
    const sum = (what) => known.reduce((all, one) => all + one[what], 0);
    console.log([`${sum('passed')} ${sum('skipped')}`, ...specs.filter((name) => !isKnown(name))].join('\n'));
  },
  keep: ([name, passed, skipped]) => keep({ [name]: { passed: Number(passed), skipped: Number(skipped) } }),
  'keep-browser': ([report]) => keep(sumsOf(JSON.parse(readFileSync(report, 'utf8')))),
};
commands[command](args);
