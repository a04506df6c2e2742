// Measures what a newcomer waits for: `make serve` in a fresh clone of the committed state, with no tools in it nor on PATH. Crates
// and rustup's target are downloaded only if this machine does not have them yet.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, freePort, seconds } from './serving.mjs';
import { rounded, table } from './table.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Seconds on two cores. */
const BUDGETS = { first: 300, silence: 20 };
const TICKS = 100; // a second, on Linux

/** Resolves to seconds: until the first page, until edits show, the longest without a line; and those of the processor. */
export async function newcomer(work, checks) {
  const load = loadavg()[0];
  console.log(`==> a newcomer's first page; the load before is ${rounded(load)}`);
  const folder = join(work, 'newcomer');
  rmSync(folder, { recursive: true, force: true });
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git clone: ${stderr}`);

  const port = await freePort();
  const { CARGO_TARGET_DIR, MAKEFLAGS, MAKELEVEL, ...env } = process.env;
  const PATH = env.PATH.split(delimiter).filter((place) => !place.endsWith('.tools/bin')).join(delimiter);
  const start = performance.now();
  const make = spawn('make', ['serve'], { cwd: folder, env: { ...env, PATH, TRUNK_SERVE_PORT: port }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((_, fail) => make.once('exit', (code) => fail(new Error(`make serve ended with ${code}`))));
  const until = (holds) => Promise.race([seconds(holds, 3600), ended]);
  const said = [start];
  for (const stream of [make.stdout, make.stderr]) {
    stream.on('data', (text) => {
      said.push(performance.now());
      process.stdout.write(text);
    });
  }
  try {
    const first = await until(() => exists(`http://127.0.0.1:${port}/content/home.json`));
    const cpu = processorSeconds(make.pid);
    const whole = first + (await until(() => isTrunk(port)));
    const cpuWhole = processorSeconds(make.pid);
    const silence = Math.max(...said.map((time, i) => time - (said[i - 1] ?? start))) / 1000;
    table(['A fresh clone', 'seconds', 'CPU seconds'], [['until the first page', rounded(first), rounded(cpu)], ['until edits show', rounded(whole), rounded(cpuWhole)], ['longest without a line', rounded(silence), '']]);
    checks.add('first page in a fresh clone, s', first, BUDGETS.first, `on two cores; ${rounded(cpu)} s of the processor, the load before was ${rounded(load)}`);
    checks.add('longest without a line, s', silence, BUDGETS.silence);
    return { first, cpu, whole, cpuWhole, silence, load, budgets: BUDGETS };
  } finally {
    ended.catch(() => {});
    await end(make);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether Trunk serves, which adds its script for reloading to the page. */
const isTrunk = async (port) => (await (await fetch(`http://127.0.0.1:${port}/`)).text()).includes('trunk/ws');

/** The processes of a session: their ids, and the seconds of processor that they and their ended children took. */
function processes(session) {
  const numbers = (id) => {
    try {
      return readFileSync(`/proc/${id}/stat`, 'utf8').replace(/.*\) /s, '').split(' ').map(Number);
    } catch {
      return []; // it has ended
    }
  };
  // Of proc(5), counted from the third field: session 6; utime, stime, cutime and cstime 14 to 17.
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({ id: Number(id), fields: numbers(id) }))
    .filter(({ fields }) => fields[3] === session)
    .map(({ id, fields }) => ({ id, cpu: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / TICKS }));
}

const processorSeconds = (session) => processes(session).reduce((sum, { cpu }) => sum + cpu, 0);

/** Ends all processes of the session that `make` leads. */
async function end(make) {
  const ended = make.exitCode === null && new Promise((done) => make.once('exit', done));
  for (const { id } of processes(make.pid)) {
    try {
      process.kill(id, 'SIGTERM');
    } catch {
      // It has ended.
    }
  }
  await ended;
}
