// `make bench`: measures the site as its archive grows, compared with other generators, and over a long visit.
//   SIZES='100 1000'      numbers of articles; 100, 1000 and 10000 by default
//   ONLY='scale others'   of scale, others, navigation, dragging, newcomer, loop; ratios need both measurements in the same run
// Prints tables and writes target/bench/results.json. Times are informational, as they depend on the machine. Bytes, counts
// and growth are checked, and the run exits with 1 if a check fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Checks } from './table.mjs';
import { keepReport } from '../quality/report.mjs';
import { bench, comparison, development } from '../quality/sums.mjs';

const WORK = fileURLToPath(new URL('../../target/bench', import.meta.url));
const RESULTS = join(WORK, 'results.json');
const PARTS = ['scale', 'others', 'navigation', 'dragging', 'newcomer', 'loop'];

const sizes = (process.env.SIZES || '100 1000 10000').split(/\s+/).map(Number);
if (!sizes.every((size) => size > 0)) throw new Error(`SIZES must be numbers of articles, not "${process.env.SIZES}"`);
const wanted = process.env.ONLY ? process.env.ONLY.split(/\s+/) : PARTS;
if (!wanted.every((part) => PARTS.includes(part))) throw new Error(`ONLY must be some of ${PARTS.join(', ')}`);

mkdirSync(WORK, { recursive: true });
const checks = new Checks();
const results = { date: new Date().toISOString(), machine: { processor: cpus()[0].model, cores: cpus().length, memory: totalmem() } };
/** Imports a part only if it is wanted: each needs packages of its own. */
const part = async (name) => (await import(`./${name}.mjs`))[name];
const measured = {
  scale: async () => (await part('scale'))(sizes, WORK, checks),
  others: async () => (await part('comparison'))(sizes.at(-1), results.scale, WORK),
  navigation: async () => (await part('navigation'))((await import('../browser/bundle.mjs')).DIST, checks),
  dragging: async () => (await part('dragging'))((await import('../browser/bundle.mjs')).DIST, checks),
  newcomer: async () => (await part('newcomer'))(WORK, checks),
  loop: async () => (await part('loop'))(WORK),
};
for (const name of PARTS.filter((name) => wanted.includes(name))) results[name] = await measured[name]();
results.checks = checks.all;
writeFileSync(RESULTS, JSON.stringify(results, null, 1));

// For the quality page.
if (results.navigation) keepReport('bench', bench(results));
if (results.others) keepReport('comparison', comparison(results.others));
if (results.newcomer || results.loop) keepReport('development', development(results));

if (checks.all.length > 0) checks.print();
console.log(`\n${checks.failed} of ${checks.all.length} checks failed. All figures: ${RESULTS}`);
process.exit(checks.failed > 0 ? 1 : 0);
