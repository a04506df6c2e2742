// Splits the app into its main module and chunks (src/hydration/chunk.rs): `node scripts/split.mjs APP.wasm`, called by
// scripts/publish.sh for a release. Writes into target/split:
//
//   radiology.js, radiology_bg.wasm   the main module
//   chunks/NAME.wasm                  the chunks, and what several of them share
//   chunks.json                       for each chunk the names of its files
//
// The splitter makes a file for each set of chunks that share a function: some hundred, most of them under 500 bytes.
// `groupParts` joins them to a dozen (docs/decisions/018-chunks.md).
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { groupParts } from './group-parts.mjs';

const OUTPUT = 'target/split';
const PARTS = `${OUTPUT}/parts`;
const CHUNKS = `${OUTPUT}/chunks`;
/** What browsers of the last years all support, and Rust's compiler uses. */
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'call-indirect-overlong', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue']
  .map((feature) => `--enable-${feature}`);
const OPTIMIZATIONS = ['--strip-debug', '--strip-producers', '--flatten', '--rereloop', '-Oz', '-Oz', '--converge'];

const run = promisify(execFile);

/** The shared files, as parts with the chunks that need them, from the script that the splitter writes. */
function sharedParts() {
  const script = readFileSync(`${PARTS}/__wasm_split.js`, 'utf8');
  const loaders = script.matchAll(/\/\* (?<chunks>[\w, ]+) \*\/\nconst \w+ = makeLoad\(\(\) => \{\s+const src = fetch\(new URL\("\.\/(?<file>\w+)\.wasm"/g);
  return [...loaders].map(({ groups: { chunks, file } }) => ({ name: file, chunks: chunks.split(', ') }));
}

/** The names of the chunks, from the same script. */
function chunkNames() {
  const script = readFileSync(`${PARTS}/__wasm_split.js`, 'utf8');
  return [...script.matchAll(/export const __wasm_split_load_(\w+) =/g)].map(([, name]) => name).sort();
}

/** The compressed size of a part, roughly, once it is optimized: to optimize each of them takes a minute. */
const expectedSize = (file) => brotliCompressSync(readFileSync(file)).length / 2.7;

/** What a file of the splitter imports from the main module: by name, the kind and the type. */
async function imports(file) {
  const { stdout } = await run('wasm-dis', [...FEATURES, `${PARTS}/${file}.wasm`], { maxBuffer: 1e9 });
  const found = stdout.matchAll(/\(import "__wasm_split" (?<name>"\w+") \((?<kind>\w+) \S+ (?<type>.+)\)\)\n/g);
  return [...found].map(({ groups: { name, kind, type } }) => [name, [kind, type]]);
}

/** Merges files of the splitter into one. The first module passes what they import from the main module on to them. */
async function merge(files, output) {
  const all = new Map((await Promise.all(files.map(imports))).flat());
  const fields = [...all].map(([name, [kind, type]], i) => `(import "app" ${name} (${kind} $${i} ${type})) (export ${name} (${kind} $${i}))`);
  writeFileSync(`${PARTS}/app.wat`, `(module ${fields.join(' ')})`);
  await run('wasm-as', [...FEATURES, `${PARTS}/app.wat`, '-o', `${PARTS}/app.wasm`]);
  const modules = files.flatMap((file) => [`${PARTS}/${file}.wasm`, file]);
  await run('wasm-merge', [...FEATURES, `${PARTS}/app.wasm`, '__wasm_split', ...modules, '-o', output]);
}

const optimize = async (file) => {
  await run('wasm-opt', [...FEATURES, ...OPTIMIZATIONS, file, '-o', `${file}.optimized`], { maxBuffer: 1e9 });
  renameSync(`${file}.optimized`, file);
};

async function optimizeAll(files) {
  const waiting = [...files];
  const work = async () => {
    for (let file; (file = waiting.shift()); ) await optimize(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(CHUNKS, { recursive: true });
await run('wasm-split-cli', [process.argv[2], PARTS, '--out-name', 'radiology'], { maxBuffer: 1e9 });
// The chunks refer to exports by name, so these have to keep theirs.
await run('wasm-bindgen', [`${PARTS}/radiology.wasm`, '--target', 'web', '--no-typescript', '--keep-lld-exports', '--no-demangle', '--out-dir', OUTPUT, '--out-name', 'radiology']);

const chunks = Object.fromEntries(chunkNames().map((name) => [name, [name]]));
for (const name of Object.keys(chunks)) renameSync(`${PARTS}/split_${name}.wasm`, `${CHUNKS}/${name}.wasm`);
const parts = sharedParts();
const groups = groupParts(parts.map((part) => ({ ...part, size: expectedSize(`${PARTS}/${part.name}.wasm`) })));
for (const [i, group] of groups.entries()) {
  const name = `shared-${i + 1}`;
  await merge(group.names, `${CHUNKS}/${name}.wasm`);
  for (const chunk of group.chunks) chunks[chunk].unshift(name);
}
rmSync(PARTS, { recursive: true });
const files = readdirSync(CHUNKS).map((name) => `${CHUNKS}/${name}`);
// The main module takes longest.
await optimizeAll([`${OUTPUT}/radiology_bg.wasm`, ...files]);
writeFileSync(`${OUTPUT}/chunks.json`, JSON.stringify(chunks, null, 2) + '\n');
