// `make bench`: how the site behaves as its archive grows, beside other generators, and in a long visit.
//   SIZES='100 1000'      numbers of articles; 100, 1000 and 10000 unless said otherwise
//   ONLY='scale others'   of scale, others, navigation, loop; ratios are of what one run has measured
// Prints tables and writes target/bench/results.json. Times are information: they depend on the machine. Bytes, counts and
// growth are checked, and the run ends with 1 when a check fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparison } from './comparison.mjs';
import { loop } from './loop.mjs';
import { navigation } from './navigation.mjs';
import { scale } from './scale.mjs';
import { Checks, rounded } from './table.mjs';
import { DIST } from '../browser/bundle.mjs';
import { keepReport } from '../quality/report.mjs';

const WORK = fileURLToPath(new URL('../../target/bench', import.meta.url));
const RESULTS = join(WORK, 'results.json');
const PARTS = ['scale', 'others', 'navigation', 'loop'];

const sizes = (process.env.SIZES || '100 1000 10000').split(/\s+/).map(Number);
if (!sizes.every((size) => size > 0)) throw new Error(`SIZES has to be numbers of articles, not "${process.env.SIZES}"`);
const wanted = process.env.ONLY ? process.env.ONLY.split(/\s+/) : PARTS;
if (!wanted.every((part) => PARTS.includes(part))) throw new Error(`ONLY has to be of ${PARTS.join(', ')}`);

mkdirSync(WORK, { recursive: true });
const checks = new Checks();
const results = { date: new Date().toISOString(), machine: { processor: cpus()[0].model, cores: cpus().length, memory: totalmem() } };
if (wanted.includes('scale')) results.scale = await scale(sizes, WORK, checks);
if (wanted.includes('others')) results.others = comparison(sizes.at(-1), results.scale, WORK);
if (wanted.includes('navigation')) results.navigation = await navigation(DIST, checks);
if (wanted.includes('loop')) results.loop = await loop(WORK);
results.checks = checks.all;
writeFileSync(RESULTS, JSON.stringify(results, null, 1));

if (results.navigation) keepSums(results);

if (checks.all.length > 0) checks.print();
console.log(`\n${checks.failed} of ${checks.all.length} checks failed. All figures: ${RESULTS}`);
process.exit(checks.failed > 0 ? 1 : 0);

/** What the quality page shows: the long visit, and, where they were measured in the same run, the sites. */
function keepSums({ navigation: { budgets, clicks, memory, longTasks }, scale }) {
  const milliseconds = (value) => `${rounded(value)} ms`;
  const of = (name) => [milliseconds(clicks[name].median), `95 %: ${milliseconds(clicks[name].p95)}`];
  const visit = [
    ['Click on a prefetched link to the painted heading', ...of('prefetched'), `${budgets.click} ms`],
    ['The same on a processor a quarter as fast', ...of('prefetched, a quarter as fast'), ''],
    ['Memory that a navigation leaves, scripts', `${rounded(memory.growth.scripts)} kB`, '', `${budgets.memory} kB`],
    ['Memory that a navigation leaves, program', `${rounded(memory.growth.program)} kB`, '', `${budgets.memory} kB`],
    ['Home page a quarter as fast: main thread blocked after the first paint', milliseconds(longTasks.blocking), '', '0 ms'],
  ];
  const sites = (scale ?? []).map(({ articles, pages, seconds, megabytes }) => [
    `Building a site of ${articles} articles`, `${rounded(seconds)} s`, `${rounded(pages / seconds)} pages a second, ${megabytes} MB at most`, '',
  ]);
  keepReport('bench', {
    columns: ['What', 'Measured', '', 'Promise'],
    rows: [...visit, ...sites],
    note: 'In Chromium on the machine that built the site; times depend on it.',
  });
}
