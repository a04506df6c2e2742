// Publishes a made site, as `make build` and `make publish` do, and says what it took and what came of it.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PUBLISHER = resolve(ROOT, process.env.PUBLISHER || 'target/optimized/publish');
/** What Trunk had staged before its hook at the last release build, but for what it copies. */
const PROGRAM = join(ROOT, 'target/publish/app');
const COPIED = ['assets/media', 'assets/fonts', 'assets/icons'];

/** What the publisher makes, by the names of the files. */
const KINDS = {
  documents: /^content\//,
  'open data, feeds': /^(data|calendar)\/|feed\.(atom|json)$|^sitemap\.xml$/,
  // The page of the quality is made when all else is packed.
  pages: /^(?!style\/|quality\/).*index\.html$/,
  search: /^pagefind\//,
  'social cards': /^assets\/social\//,
  packed: /\.(br|gz)$/,
};

/**
 * Publishes the whole site in `folder` into its `dist`, as at a release build. Resolves to what it took (seconds, cpu,
 * megabytes), what there is (pages, files, bytes) and when the files of each kind were written: first and last, in
 * seconds from the start. Kinds that are made at the same time overlap.
 */
export function publish(folder) {
  const dist = join(folder, 'dist');
  const staging = join(dist, '.stage');
  mkdirSync(dist, { recursive: true });
  cpSync(PROGRAM, staging, { recursive: true });
  for (const part of COPIED) cpSync(join(ROOT, part), join(staging, part), { recursive: true });
  const report = run(folder, [staging, '--release'], staging);
  for (const name of readdirSync(staging)) renameSync(join(staging, name), join(dist, name));
  rmSync(staging, { recursive: true });
  return report;
}

/** Publishes what has changed in `folder` into its `dist`. */
export const republish = (folder) => run(folder, ['--content', 'dist'], join(folder, 'target/publish/site'));

function run(folder, args, staging) {
  const start = Date.now();
  const { said, ...taken } = measure(PUBLISHER, args, { cwd: folder });
  return { ...taken, ...look(staging, start), said: said.trim().split('\n').filter((line) => /^publish|files written/.test(line)) };
}

/** Forgets what the publisher keeps from one build to the next. */
export function forget(folder) {
  for (const place of ['dist', 'target']) rmSync(join(folder, place), { recursive: true, force: true });
}

function look(staging, start) {
  const phases = {};
  let [pages, files, bytes, packed] = [0, 0, 0, 0];
  for (const file of readdirSync(staging, { recursive: true })) {
    const status = statSync(join(staging, file));
    if (status.isDirectory()) continue;
    const { size, mtimeMs } = status;
    const kind = Object.keys(KINDS).findLast((name) => KINDS[name].test(file));
    files++;
    if (kind === 'packed') packed += size;
    else bytes += size;
    if (kind === 'pages') pages++;
    if (!kind || mtimeMs < start) continue;
    const at = (mtimeMs - start) / 1000;
    const phase = (phases[kind] ??= { files: 0, first: at, last: at });
    phase.files++;
    phase.first = Math.min(phase.first, at);
    phase.last = Math.max(phase.last, at);
  }
  return { pages, files, bytes, packed, phases };
}

/** Says what is missing, before anything is made. */
export function checkTools() {
  if (!existsSync(PUBLISHER)) throw new Error(`there is no ${PUBLISHER}: run \`make bench\``);
  if (!existsSync(join(PROGRAM, 'index.html'))) throw new Error(`there is no program in ${PROGRAM}: run \`make build\``);
}
