// Serves the editor at /edit/ on the loopback address, and prints its origin. `make edit` puts it behind the development server
// of the site, whose origins it names in ORIGINS.
import { createServer } from 'node:http';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwn, serviceFor } from './service.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Folders by the beginning of the path below /edit/. */
const FOLDERS = [
  ['cms/', folder('node_modules/@sveltia/cms/')],
  ['immutable/', folder('node_modules/immutable/dist/')],
  ['schema/', folder('../assets/content/schema/')],
  ['', folder('.')],
];
const FILES = new Set([
  'config.json', 'deleting.mjs', 'drafts.mjs', 'editor.css', 'editor.mjs', 'format.mjs', 'index.html', 'paths.mjs', 'preview.css', 'preview.mjs', 'service-client.mjs', 'tabs.mjs',
]);

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

// The editor sets styles from its scripts, and shows the preview in a frame with a blob. Nothing leads away from this machine.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "frame-src blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The style of the editor names its fonts on a CDN, as a fallback for those that its script loads from the package.
const CDN = 'https://cdn.jsdelivr.net/fontsource/fonts/';
const REPLACED = [
  [CDN, 'data:,'],
  // A package imported by its name, which only a bundler finds.
  ['import(`immutable`)', "import('/edit/immutable/immutable.es.js')"],
  ['Once prompted, select the root directory of the “{$repo}” repository.', 'Then choose the folder of this project, the one with its README.'],
  // Said above the problems of an entry (editor/drafts.mjs).
  ['There was an error while saving the entry. Please try again later.', 'The site keeps the entry as it was.'],
];
const served = (file) => REPLACED.reduce((text, [old, own]) => text.replaceAll(old, own), readFileSync(file, 'utf8'));

/** The file for the path below /edit/, if there is one to serve. */
function fileFor(path) {
  if (path === 'logo.svg') return folder('../assets/icons/favicon.svg');
  const [prefix, root] = FOLDERS.find(([prefix]) => path.startsWith(prefix));
  const name = path.slice(prefix.length) || 'index.html';
  if (prefix === '' && !FILES.has(name)) return;
  const file = normalize(join(root, name));
  return file.startsWith(root) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Starts the server for the project in the folder `root`; resolves to it. It serves pages of the given origins, and its own. */
export const start = ({ root = folder('..'), origins = [] } = {}) =>
  new Promise((done) => {
    const own = new Set(origins);
    const service = serviceFor(root);
    const server = createServer((request, response) => {
      const path = decodeURI(new URL(request.url, 'http://localhost').pathname).replace(/^\/edit\//, '');
      if (request.method === 'POST') return isOwn(request, own) ? service(path, request, response) : response.writeHead(403).end();
      const file = request.method === 'GET' && !path.startsWith('/') && fileFor(path);
      if (!file) return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
      if (path === 'cms/npm/index.js') return response.end(served(file));
      createReadStream(file).pipe(response);
    });
    server.listen(0, '127.0.0.1', () => {
      own.add(`http://127.0.0.1:${server.address().port}`);
      done(server);
    });
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = (await start({ origins: process.env.ORIGINS?.split(' ') })).address();
  console.log(`http://127.0.0.1:${port}`);
}
