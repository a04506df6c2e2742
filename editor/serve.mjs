// Serves the editor at /edit/ on the loopback address, and prints its origin. `make edit` puts it behind the development server
// of the site.
import { createServer } from 'node:http';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Folders by the beginning of the path below /edit/. */
const FOLDERS = [
  ['cms/', folder('node_modules/@sveltia/cms/')],
  ['schema/', folder('../assets/content/schema/')],
  ['', folder('.')],
];
const FILES = new Set(['index.html', 'editor.mjs', 'editor.css', 'format.mjs', 'config.json']);

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

// The editor sets styles from its scripts. Nothing leads away from this machine.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The style of the editor names its fonts on a CDN, as a fallback for those that its script loads from the package.
const CDN = 'https://cdn.jsdelivr.net/fontsource/fonts/';
const withoutCdn = (file) => readFileSync(file, 'utf8').replaceAll(CDN, 'data:,');

/** The file for the path below /edit/, if there is one to serve. */
function fileFor(path) {
  if (path === 'logo.svg') return folder('../assets/icons/favicon.svg');
  const [prefix, root] = FOLDERS.find(([prefix]) => path.startsWith(prefix));
  const name = path.slice(prefix.length) || 'index.html';
  if (prefix === '' && !FILES.has(name)) return;
  const file = normalize(join(root, name));
  return file.startsWith(root) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Starts the server; resolves to it. */
export const start = (port = 0) =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      const path = decodeURI(new URL(request.url, 'http://localhost').pathname).replace(/^\/edit\//, '');
      const file = request.method === 'GET' && !path.startsWith('/') && fileFor(path);
      if (!file) return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
      if (path === 'cms/npm/index.js') return response.end(withoutCdn(file));
      createReadStream(file).pipe(response);
    });
    server.listen(port, '127.0.0.1', () => done(server));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = (await start()).address();
  console.log(`http://127.0.0.1:${port}`);
}
