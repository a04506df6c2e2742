// The static server itself, over plain HTTP: every other browser test believes what it says. First over a small folder made
// here, where each rule can be met exactly, then over the bundle in dist/, whatever pages that has.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { headersFor, parseHeaders, serve } from './server.mjs';

/** One bare request: nothing decoded, followed or tidied up on the way, as fetch() would. */
function ask(origin, path, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('error', failed);
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
}

const PAGE = `<!doctype html><title>Home</title>${'<p>Radiology at Duke.</p>'.repeat(40)}`;
const VIDEO = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));
const FILES = {
  'index.html': PAGE,
  '404.html': '<!doctype html><title>Page not found</title>',
  'about/index.html': '<!doctype html><title>About</title>',
  'empty/keep.txt': '',
  'app-0123456789abcdef.js': 'export {};\n'.repeat(50),
  'app-0123456789abcdef_bg.wasm': Buffer.concat([Buffer.from('\0asm'), Buffer.alloc(400)]),
  'app.css': 'p { margin: 0 }\n'.repeat(50),
  'ready.json': '{"packed":"here"}'.repeat(50),
  'ready.json.gz': Buffer.from('packed beforehand'),
  'exam.ics': 'BEGIN:VCALENDAR\r\n',
  'feed.atom': '<feed/>',
  'hero.mp4': VIDEO,
  _headers: [
    '# comment',
    '/*',
    "  Content-Security-Policy: default-src 'self'; img-src 'self' data:",
    '  X-Robots-Tag: all',
    '/about/*',
    '  X-Robots-Tag: noarchive',
    '/*.css',
    '  Cache-Control: public, max-age=60',
    '  ! X-Robots-Tag',
  ].join('\n'),
};

