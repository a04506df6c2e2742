// Tests the bundle with real servers. Operators copy dist/ and include the files that were built with it; every server must
// then send the same pages, redirects, errors, compressed files, caching and security headers. DIFFERENCES lists the exceptions.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DIST } from '../browser/bundle.mjs';
import { ask as askPort } from './ask.mjs';
import { MEANT, MOVED, headersFor } from './rules.mjs';
import { NAMES, startServer } from './serve.mjs';

const read = (name) => readFileSync(join(DIST, name), 'utf8');
const FILES = readdirSync(DIST, { recursive: true }).filter((file) => statSync(join(DIST, file)).isFile());

/** The path of the first file with this beginning and end. Throws if there is none: every kind of file must exist. */
function some(start, end) {
  const file = FILES.find((file) => file.startsWith(start) && file.endsWith(end));
  assert.ok(file, `the bundle has no ${start}…${end}`);
  return `/${file}`;
}

/** One file of each kind, by its media type. */
const KINDS = {
  'text/html; charset=utf-8': '/patient-care/',
  'text/javascript; charset=utf-8': some('boot-', '.js'),
  'application/wasm': some('radiology-', '.wasm'),
  'application/json': '/content/home.json',
  'text/calendar; charset=utf-8': some('', '.ics'),
  'font/woff2': some('assets/fonts/', '.woff2'),
  'image/avif': some('assets/media/', '.avif'),
  'image/webp': some('assets/media/', '.webp'),
  'image/jpeg': some('assets/social/', '.jpg'),
  'image/png': some('assets/icons/', '.png'),
  'image/svg+xml': some('assets/icons/', '.svg'),
  'video/mp4': some('assets/media/', '.mp4'),
  'video/webm': some('assets/media/', '.webm'),
};
const HASHED = [KINDS['application/wasm'], KINDS['text/javascript; charset=utf-8']];
const MISSING = [
  '/no-such-page/',
  '/no-such-page',
  '/no-such-file.json',
  '/patient-care/no-such-scan/',
  // Names like those of immutable files.
  '/boot-0123456789abcdef.js',
  '/radiology-0123456789abcdef_bg.wasm',
  '/style-0123456789abcdef.css',
  '/offline/0123456789abcdef.json',
];
const MISSING_IN_FOLDERS = ['/assets/media/no-such-picture.avif', '/pagefind/fragment/en_0123456.pf_fragment'];
const NOT_SERVED = ['/_headers', '/_redirects', '/.assetsignore', '/_server/', '/_server/Caddyfile', '/dist-server/Caddyfile'];

/** Paths that a server could resolve to pages, although they are not canonical. As links, `//` would lead to another host. */
const NOT_CANONICAL = [
  '//search/',
  '//about',
  '/about//',
  '/%2fsearch/',
  '/%61bout/',
  '/x/../about',
  '/x/..%2fabout/',
  '/./about/',
  '//elsewhere.example/..%2fsearch/',
  '//elsewhere.example/..%2fabout',
  '//elsewhere.example/..%2foffline.js',
  '//elsewhere.example/..%2foffline.js/',
  '//elsewhere.example/..',
  '//elsewhere.example/%2e%2e/about',
  '/\\elsewhere.example/..%2fabout',
  '/%5celsewhere.example/..%2fabout',
  `//elsewhere.example/..%2f${MOVED[0][0].slice(1)}`,
];

// Hosts have the same default in other words, where `_headers` has no rule.
const asMeant = (cacheControl) => (cacheControl === 'public, max-age=0, must-revalidate' ? 'no-cache' : cacheControl);

const STANDARD = {
  /** Status of a redirect for a missing slash, and of a move. */
  slash: 301,
  moved: 301,
  /** Sends the files that the build has compressed. */
  compressed: true,
  ranges: true,
  /** Redirects have the headers of all responses. */
  protectsRedirects: true,
  /** Files served at another path. */
  elsewhere: {},
  /** Responds with 404 to paths that are not canonical; otherwise it redirects to this host. */
  refuses: true,
  /** Sends errors with their own caching, independent of that of their folder. */
  knowsErrors: true,
};
const DIFFERENCES = {
  'Cloudflare Workers': {
    slash: 307,
    compressed: false, // it compresses by itself
    ranges: false,
    protectsRedirects: false,
    elsewhere: { '/offline.html': '/offline', '/404.html': '/404' },
    refuses: false,
    knowsErrors: false,
  },
};

