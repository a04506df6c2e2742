// Puts together the first bundle for development and serves it while Trunk is still being compiled (scripts/serve.sh), and
// prints its URL. App, publisher and wasm-bindgen are compiled by then. The bundle equals Trunk's, except for names and for the
// script that reloads a page (docs/decisions/056-first-page-before-trunk.md).
import { execFileSync } from 'node:child_process';
import { cpSync, createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = 'target/wasm32-unknown-unknown/debug/radiology.wasm';
const NAME = 'radiology-first';
const SCRIPT = 'boot-first.js';
/** Reloads the page when Trunk has taken over: this server ends the stream, and Trunk answers. */
const RELOAD = `<script>
  const first = new EventSource("/first"), reload = () => fetch("/").then(() => location.reload(), () => setTimeout(reload, 500));
  first.onerror = () => { first.close(); reload(); };
</script>
`;

const TYPES = {
  '.avif': 'image/avif', '.css': 'text/css', '.html': 'text/html', '.jpg': 'image/jpeg', '.js': 'text/javascript', '.json': 'application/json',
  '.mp4': 'video/mp4', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain', '.wasm': 'application/wasm', '.webm': 'video/webm',
  '.webp': 'image/webp', '.woff2': 'font/woff2',
};

/** What Trunk does for each kind of element with `data-trunk`: its work in the folder, and the HTML in its place. */
const ASSETS = {
  'copy-dir': ({ href, 'data-target-path': target }, folder) => {
    cpSync(href, join(folder, target), { recursive: true });
    return '';
  },
  module: ({ src }, folder) => {
    cpSync(src, join(folder, SCRIPT));
    return `<script type="module" src="/${SCRIPT}"></script>`;
  },
  rust: (_, folder) => {
    execFileSync('wasm-bindgen', ['--target=web', `--out-dir=${folder}`, `--out-name=${NAME}`, APP, '--no-typescript'], { stdio: ['ignore', 2, 2] });
    return `<link rel="modulepreload" href="/${NAME}.js" crossorigin="anonymous"><link rel="preload" href="/${NAME}_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm">${RELOAD}`;
  },
};

/** Puts the bundle together in `folder`. Throws if index.html asks for what only Trunk can do. */
export function assemble(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const html = readFileSync('index.html', 'utf8').replace(/<(?:link|script) data-trunk [^>]*>(?:<\/script>)?/g, (element) => {
    const attributes = Object.fromEntries([...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const kind = attributes.rel ?? attributes.type;
    if (!ASSETS[kind]) throw new Error(`scripts/first.mjs does not know this element of index.html: ${element}`);
    return ASSETS[kind](attributes, folder);
  });
  writeFileSync(join(folder, 'index.html'), html);
  execFileSync('target/debug/develop', [folder], { stdio: ['ignore', 2, 2] });
}

/** Serves the files in `folder`, and its index.html for every page. */
export const server = (folder) =>
  createServer((request, response) => {
    const path = normalize(decodeURI(new URL(request.url, 'http://localhost').pathname));
    if (path === '/first') return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('\n');
    const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile();
    const file = join(folder, extname(path) ? path : 'index.html');
    if (!isFile(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-store' });
    createReadStream(file).pipe(response);
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = 'target/first';
  const port = process.env.TRUNK_SERVE_PORT ?? /^port = (\d+)/m.exec(readFileSync('Trunk.toml', 'utf8'))[1];
  assemble(folder);
  server(folder).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
