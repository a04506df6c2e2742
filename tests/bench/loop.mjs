// Measures the development loop: the time from saving a file until `trunk serve` serves the change, in a copy of the project
// with its own target folder. The first build there compiles everything for development, as after a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exists, freePort, seconds } from './serving.mjs';
import { quantile } from './statistics.mjs';
import { rounded, table } from './table.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 3;

/** The edits, and how the site shows each. `mark` is another word each time. */
const EDITS = {
  'a style sheet': {
    file: 'style/components/mission.css',
    edit: (css, mark) => `${css}\n.${mark} {\n  color: red;\n}\n`,
    has: async (origin, mark) => (await text(`${origin}/style.css`)).includes(mark),
  },
  'an entry of the content': {
    file: 'assets/content/home.json',
    edit: (json, mark) => json.replace(/"statement": "[^"]*"/, `"statement": "What is new is ${mark}."`),
    has: async (origin, mark) => (await text(`${origin}/content/home.json`)).includes(mark),
  },
  'a view': {
    file: 'src/pages/failed.rs',
    edit: (code, mark) => code.replace(/pub const TITLE: &str = "[^"]*"/, `pub const TITLE: &str = "${mark}"`),
    has: async (origin, mark) => {
      const wasm = (await text(origin)).match(/\/radiology-[0-9a-f]+_bg\.wasm/);
      return wasm !== null && (await text(origin + wasm[0])).includes(mark);
    },
  },
};

/** Resolves to seconds: of the first build, and the median for each edit. */
export async function loop(work) {
  console.log('==> the development loop');
  const folder = join(work, 'loop');
  copy(folder);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const serve = spawn('trunk', ['serve', '--port', String(port)], { cwd: folder, stdio: 'ignore', detached: true });
  try {
    const first = await seconds(() => exists(`${origin}/content/home.json`), 1800);
    const rows = [['everything, the first time', rounded(first), '']];
    const edits = {};
    for (const [name, { file, edit, has }] of Object.entries(EDITS)) {
      const source = readFileSync(join(folder, file), 'utf8');
      const times = [];
      for (let run = 0; run < RUNS; run++) {
        const mark = `bench-mark-${run}`;
        await sleep(1500); // Trunk combines edits in quick succession
        writeFileSync(join(folder, file), edit(source, mark));
        times.push(await seconds(() => has(origin, mark), 300));
      }
      writeFileSync(join(folder, file), source);
      edits[name] = { median: quantile(times, 0.5), times };
      rows.push([name, rounded(edits[name].median), times.map(rounded).join(' ')]);
    }
    table(['Saved', 'seconds until served', 'each time'], rows);
    return { first, edits };
  } finally {
    process.kill(-serve.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the files under version control, with uncommitted changes. */
function copy(folder) {
  rmSync(folder, { recursive: true, force: true });
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  for (const file of stdout.split('\0').filter((file) => file && existsSync(join(ROOT, file)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, '.tools'), join(folder, '.tools'));
}

const text = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1');
