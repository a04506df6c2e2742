// What the reports of the quality page say: from what was measured to a table each. Pure, so that tests make every kind of
// report without measuring (tests/scripts/reports.test.mjs), and hold the page to them (tests/native/quality_page.rs).
// Every column has a name, and no cell is empty: the page would read it as "not known".
import { rounded } from '../bench/table.mjs';

const NONE = 'none';
const milliseconds = (value) => `${rounded(value)} ms`;

/** Of the lines of scripts/test.sh: "Rust    199    1    0    626 s". */
export function tests(lines) {
  const SUITE = /^(?<name>.+?) +(?<passed>\d+) +(?<failed>\d+) +(?<skipped>\d+) +(?<seconds>\d+) s/;
  const suites = lines.split('\n').flatMap((line) => SUITE.exec(line)?.groups ?? []);
  // The bundle is built in the middle of it and has no tests of its own.
  const rows = suites.filter(({ passed, failed }) => Number(passed) + Number(failed) > 0);
  return {
    columns: ['Suite', 'Passed', 'Failed', 'Skipped', 'Seconds'],
    rows: rows.map(({ name, passed, failed, skipped, seconds }) => [name, passed, failed, skipped, seconds]),
    note: 'Seconds are those of the machine on which the tests ran.',
  };
}

/** Of an audit of all routes; `categories` with the least score, `metrics` with their names, `painted` and `ratio` of paints. */
export function lighthouse({ rows, faults, paints, categories, metrics, painted, ratio }) {
  const spread = (values) => [Math.min(...values), values.sort((a, b) => a - b)[Math.floor(values.length / 2)], Math.max(...values)];
  const shown = (id, value) => (id === 'cumulative-layout-shift' ? value.toFixed(3) : id === 'total-byte-weight' ? `${Math.round(value / 1000)} kB` : `${Math.round(value)} ms`);
  const ratios = painted.map((route) => paints.find((paint) => paint.route === route)).map(({ route, ratios }) => `${route} ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')}`);
  return {
    columns: [`Of ${rows.length} pages`, 'Least', 'Median', 'Most', 'Promise'],
    rows: [
      ...Object.entries(categories).map(([category, least]) => [category, ...spread(rows.map(({ scores }) => scores[category])), `at least ${least}`]),
      ...Object.entries(metrics).map(([id, name]) => [name, ...spread(rows.map(({ metrics }) => metrics[id])).map((value) => shown(id, value)), NONE]),
    ],
    note:
      `Lighthouse as on a slow phone, simulated; its score of speed depends on the machine. Faults that the Nu HTML Checker found on all pages: ${faults} (promise: 0). ` +
      `First and largest paint under applied throttling over HTTP/2, as multiples of those of the same page as plain HTML (promise: at most ${ratio}): ${ratios.join('; ')}.`,
  };
}

/** Of axe over all pages: for each scheme and width, the pages and what was found. */
export const accessibility = (looks) => ({
  columns: ['Scheme', 'Width', 'Pages', 'Violations'],
  rows: looks.map(({ scheme, width, pages, found }) => [scheme, `${width} px`, pages, found.length]),
  note: 'Found by axe, with the rules of WCAG 2.2 AA and its best practices. In forced colors the contrast is the system’s.',
});

/** Of a long visit and, where they were measured in the same run, of sites of many articles. */
export function bench({ navigation: { budgets, clicks, memory, longTasks }, scale = [] }) {
  const click = (name) => [milliseconds(clicks[name].median), `95 %: ${milliseconds(clicks[name].p95)}`];
  const visit = `over ${memory.samples.at(-1).navigations} navigations`;
  const kept = (of) => [`${rounded(memory.growth[of])} kB`, visit, `${budgets.memory} kB`];
  return {
    columns: ['What', 'Measured', 'In detail', 'Promise'],
    rows: [
      ['Click on a prefetched link to the painted heading', ...click('prefetched'), `${budgets.click} ms`],
      ['The same on a processor a quarter as fast', ...click('prefetched, a quarter as fast'), NONE],
      ['Memory that a navigation leaves, scripts', ...kept('scripts')],
      ['Memory that a navigation leaves, program', ...kept('program')],
      ['Home page a quarter as fast: main thread blocked after the first paint', milliseconds(longTasks.blocking), `of ${longTasks.loads.length} loads`, '0 ms'],
      ...scale.map(({ articles, pages, seconds, megabytes }) => [
        `Building a site of ${articles} articles`, `${rounded(seconds)} s`, `${rounded(pages / seconds)} pages a second, ${megabytes} MB at most`, NONE,
      ]),
    ],
    note: 'In Chromium on the machine that built the site; times depend on it.',
  };
}

export const share = ({ lines, covered }) => `${((100 * covered) / lines).toFixed(1)} %`;

/** Of the lines of each folder, and of them that tests run. */
export const coverage = (folders, all) => ({
  columns: ['Folder', 'Lines', 'Run by tests', 'Share'],
  rows: [...folders, { folder: '**all**', ...all }].map((row) => [row.folder, row.lines, row.covered, share(row)]),
  note: 'By the native tests alone. What only a browser runs, and that is much of shell, tools and components, is tested by the journeys in Chromium, Firefox and WebKit, which are not counted here.',
});
