// What a command has measured, for the quality page of the site: a table in target/quality, with the commit that it is of
// (src/publish/quality_page/report.rs reads it). `make publish` brings it to the page.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'target/quality');

/** The commit that is being measured, with a mark where files differ from it; undefined outside a repository. */
function commit() {
  const { status, stdout } = spawnSync(join(ROOT, 'scripts/commit.sh'), { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The table as it is kept, all cells as text. Throws at a column without a name and at a cell that says nothing. */
export function wholeTable(name, { columns, rows, note = '' }) {
  const says = (cell) => cell !== undefined && cell !== null && String(cell).trim() !== '';
  const refuse = (what) => {
    throw new Error(`report ${name}: ${what}`);
  };
  if (!columns.every(says)) refuse('a column has no name');
  if (rows.length === 0) refuse('has no rows');
  for (const row of rows) {
    if (row.length !== columns.length || !row.every(says)) refuse(`a row says nothing in a column: ${JSON.stringify(row)}`);
  }
  return { columns, rows: rows.map((row) => row.map(String)), note };
}

/** Keeps a table under this name. Cells and the note are inline text of the content: **strong**, [label](/address/). */
export function keepReport(name, table) {
  const date = new Date().toLocaleDateString('en-CA', { timeZone: 'America/New_York' }); // YYYY-MM-DD
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ commit: commit() ?? 'unknown', date, ...wholeTable(name, table) }, null, 1)}\n`);
}
