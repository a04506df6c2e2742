// Publishes a generated site, as `make build` and `make publish` do, and measures the time, memory and output.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PUBLISHER = resolve(ROOT, process.env.PUBLISHER || 'target/optimized/publish');
/** The app that Trunk staged in the last release build, without the folders that it copies. */
const APP = join(ROOT, 'target/publish/app');
const COPIED = ['assets/media', 'assets/drawings', 'assets/fonts', 'assets/icons'];

/** The kinds of files that the publisher makes, by their names. */
const KINDS = {
  documents: /^content\//,
  'open data, feeds': /^(data|calendar)\/|feed\.(atom|json)$|^sitemap\.xml$/,
  // The quality page is made after everything else is compressed.
  pages: /^(?!style\/|quality\/).*index\.html$/,
  search: /^pagefind\//,
  'social cards': /^assets\/social\//,
  compressed: /\.(br|gz)$/,
};

/**
 * Publishes the whole site in `folder` into its `dist`, as a release build does. Returns the cost (seconds, cpu, megabytes),
 * the output (pages, files, bytes) and when the files of each kind were written: first and last, in seconds from the start.
 * Kinds that are made at the same time overlap.
 */
export function publish(folder) {
  const dist = join(folder, 'dist');
  const staging = join(dist, '.stage');
  mkdirSync(dist, { recursive: true });
  cpSync(APP, staging, { recursive: true });
  for (const part of COPIED) cpSync(join(ROOT, part), join(staging, part), { recursive: true });
  const report = run(folder, [staging], staging);
  for (const name of readdirSync(staging)) renameSync(join(staging, name), join(dist, name));
  rmSync(staging, { recursive: true });
  return report;
}

/** Publishes the changes in `folder` into its `dist`. */
export const republish = (folder) => run(folder, ['--content', 'dist'], join(folder, 'target/publish/site'));

function run(folder, args, staging) {
  const start = Date.now();
  const { output, ...measured } = measure(PUBLISHER, args, { cwd: folder });
  return { ...measured, ...inspect(staging, start), report: output.trim().split('\n').filter((line) => /^publish|files written/.test(line)) };
}

/** Removes everything that the publisher stores from one build to the next. */
export function clean(folder) {
  for (const place of ['dist', 'target']) rmSync(join(folder, place), { recursive: true, force: true });
}

function inspect(staging, start) {
  const phases = {};
  let [pages, files, bytes, compressed] = [0, 0, 0, 0];
  for (const file of readdirSync(staging, { recursive: true })) {
    const status = statSync(join(staging, file));
    if (status.isDirectory()) continue;
    const { size, mtimeMs } = status;
    const kind = Object.keys(KINDS).findLast((name) => KINDS[name].test(file));
    files++;
    if (kind === 'compressed') compressed += size;
    else bytes += size;
    if (kind === 'pages') pages++;
    if (!kind || mtimeMs < start) continue;
    const at = (mtimeMs - start) / 1000;
    const phase = (phases[kind] ??= { files: 0, first: at, last: at });
    phase.files++;
    phase.first = Math.min(phase.first, at);
    phase.last = Math.max(phase.last, at);
  }
  return { pages, files, bytes, compressed, phases };
}

/** Throws if a prerequisite is missing, before anything is generated. */
export function checkTools() {
  if (!existsSync(PUBLISHER)) throw new Error(`there is no ${PUBLISHER}: run \`make bench\``);
  if (!existsSync(join(APP, 'index.html'))) throw new Error(`there is no app in ${APP}: run \`make build\``);
}
