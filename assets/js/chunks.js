// Loads chunks of the app (src/hydration/chunk.rs). The publisher fills in the files and exports a loader for each chunk under
// the name by which the app imports it (publisher/src/bundle/release/chunks.rs).
import { initSync } from "./radiology.js";

// By name: path and digest.
const FILES = {};
// By chunk: the names of its files.
const CHUNKS = {};
// By chunk: the style sheet that the text of its pages links.
const SHEETS = {};

const modules = new Map();
const instances = new Map();
const sheets = new Map();

/** The promise that `make` makes, once for each name. One that fails is forgotten, so that the next call tries again. */
const once = (promises, name, make) => {
  if (!promises.has(name)) {
    promises.set(name, make());
    promises.get(name).catch(() => promises.delete(name));
  }
  return promises.get(name);
};

const compile = (name) => {
  const [path, integrity] = FILES[name];
  return once(modules, name, () => WebAssembly.compileStreaming(fetch(path, { integrity })));
};

const instantiate = (name) =>
  once(instances, name, async () => {
    const module = await compile(name);
    const app = initSync();
    return WebAssembly.instantiate(module, { app, __wasm_split: app });
  });

/** Fetches and compiles the files of a chunk ahead of its use. */
export const prepare = (chunk) => CHUNKS[chunk]?.forEach((name) => compile(name).catch(() => {}));

/** Loads a style sheet. Without it, a part that replaces another would show unstyled until its own link has loaded. */
const style = (href) =>
  once(sheets, href, () =>
    new Promise((done) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: done });
      document.head.append(link);
    }),
  );

/** The function by which the app loads a chunk. It passes the result to a callback in the app's table of functions. */
const loader = (chunk) => async (callback, data) => {
  const arrivals = [...CHUNKS[chunk].map(instantiate), SHEETS[chunk] && style(SHEETS[chunk])];
  const isLoaded = await Promise.all(arrivals).then(() => true, () => false);
  initSync().__indirect_function_table.get(callback)(data, isLoaded);
};
