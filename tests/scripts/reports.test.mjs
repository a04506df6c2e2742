// Tests every kind of report for the quality page, with example measurements. The reports are stored in
// tests/fixtures/reports, from which the native tests render every table of the page.
//   UPDATE_FIXTURES=1 node --test tests/scripts/reports.test.mjs      after a change of the reports
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { wholeTable } from '../quality/report.mjs';
import * as sums from '../quality/sums.mjs';

const click = { median: 21.4, p95: 48.61 };
const navigation = {
  budgets: { click: 50, memory: 4, task: 50 },
  clicks: { 'prefetched': click, 'prefetched, a quarter as fast': click },
  memory: { samples: [{ navigations: 50 }, { navigations: 250 }], growth: { scripts: 0.312, wasm: 0 } },
  longTasks: { blocking: 0, loads: [{}, {}, {}] },
};
const audited = {
  rows: [98, 100].map((performance) => ({ scores: { performance, seo: 100 }, metrics: { 'first-contentful-paint': 900.4, 'cumulative-layout-shift': 0, 'total-byte-weight': 312_000 } })),
  faults: 0,
  paints: [{ route: '/', ratios: [1.02, 1.1] }],
  categories: { performance: 99, seo: 100 },
  metrics: { 'first-contentful-paint': 'First paint', 'cumulative-layout-shift': 'Shift', 'total-byte-weight': 'Bytes' },
  painted: ['/'],
  ratio: 1.15,
};

const built = { seconds: 12.34, cpu: 20.9, megabytes: 512 };
const others = { articles: 1_000, theirs: { Hugo: { pages: 1100, seconds: 1.2, cpu: 2.1, megabytes: 200, whole: built } }, lacks: { ours: ['themes'], Hugo: ['budgets', 'offline use'] } };
const newcomer = { first: 190.2, cpu: 361, whole: 301.5, cpuWhole: 590, silence: 10.4, load: 0.31, budgets: { first: 300, silence: 20 } };

const REPORTS = {
  'tests': sums.tests('Spelling              1       0        0     20 s\nBundle                0       0        0    150 s\nRust                199       1        0    626 s  see above'),
  'lighthouse': sums.lighthouse(audited),
  'accessibility': sums.accessibility([{ scheme: 'dark', width: 390, pages: 170, found: [] }]),
  // After `make bench ONLY=navigation`, the page had a column without a name.
  'bench': sums.bench({ navigation }),
  'bench-of-sites': sums.bench({ navigation, scale: [{ articles: 10_000, pages: 10_250, seconds: 81.2, megabytes: 900 }] }),
  'comparison': sums.comparison({ ...others, comparable: 0.88, ours: built }),
  // After `make bench ONLY=others`.
  'comparison-of-others': sums.comparison(others),
  'development': sums.development({ newcomer, loop: { edits: { 'a view': { median: 3.21, times: [3.2, 3.21, 3.3] } } } }),
  'development-of-newcomers': sums.development({ newcomer }),
  'coverage': sums.coverage([{ folder: 'src', lines: 120, covered: 60 }], { lines: 120, covered: 60 }),
};

for (const [name, report] of Object.entries(REPORTS)) {
  test(`the report ${name} is complete and equals its fixture`, () => {
    const file = new URL(`../fixtures/reports/${name}.json`, import.meta.url);
    const text = `${JSON.stringify({ commit: '0123456789abcdef+0a1b2c3d', date: '2026-11-25', ...wholeTable(name, report) }, null, 1)}\n`;
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, text);
    assert.equal(readFileSync(file, 'utf8'), text);
  });
}

test('a table with an unnamed column or an empty cell is refused', () => {
  const whole = { columns: ['What', 'Measured'], rows: [['Clicks', 0]] };
  assert.deepEqual(wholeTable('x', whole), { columns: ['What', 'Measured'], rows: [['Clicks', '0']], note: '' });
  for (const damage of [{ columns: ['What', ''] }, { rows: [['Clicks']] }, { rows: [['Clicks', ' ']] }, { rows: [['Clicks', undefined]] }, { rows: [] }]) {
    assert.throws(() => wholeTable('x', { ...whole, ...damage }), /^Error: report x: /, JSON.stringify(damage));
  }
});
