// `_headers` as Netlify's own parser reads it, and Cloudflare's limits: each file gets what is meant for it, and nothing else. How
// Cloudflare itself reads it, servers.test.mjs knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERRORS, HEADERS_FILE, MEANT, RULES, headersFor } from './rules.mjs';

test("Netlify's parser finds no fault, and as many rules as there are", () => {
  assert.deepEqual(ERRORS, []);
  assert.equal(RULES.length, HEADERS_FILE.split('\n').filter((line) => line.startsWith('/')).length);
});

// `/offline/*` was also `/offline.html` and `/offline.js`, kept for a year; `/*/` was every path, so each picture named fonts.
test('each file gets what is meant for it', () => {
  const ofAll = headersFor('/no-such-kind-of.file');
  for (const [path, meant] of MEANT) {
    // What hosts say where no rule speaks; types they know by the extension.
    const sent = { 'cache-control': 'no-cache', 'content-type': meant['content-type'], ...headersFor(path) };
    assert.deepEqual(sent, { ...ofAll, ...meant }, path);
  }
  assert.ok(MEANT.size > 500, `${MEANT.size} files`);
});

test('a file with a hash in its name is kept for a year only by its whole name', () => {
  const immutable = RULES.filter(({ values }) => /immutable/.test(values['Cache-Control'] ?? ''));
  assert.ok(immutable.length >= 5, 'app, its start, style and texts');
  for (const { for: path } of immutable) assert.doesNotMatch(path, /[*:]/);
});

test("it is within Cloudflare's limits", () => {
  assert.ok(RULES.length <= 100, `${RULES.length} rules`);
  for (const line of HEADERS_FILE.split('\n')) assert.ok(line.length <= 2000, line.slice(0, 60));
  const paths = RULES.map(({ for: path }) => path);
  assert.equal(new Set(paths).size, paths.length, 'of two rules with one path it reads the last');
});
