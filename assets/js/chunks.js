// Loads chunks of the app (src/hydration/chunk.rs). The publisher fills in the address of the table
// (publisher/src/bundle/release/chunks.rs).
import { initSync } from "./radiology.js";

// Path and digest of the table. `chunks` has the names of each chunk's files, `files` the path and the digest of each file, and
// `sheets` the style sheets that the text of a chunk's pages links. It is a file of its own because most pages need no chunk.
const TABLE = [];

const promises = new Map();

/** The promise that `make` makes, once for each key. One that fails is forgotten, so that the next call tries again. */
const once = (key, make) => {
  if (!promises.has(key)) {
    promises.set(key, make());
    promises.get(key).catch(() => promises.delete(key));
  }
  return promises.get(key);
};

const request = ([path, integrity]) => fetch(path, { integrity });

/** The table; asks for it once. */
const table = () => once("table", async () => (await request(TABLE)).json());

const compile = (file) => once(file[0], () => WebAssembly.compileStreaming(request(file)));

const instantiate = (file) =>
  once(`instance ${file[0]}`, async () => {
    const module = await compile(file);
    const app = initSync();
    return WebAssembly.instantiate(module, { app, __wasm_split: app });
  });

/** Calls `use` with each file of `chunk`. */
const withFiles = async (chunk, use) => {
  const { chunks, files } = await table();
  return Promise.all(chunks[chunk].map((name) => use(files[name])));
};

/** Fetches and compiles the files of a chunk ahead of its use. */
export const prepare = (chunk) => withFiles(chunk, compile).catch(() => {});

/** Loads the style sheets of a chunk's pages. Without them, a part that replaces another would show unstyled at first. */
const style = async (chunk) => {
  const sheets = (await table()).sheets[chunk] ?? [];
  const load = (href) =>
    new Promise((done) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href, onload: done, onerror: done });
      document.head.append(link);
    });
  return Promise.all(sheets.map((href) => once(href, () => load(href))));
};

/** Loads a chunk for the app; resolves to whether it could be loaded. */
export const loadChunk = (chunk) =>
  Promise.all([withFiles(chunk, instantiate), style(chunk)]).then(() => true, () => false);
