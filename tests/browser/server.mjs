// A static server that treats the bundle as a CDN would: the tests run against it, and so can a person.
//   node server.mjs [port] [folder]      port: argument, PORT or 4173 (0: any free one); folder: argument or ../../dist
//
// Directory index, 301 to the trailing slash, 404.html with status 404, media types, brotli and gzip, byte ranges, entity
// tags, and what the bundle's own `_headers` and `_redirects` say. Files are looked up anew at each request, so a rebuilt bundle
// is served at once. Node only, no packages.
import { createReadStream, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

const UTF8 = '; charset=utf-8';
const TYPES = {
  '.html': 'text/html' + UTF8,
  '.css': 'text/css' + UTF8,
  '.js': 'text/javascript' + UTF8,
  '.mjs': 'text/javascript' + UTF8,
  '.txt': 'text/plain' + UTF8,
  '.vtt': 'text/vtt' + UTF8,
  '.ics': 'text/calendar' + UTF8,
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.xsl': 'application/xslt+xml',
  '.atom': 'application/atom+xml',
  '.rss': 'application/rss+xml',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^text\/|[/+](json|xml)$|^application\/wasm$/;

// Files of the bundle that speak to servers and are not pages of the site.
const NOT_SERVED = /^\/(_headers|_redirects|\.assetsignore)$/;

// What no path of the site has. Resolved, it would be a page whose own links lead to another host (//elsewhere/..%2fsearch/).
const NOT_CANONICAL = /\/\/|\/\.\.?(\/|$)|[%\\]|^[^/]/;

// What CDNs say when `_headers` says nothing: ask again each time, but keep for good what carries a hash in its name.
const HASHED_NAME = /[-.][0-9a-f]{16}(_bg)?\.\w+$/;
const REVALIDATE = 'public, max-age=0, must-revalidate'; // what "no-cache" says, in the words of Cloudflare and Netlify
const IMMUTABLE = 'public, max-age=31536000, immutable';

// ---- _headers ------------------------------------------------------------------------------------------------------

/**
 * Reads the `_headers` format of Cloudflare Pages and Netlify: a line with a path pattern, then indented `Name: value`
 * lines. `*` stands for anything, `:word` for one path segment; `! Name` takes a header away again.
 */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (!words || words.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = words
        .split(/(\*|:[A-Za-z]\w*)/)
        .map((part, i) => (i % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : part === '*' ? '.*' : '[^/]+'))
        .join('');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    } else if (words.startsWith('!')) {
      rules.at(-1)?.headers.push([words.slice(1).trim().toLowerCase(), null]);
    } else if (words.includes(':')) {
      const colon = words.indexOf(':');
      rules.at(-1)?.headers.push([words.slice(0, colon).trim().toLowerCase(), words.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** The headers that all matching rules give a path. The same name twice is joined by a comma, as CDNs do. */
export function headersFor(rules, path) {
  const found = {};
  for (const rule of rules) {
    if (!rule.pattern.test(path)) continue;
    for (const [name, value] of rule.headers) {
      if (value === null) delete found[name];
      else found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
  }
  return found;
}

// ---- _redirects ----------------------------------------------------------------------------------------------------

/** Reads the `_redirects` format of Cloudflare Pages and Netlify as far as we use it: from, to and status of one address. */
export function parseRedirects(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  return new Map(lines.filter(([from]) => from?.startsWith('/')).map(([from, to, status = '302']) => [from, { to, status: Number(status) }]));
}

// ---- compression ---------------------------------------------------------------------------------------------------

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const ENCODINGS = [
  { name: 'br', extension: '.br', pack: (data) => brotli(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 6 } }) },
  { name: 'gzip', extension: '.gz', pack: (data) => gzip(data) },
];

/** The encoding to answer with, brotli first; undefined for none. */
function negotiate(accept = '') {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const accepted = accept.toLowerCase().split(',').filter((part) => !refused.test(part)).map((part) => part.split(';')[0].trim());
  return ENCODINGS.find(({ name }) => accepted.includes(name) || accepted.includes('*'));
}

const cache = new Map(); // one entry a file and encoding; holds the promise, so that two requests at once pack once

function packed(file, encoding) {
  const key = `${file.path}\0${encoding.name}`;
  if (cache.get(key)?.tag !== file.tag) {
    const body = (async () => {
      // The bundle may bring files that were packed slowly and well; these are what a CDN would hold.
      const ready = await statFile(file.path + encoding.extension);
      return ready && ready.mtimeMs >= file.mtimeMs ? readFile(ready.path) : encoding.pack(await readFile(file.path));
    })();
    cache.set(key, { tag: file.tag, body });
  }
  return cache.get(key).body;
}

// ---- files ---------------------------------------------------------------------------------------------------------

async function statFile(path) {
  try {
    const info = await stat(path);
    if (!info.isFile()) return undefined;
    const tag = `${Math.trunc(info.mtimeMs).toString(36)}-${info.size.toString(36)}`;
    return { path, size: info.size, mtimeMs: info.mtimeMs, tag };
  } catch {
    return undefined;
  }
}

/** One range of a `Range` header: [first, last], 'unsatisfiable', or undefined where the header is to be ignored. */
function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return undefined; // several ranges at once: answering in full is allowed
  let [first, last] = match[1]
    ? [Number(match[1]), match[2] ? Math.min(Number(match[2]), size - 1) : size - 1]
    : [Math.max(size - Number(match[2]), 0), size - 1];
  if (match[1] && match[2] && Number(match[2]) < first) return undefined;
  return first < size && last >= first ? [first, last] : 'unsatisfiable';
}

// ---- requests ------------------------------------------------------------------------------------------------------

async function answer(root, request, response) {
  const [path, query] = request.url.split(/\?(.*)/s); // not new URL(): it takes "//x" for a host

  const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
  const custom = headersFor(rules, path);

  const head = (status, headers) => response.writeHead(status, { ...headers, ...custom });
  const plain = (status, text, headers = {}) => {
    delete custom['cache-control']; // meant for the file, which this is not
    head(status, { 'content-type': TYPES['.txt'], 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', ...headers });
    response.end(request.method === 'HEAD' ? undefined : text);
  };

  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed\n', { allow: 'GET, HEAD' });

  const search = query === undefined ? '' : `?${query}`;
  const moved = parseRedirects(await readFile(join(root, '_redirects'), 'utf8').catch(() => '')).get(path);
  if (moved) {
    const location = moved.to + search;
    return plain(moved.status, `Moved to ${location}\n`, { location, 'cache-control': REVALIDATE });
  }

  let status = 200;
  const isRefused = NOT_CANONICAL.test(path) || NOT_SERVED.test(path);
  let file = isRefused ? undefined : await statFile(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!file && !isRefused && !path.endsWith('/') && (await statFile(join(root, path, 'index.html')))) {
    const location = `${path}/${search}`;
    return plain(301, `Moved to ${location}\n`, { location, 'cache-control': REVALIDATE });
  }
  if (!file) {
    status = 404;
    file = await statFile(join(root, '404.html'));
    if (!file) return plain(404, 'Not found\n');
    delete custom['cache-control']; // a missing file must not be kept for as long as the file would be
  }

  const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': status === 200 && HASHED_NAME.test(path) ? IMMUTABLE : REVALIDATE };

  const compressible = COMPRESSIBLE.test(type.split(';')[0]);
  const ranged = request.headers.range !== undefined && status === 200;
  let encoding = compressible && !ranged ? negotiate(request.headers['accept-encoding']) : undefined;
  let body = encoding && (await packed(file, encoding));
  if (body && body.length >= file.size) body = encoding = undefined; // tiny files grow
  if (compressible) headers.vary = 'accept-encoding';
  if (encoding) headers['content-encoding'] = encoding.name;

  if (status === 200) {
    headers.etag = `"${file.tag}${encoding ? `-${encoding.name}` : ''}"`;
    headers['accept-ranges'] = 'bytes';
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.some((tag) => tag === headers.etag || tag === '*')) {
      delete headers['content-type'];
      head(304, headers);
      return response.end();
    }
  }

  let slice;
  if (ranged && (request.headers['if-range'] ?? headers.etag) === headers.etag) {
    const range = parseRange(request.headers.range, file.size);
    if (range === 'unsatisfiable') return plain(416, 'Range not satisfiable\n', { 'content-range': `bytes */${file.size}` });
    if (range) {
      status = 206;
      slice = { start: range[0], end: range[1] };
      headers['content-range'] = `bytes ${range[0]}-${range[1]}/${file.size}`;
    }
  }

  headers['content-length'] = body ? body.length : slice ? slice.end - slice.start + 1 : file.size;
  head(status, headers);
  if (request.method === 'HEAD') return response.end();
  if (body) return response.end(body);
  await pipeline(createReadStream(file.path, slice), response);
}

/** Starts serving `folder` on the loopback address and resolves to the server once it listens. */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error) => {
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return; // the browser went away, as it does with videos
      console.error(`${request.method} ${request.url}:`, error);
      response.headersSent ? response.destroy() : response.writeHead(500).end();
    });
  });
  return new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => done(server)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? process.env.PORT ?? 4173);
  const folder = process.argv[3] ?? fileURLToPath(new URL('../../dist', import.meta.url));
  if (!(await statFile(join(folder, 'index.html')))) {
    console.error(`There is no site in ${folder} (no index.html). Build it first: make build`);
    process.exit(1);
  }
  try {
    const server = await serve(folder, port);
    console.log(`ready on http://127.0.0.1:${server.address().port}`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: node server.mjs PORT` : String(error));
    process.exit(1);
  }
}
