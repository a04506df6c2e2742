// Runs the search of the built site without a browser: what it fetches is read from the bundle, and its bytes counted.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const DIST = resolve(process.env.DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../../dist'));

/** Bytes of each file fetched, as a server with brotli sends them. */
export const fetched = new Map();

const sent = (file) => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;

globalThis.fetch = async (url) => {
  const file = fileURLToPath(new URL(String(url).replace(/\?.*/, '')));
  fetched.set(file, sent(file));
  return new Response(readFileSync(file));
};
globalThis.window ??= globalThis;
globalThis.document ??= { querySelector: () => null, currentScript: null };
globalThis.location ??= { origin: 'null' };

const module = (name) => {
  const file = join(DIST, 'pagefind', name);
  fetched.set(file, sent(file));
  return file;
};
module('pagefind.js');
export const { search } = await import(pathToFileURL(module('search.js')));
