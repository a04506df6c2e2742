// Stores measurements for the site's quality page: a table in target/quality, with the commit that was measured.
// publisher/src/reports/quality_page/report.rs reads it, and `make publish` brings it to the page.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'target/quality');

/** The commit that is measured, with a digest if files differ from it; undefined outside a repository. */
function commit() {
  const { status, stdout } = spawnSync(join(ROOT, 'scripts/commit.sh'), { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The table as it is stored, with all cells as text. Throws if a column has no name or a cell is empty. */
export function wholeTable(name, { columns, rows, note = '' }) {
  const hasText = (cell) => cell !== undefined && cell !== null && String(cell).trim() !== '';
  const refuse = (what) => {
    throw new Error(`report ${name}: ${what}`);
  };
  if (!columns.every(hasText)) refuse('a column has no name');
  if (rows.length === 0) refuse('has no rows');
  for (const row of rows) {
    if (row.length !== columns.length || !row.every(hasText)) refuse(`a row has an empty cell: ${JSON.stringify(row)}`);
  }
  return { columns, rows: rows.map((row) => row.map(String)), note };
}

/** Stores a table under this name. Cells and the note are inline text: **strong**, [label](/path/). */
export function keepReport(name, table) {
  const date = new Date().toLocaleDateString('en-CA', { timeZone: 'America/New_York' }); // YYYY-MM-DD
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ commit: commit() ?? 'unknown', date, ...wholeTable(name, table) }, null, 1)}\n`);
}
