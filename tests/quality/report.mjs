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
  const { status, stdout } = spawnSync(join(ROOT, 'tools/commit.sh'), { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Keeps a table under this name. Cells and the note are inline text of the content: **strong**, [label](/address/). */
export function keepReport(name, { columns, rows, note = '' }) {
  const date = new Date().toLocaleDateString('en-CA', { timeZone: 'America/New_York' }); // YYYY-MM-DD
  const cells = rows.map((row) => row.map(String));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ commit: commit() ?? 'unknown', date, columns, rows: cells, note }, null, 1)}\n`);
}