test.describe('the server, over a small folder', () => {
  let folder, server, get;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'static-server-'));
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    server = await serve(folder);
    get = (...rest) => ask(`http://127.0.0.1:${server.address().port}`, ...rest);
  });

  test.afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  test('a folder answers with its index', async () => {
    const home = await get('/');
    expect(home.status).toBe(200);
    expect(home.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(home.body.toString()).toBe(PAGE);
    expect((await get('/about/?from=mail')).status).toBe(200);
  });

  test('a folder without its slash is moved there, query kept', async () => {
    expect(await get('/about')).toMatchObject({ status: 301, headers: { location: '/about/' } });
    expect(await get('/about?a=1&b=?')).toMatchObject({ status: 301, headers: { location: '/about/?a=1&b=?' } });
  });

  test('what is not there is 404.html with status 404, not kept for long', async () => {
    for (const path of ['/nowhere', '/nowhere/', '/empty/', '/empty', '/app.css/', '/gone-0123456789abcdef.js', '/_headers']) {
      const missing = await get(path);
      expect.soft(missing.status, path).toBe(404);
      expect.soft(missing.body.toString(), path).toBe(FILES['404.html']);
      expect.soft(missing.headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    }
  });

  test('nothing outside the folder is served', async () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fsecret', '/%00', '/%']) {
      expect.soft((await get(path)).status, path).toBe(404);
    }
  });

  // The server moved "//about" to "/about/", but served "//about/": from there "//about/" as a link is another host.
  test('a path that is not canonical is no page, and leads nowhere', async () => {
    for (const path of ['//about', '//about/', '//elsewhere.example/..%2fabout/', '//elsewhere.example/..%2fabout', '/%61bout/', '/./about/', '/\\about/']) {
      const refused = await get(path);
      expect.soft(refused.status, path).toBe(404);
      expect.soft(refused.headers, path).not.toHaveProperty('location');
    }
  });

  test('only reading is allowed, and HEAD says what GET would', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    const [full, head] = [await get('/'), await get('/', {}, 'HEAD')];
    expect(head.body.length).toBe(0);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) expect(head.headers[name]).toBe(full.headers[name]);
  });

  test('media types', async () => {
    const types = {
      '/app-0123456789abcdef.js': 'text/javascript; charset=utf-8',
      '/app-0123456789abcdef_bg.wasm': 'application/wasm', // or the browser refuses to compile it while it loads
      '/app.css': 'text/css; charset=utf-8',
      '/ready.json': 'application/json',
      '/exam.ics': 'text/calendar; charset=utf-8',
      '/feed.atom': 'application/atom+xml',
      '/hero.mp4': 'video/mp4',
    };
    for (const [path, type] of Object.entries(types)) expect.soft((await get(path)).headers['content-type'], path).toBe(type);
  });

  test('text and wasm are compressed as the browser accepts, brotli first', async () => {
    const both = await get('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(both.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(Number(both.headers['content-length'])).toBe(both.body.length);
    expect(both.body.length).toBeLessThan(PAGE.length / 4);
    expect(brotliDecompressSync(both.body).toString()).toBe(PAGE);

    const old = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(old.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(old.body).toString()).toBe(PAGE);

    const wasm = await get('/app-0123456789abcdef_bg.wasm', { 'accept-encoding': 'br' });
    expect(wasm.headers['content-encoding']).toBe('br');

    for (const accept of ['', 'identity', 'deflate']) {
      const plain = await get('/', { 'accept-encoding': accept });
      expect(plain.headers).not.toHaveProperty('content-encoding');
      expect(plain.headers.vary).toBe('accept-encoding');
    }
  });

  test('video and files too small to gain are sent as they are', async () => {
    expect((await get('/hero.mp4', { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
    expect((await get('/exam.ics', { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
  });

  test('a file that the bundle brings packed is used', async () => {
    const ready = await get('/ready.json', { 'accept-encoding': 'gzip' });
    expect(ready.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'application/json' });
    expect(ready.body.toString()).toBe('packed beforehand');
  });

  test('byte ranges', async () => {
    const part = async (range, more) => get('/hero.mp4', { range, ...more });

    const middle = await part('bytes=10-19');
    expect(middle).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 10-19/1000', 'content-length': '10' } });
    expect(middle.body).toEqual(VIDEO.subarray(10, 20));
    expect((await part('bytes=990-')).body).toEqual(VIDEO.subarray(990));
    expect((await part('bytes=-5')).body).toEqual(VIDEO.subarray(995));
    expect((await part('bytes=0-99999')).headers['content-range']).toBe('bytes 0-999/1000');
    expect(await part('bytes=1000-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' } });

    for (const range of ['bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=-']) expect((await part(range)).status, range).toBe(200);

    const { etag } = (await get('/hero.mp4')).headers;
    expect((await part('bytes=0-1', { 'if-range': etag })).status).toBe(206);
    expect((await part('bytes=0-1', { 'if-range': '"another"' })).status).toBe(200);
  });

  test('an unchanged file is not sent again, a changed one is', async () => {
    const { etag } = (await get('/app.css', { 'accept-encoding': 'br' })).headers;
    const again = await get('/app.css', { 'accept-encoding': 'br', 'if-none-match': `"old", W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    // Another encoding is other bytes, so another tag.
    expect((await get('/app.css', { 'if-none-match': etag })).status).toBe(200);

    writeFileSync(join(folder, 'changing.txt'), 'one '.repeat(100));
    const before = await get('/changing.txt', { 'accept-encoding': 'br' });
    writeFileSync(join(folder, 'changing.txt'), 'three '.repeat(100));
    const after = await get('/changing.txt', { 'accept-encoding': 'br', 'if-none-match': before.headers.etag });
    expect(after.status).toBe(200);
    expect(brotliDecompressSync(after.body).toString()).toBe('three '.repeat(100));
  });

  test('files with a hash in their name are kept for good, all others asked for again', async () => {
    for (const path of ['/app-0123456789abcdef.js', '/app-0123456789abcdef_bg.wasm']) {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await get('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  test('_headers has the last word', async () => {
    expect((await get('/')).headers).toMatchObject({
      'content-security-policy': "default-src 'self'; img-src 'self' data:",
      'x-robots-tag': 'all',
    });
    expect((await get('/about/')).headers['x-robots-tag']).toBe('all, noarchive');
    expect((await get('/nowhere')).headers).toHaveProperty('content-security-policy');

    const style = (await get('/app.css')).headers;
    expect(style['cache-control']).toBe('public, max-age=60');
    expect(style).not.toHaveProperty('x-robots-tag');
  });

  test('_headers patterns', async () => {
    const rules = parseHeaders('/news/:year/*\n  A: 1\n\n/exact.txt\n  B: 2\n  not a header\n');
    expect(headersFor(rules, '/news/2026/a/b')).toEqual({ a: '1' });
    expect(headersFor(rules, '/news/2026')).toEqual({});
    expect(headersFor(rules, '/exact.txt')).toEqual({ b: '2' });
    expect(headersFor(rules, '/exactXtxt')).toEqual({});
    expect(parseHeaders('')).toEqual([]);
  });
});

test.describe('the bundle, as the server gives it', () => {
  test('the home page comes as compressed HTML', async ({ baseURL }) => {
    const home = await ask(baseURL, '/', { 'accept-encoding': 'br' });
    expect(home).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', vary: 'accept-encoding' },
    });
    expect(brotliDecompressSync(home.body).toString()).toMatch(/^<!doctype html>/i);
  });

  test('an address that is no page has status 404', async ({ baseURL }) => {
    const missing = await ask(baseURL, '/no-such-page/at-all/');
    expect(missing.status).toBe(404);
    expect(missing.body.length).toBeGreaterThan(0);
  });

  test('the program the page starts has types the browser takes', async ({ baseURL }) => {
    const html = (await ask(baseURL, '/')).body.toString();
    const paths = [...html.matchAll(/["'](\/[^"'\s]+\.(?:js|wasm))["']/g)].map((match) => match[1]);
    for (const path of new Set(paths)) {
      const file = await ask(baseURL, path);
      expect.soft(file.status, path).toBe(200);
      expect.soft(file.headers['content-type'], path).toMatch(/^(text\/javascript; charset=utf-8|application\/wasm)$/);
    }
  });
});
