// Turns measurements into the tables of the quality page. The functions are pure, so that tests make every kind of report
// without measuring (tests/scripts/reports.test.mjs), and check the page with them (publisher/tests/native/quality_page.rs).
// Every column has a name, and no cell is empty: the page would show it as "not known".
import { rounded } from '../bench/table.mjs';

const NONE = 'none';
const milliseconds = (value) => `${rounded(value)} ms`;

/** The table of a test run, from the lines of scripts/test.sh: "Rust    199    1    0    626 s". */
export function tests(lines) {
  const SUITE = /^(?<name>.+?) +(?<passed>\d+) +(?<failed>\d+) +(?<skipped>\d+) +(?<seconds>\d+) s/;
  const suites = lines.split('\n').flatMap((line) => SUITE.exec(line)?.groups ?? []);
  // The row of the bundle's build has no tests.
  const rows = suites.filter(({ passed, failed }) => Number(passed) + Number(failed) > 0);
  return {
    columns: ['Suite', 'Passed', 'Failed', 'Skipped', 'Seconds'],
    rows: rows.map(({ name, passed, failed, skipped, seconds }) => [name, passed, failed, skipped, seconds]),
    note: 'Times depend on the machine that ran the tests.',
  };
}

/**
 * The table of an audit of all routes. `categories` have the lowest score allowed, `metrics` their names; `painted` are the
 * routes whose paints were measured, and `ratio` is their limit.
 */
export function lighthouse({ rows, faults, paints, categories, metrics, painted, ratio }) {
  const spread = (values) => [Math.min(...values), values.sort((a, b) => a - b)[Math.floor(values.length / 2)], Math.max(...values)];
  const shown = (id, value) => (id === 'cumulative-layout-shift' ? value.toFixed(3) : id === 'total-byte-weight' ? `${Math.round(value / 1000)} kB` : `${Math.round(value)} ms`);
  const ratios = painted.map((route) => paints.find((paint) => paint.route === route)).map(({ route, ratios }) => `${route} ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')}`);
  return {
    columns: [`Of ${rows.length} pages`, 'Lowest', 'Median', 'Highest', 'Limit'],
    rows: [
      ...Object.entries(categories).map(([category, least]) => [category, ...spread(rows.map(({ scores }) => scores[category])), `at least ${least}`]),
      ...Object.entries(metrics).map(([id, name]) => [name, ...spread(rows.map(({ metrics }) => metrics[id])).map((value) => shown(id, value)), NONE]),
    ],
    note:
      `Lighthouse simulates a slow phone; its performance score depends on the machine. Faults that the Nu HTML Checker found on all pages: ${faults} (limit: 0). ` +
      `First and largest paint under applied throttling over HTTP/2, compared with the same page as plain HTML (limit: ${ratio} times): ${ratios.join('; ')}.`,
  };
}

/** The table of axe's results for all pages, by scheme and width. */
export const accessibility = (looks) => ({
  columns: ['Scheme', 'Width', 'Pages', 'Violations'],
  rows: looks.map(({ scheme, width, pages, found }) => [scheme, `${width} px`, pages, found.length]),
  note: 'Checked with axe, by the rules of WCAG 2.2 AA and its best practices. In forced colors, the system sets the contrast.',
});

/** The table of a long visit and, if they were measured in the same run, of sites with many articles. */
export function bench({ navigation: { budgets, clicks, memory, longTasks }, scale = [] }) {
  const click = (name) => [milliseconds(clicks[name].median), `95 %: ${milliseconds(clicks[name].p95)}`];
  const visit = `over ${memory.samples.at(-1).navigations} navigations`;
  const kept = (of) => [`${rounded(memory.growth[of])} kB`, visit, `${budgets.memory} kB`];
  return {
    columns: ['Measurement', 'Result', 'Details', 'Limit'],
    rows: [
      ['From a click on a prefetched link to the painted heading', ...click('prefetched'), `${budgets.click} ms`],
      ['The same with the processor slowed down four times', ...click('prefetched, a quarter as fast'), NONE],
      ['Memory left per navigation, scripts', ...kept('scripts')],
      ['Memory left per navigation, WebAssembly', ...kept('wasm')],
      ['Home page, slowed down four times: main thread blocked after the first paint', milliseconds(longTasks.blocking), `of ${longTasks.loads.length} loads`, '0 ms'],
      ...scale.map(({ articles, pages, seconds, megabytes }) => [
        `Building a site of ${articles} articles`, `${rounded(seconds)} s`, `${rounded(pages / seconds)} pages per second, ${megabytes} MB peak memory`, NONE,
      ]),
    ],
    note: 'Measured in Chromium on the machine that built the site; times depend on it.',
  };
}

/**
 * The table of the same articles built with other generators. `ours` is undefined if it was not measured in the same run; what it
 * lacks is `ours` in `lacks`.
 */
export function comparison({ articles, comparable, ours, theirs, lacks }) {
  const cost = ({ seconds, cpu }) => `${rounded(seconds)} s (${rounded(cpu)} s)`;
  const row = (name, pages, whole) => [name, pages, cost(whole), `${whole.megabytes} MB`, lacks[name].join(', ')];
  return {
    columns: [`${articles.toLocaleString('en-US')} articles with`, 'Pages alone', 'With cards, search and compression', 'Peak memory', 'What it does not do'],
    rows: [
      ...(ours ? [row('ours', `${rounded(comparable)} s, the last page`, ours)] : []),
      ...Object.entries(theirs).map(([name, { whole, ...pages }]) => row(name, cost(pages), whole)),
    ],
    note:
      'In parentheses: seconds of processor time, which depend less on what else the machine does. Each of the others builds the same articles and menu in its usual way. ' +
      'Then packages that its users add draw social cards (satori, resvg-js), index the pages (Pagefind), and compress the files with Brotli and gzip (precompress).',
  };
}

/** The table of what developers wait for: in a fresh clone, and after an edit. */
export const development = ({ newcomer, loop }) => ({
  columns: ['Measurement', 'Result', 'Details', 'Limit'],
  rows: [
    ...(newcomer
      ? [
          ['First page in a fresh clone', `${rounded(newcomer.first)} s`, `${rounded(newcomer.cpu)} s of processor time`, `${newcomer.budgets.first} s`],
          ['Until it shows edits', `${rounded(newcomer.whole)} s`, `${rounded(newcomer.cpuWhole)} s of processor time`, NONE],
          ['Longest time without a line', `${rounded(newcomer.silence)} s`, `load before: ${rounded(newcomer.load)}`, `${newcomer.budgets.silence} s`],
        ]
      : []),
    ...Object.entries(loop?.edits ?? {}).map(([name, { median, times }]) => [`After saving ${name}`, `${rounded(median)} s`, `median of ${times.length}`, NONE]),
  ],
  note: 'Crates and Rust’s target for browsers were downloaded before.',
});

export const share = ({ lines, covered }) => `${((100 * covered) / lines).toFixed(1)} %`;

/** The table of lines per folder, and of those that tests run. */
export const coverage = (folders, all) => ({
  columns: ['Folder', 'Lines', 'Run by tests', 'Share'],
  rows: [...folders, { folder: '**all**', ...all }].map((row) => [row.folder, row.lines, row.covered, share(row)]),
  note: 'Only the native tests are counted. Code that runs only in browsers, such as much of the shell, widgets and components, is tested in Chromium, Firefox and WebKit.',
});