for (const name of NAMES) {
  describe(name, () => {
    const host = { ...STANDARD, ...DIFFERENCES[name] };
    let server;
    before(async () => (server = await startServer(name, DIST)));
    after(() => server?.stop());

    const ask = (path, ...rest) => askPort(server.port, path, ...rest);

    const isNotFound = async (path) => {
      const missing = await ask(path);
      assert.equal(missing.status, 404, path);
      assert.equal(missing.body.toString(), read('404.html'), path);
      assert.equal(missing.headers['content-type'], 'text/html; charset=utf-8', path);
    };

    test('each kind of file has its type', async () => {
      for (const [type, path] of Object.entries(KINDS)) {
        const file = await ask(path);
        assert.equal(file.status, 200, path);
        assert.equal(file.headers['content-type'], type, path);
        assert.deepEqual(file.body, readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path)), path);
      }
    });

    test('every extension in the bundle has a type of its own', async () => {
      const extensions = new Map(FILES.filter((file) => !/^_|\.(br|gz)$/.test(file)).map((file) => [extname(file), file]));
      for (const [extension, file] of extensions) {
        if (/^\.(pf_|pagefind)/.test(extension)) continue; // Pagefind's own types, read as bytes
        const { headers } = await ask(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
        assert.notEqual(headers['content-type'], 'application/octet-stream', extension);
      }
    });

    test('a page without its slash is redirected, with its query', async () => {
      for (const [from, to] of [['/patient-care', '/patient-care/'], ['/search?q=mri&x=1', '/search/?q=mri&x=1']]) {
        const moved = await ask(from);
        assert.equal(moved.status, host.slash, from);
        assert.equal(moved.headers.location, to);
      }
    });

    test('every path of the old site leads to a page, with the query', async () => {
      assert.ok(MOVED.length > 80, `${MOVED.length} addresses`);
      const targets = new Set();
      for (const [from, to] of MOVED) {
        const moved = await ask(`${from}?from=mail`);
        assert.equal(moved.status, host.moved, from);
        assert.equal(moved.headers.location, `${to}?from=mail`);
        targets.add(to);
      }
      for (const to of targets) assert.equal((await ask(to)).status, 200, to);
    });

    test('missing paths get the 404 page with its status', async () => {
      for (const path of [...MISSING, ...MISSING_IN_FOLDERS]) await isNotFound(path);
    });

    // `//elsewhere.example/..%2fsearch/` opened the search page on nginx and Caddy, and its form sent queries to elsewhere.example.
    // Caddy redirected `//elsewhere.example/..%2fabout` to that host.
    test('a path that is not canonical is not a page, and never redirects to another host', async () => {
      for (const path of NOT_CANONICAL) {
        if (host.refuses) await isNotFound(path);
        else {
          const { status, headers } = await ask(path);
          // Browsers resolve these paths before they send a request.
          if (new URL(`http://site.example${path}`).pathname !== path && status === 200) continue;
          assert.equal(Math.trunc(status / 100), 3, path);
          assert.match(headers.location, /^\/(?![/\\])/, path);
        }
      }
    });

    test('files for servers are not served, in whatever form they are requested', async () => {
      for (const path of NOT_SERVED) await isNotFound(path);
      // The 404 page has no path of its own either: with status 200, search engines would index it.
      const elsewhere = host.elsewhere['/404.html'];
      if (!elsewhere) await isNotFound('/404.html');
      else assert.match((await ask(elsewhere)).body.toString(), /<meta name="robots" content="noindex">/);
    });

    test('every file is sent with exactly its headers', async () => {
      const names = new Set([...MEANT.values()].flatMap(Object.keys));
      for (const [path, meant] of MEANT) {
        if (path in host.elsewhere || path === '/404.html') continue;
        const { status, headers } = await ask(path, {}, 'HEAD');
        assert.equal(status, 200, path);
        for (const name of names) {
          const value = name === 'cache-control' ? asMeant(headers[name]) : headers[name];
          if (name === 'content-type' && meant[name] === 'application/octet-stream') continue; // as good as none
          assert.equal(value, meant[name], `${name} of ${path}`);
        }
      }
    });

    test('compressed files are sent to clients that accept them', { skip: !host.compressed }, async () => {
      for (const path of ['/patient-care/', '/content/home.json', ...HASHED, KINDS['image/svg+xml']]) {
        const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
        const plain = await ask(path);
        assert.equal(plain.headers['content-encoding'], undefined, path);
        const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
        assert.equal(brotli.headers['content-encoding'], 'br', path);
        assert.deepEqual(brotli.body, readFileSync(`${file}.br`), path);
        assert.deepEqual(brotliDecompressSync(brotli.body), plain.body, path);
        const gzip = await ask(path, { 'accept-encoding': 'gzip' });
        assert.equal(gzip.headers['content-encoding'], 'gzip', path);
        assert.deepEqual(gunzipSync(gzip.body), plain.body, path);
        for (const { headers } of [plain, brotli, gzip]) assert.match(headers.vary ?? '', /accept-encoding/i, path);
      }
      const video = await ask(KINDS['video/mp4'], { 'accept-encoding': 'gzip, br' });
      assert.equal(video.headers['content-encoding'], undefined);
    });

    test('files with a hash in their name are immutable; pages and documents are revalidated', async () => {
      for (const path of HASHED) assert.equal((await ask(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);
      for (const path of ['/', '/patient-care/', '/content/home.json', '/patient-care', ...MISSING]) {
        const kept = (await ask(path)).headers['cache-control'] ?? '';
        assert.doesNotMatch(kept, /immutable|max-age=[1-9]/, path);
      }
    });

    // Workers sent the 404 of a hashed name with the file's caching, so an early request missed the file for a year.
    test('missing files are requested again within an hour', async () => {
      for (const path of MISSING_IN_FOLDERS) {
        const kept = (await ask(path)).headers['cache-control'] ?? '';
        assert.doesNotMatch(kept, /immutable/, path);
        assert.ok(Number(/max-age=(\d+)/.exec(kept)?.[1] ?? 0) <= (host.knowsErrors ? 0 : 3600), `${path}: ${kept}`);
      }
    });

    test('an unchanged page is not sent again', async () => {
      const first = await ask('/patient-care/', { 'accept-encoding': 'br' });
      assert.ok(first.headers.etag);
      const again = await ask('/patient-care/', { 'accept-encoding': 'br', 'if-none-match': first.headers.etag });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
    });

    test('ranges of a video can be requested', { skip: !host.ranges }, async () => {
      const video = KINDS['video/mp4'];
      const { size } = statSync(join(DIST, video));
      const part = await ask(video, { range: 'bytes=100-199' });
      assert.equal(part.status, 206);
      assert.equal(part.headers['content-range'], `bytes 100-199/${size}`);
      assert.deepEqual(part.body, readFileSync(join(DIST, video)).subarray(100, 200));
    });

    test('every response has each security header once, also errors and redirects', async () => {
      const everywhere = Object.entries(headersFor('/no-such-kind-of.file'));
      const names = everywhere.map(([header]) => header);
      for (const header of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy']) {
        assert.ok(names.includes(header), header);
      }
      for (const header of ['cross-origin-opener-policy', 'cross-origin-resource-policy', 'strict-transport-security']) {
        assert.ok(names.includes(header), header);
      }
      const moves = host.protectsRedirects ? ['/patient-care', MOVED[0][0]] : [];
      for (const path of [...Object.values(KINDS), ...MISSING, ...NOT_SERVED, ...moves]) {
        const { headers } = await ask(path);
        for (const [header, value] of everywhere) assert.equal(headers[header], value, `${header} of ${path}`);
        assert.doesNotMatch(headers.server ?? '', /\d/, 'no version that would reveal known vulnerabilities');
      }
    });

    test('pages preload their fonts', async () => {
      for (const path of ['/', '/patient-care/', '/about/news/']) {
        const { headers } = await ask(path);
        assert.equal(headers.link, headersFor(path).link, path);
        const fonts = [...headers.link.matchAll(/<([^>]+)>; rel=preload; as=font/g)].map(([, address]) => address);
        assert.ok(fonts.length > 0, path);
        for (const font of fonts) assert.equal((await ask(font)).status, 200, font);
      }
    });

    test('HEAD returns the headers of GET', async () => {
      const [full, head] = [await ask('/patient-care/'), await ask('/patient-care/', {}, 'HEAD')];
      assert.equal(head.status, 200);
      assert.equal(head.body.length, 0);
      for (const header of ['content-type', 'etag', 'cache-control', 'content-security-policy']) {
        assert.equal(head.headers[header], full.headers[header], header);
      }
    });
  });
}
