// Sums up the line coverage of the Rust code by its native tests, per folder, from the output of cargo-llvm-cov
// (`make coverage`). Prints a table, writes target/coverage/summary.json and stores the sums for the quality page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepReport } from './report.mjs';
import { coverage, share } from './sums.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'target/coverage');

const { data } = JSON.parse(readFileSync(join(FOLDER, 'llvm-cov.json'), 'utf8'));
const folders = new Map();
for (const { filename, summary } of data[0].files) {
  const path = relative(ROOT, filename).split(sep);
  const sources = path.slice(0, path.indexOf('src') + 1).join('/');
  if (!['src', 'publisher/src'].includes(sources)) continue; // vendor/
  const folder = path[sources.split('/').length];
  const name = folder.endsWith('.rs') ? sources : `${sources}/${folder}`;
  const { lines = 0, covered = 0 } = folders.get(name) ?? {};
  folders.set(name, { folder: name, lines: lines + summary.lines.count, covered: covered + summary.lines.covered });
}
const sums = [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
if (sums.length === 0) throw new Error('cargo-llvm-cov counted no file of src/');

writeFileSync(join(FOLDER, 'summary.json'), `${JSON.stringify({ folders: sums }, null, 1)}\n`);
const all = sums.reduce((sum, { lines, covered }) => ({ lines: sum.lines + lines, covered: sum.covered + covered }), { lines: 0, covered: 0 });
for (const row of [...sums, { folder: 'all', ...all }]) {
  console.log(`${row.folder.padEnd(16)}${String(row.lines).padStart(7)}${String(row.covered).padStart(7)}${share(row).padStart(9)}`);
}
keepReport('coverage', coverage(sums, all));
