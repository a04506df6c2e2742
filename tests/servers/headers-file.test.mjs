// Tests `_headers` with Netlify's own parser, and against Cloudflare's limits: each file gets its headers and no others.
// servers.test.mjs tests how Cloudflare reads it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERRORS, HEADERS_FILE, MEANT, RULES, headersFor } from './rules.mjs';

test("Netlify's parser finds all rules and no error", () => {
  assert.deepEqual(ERRORS, []);
  assert.equal(RULES.length, HEADERS_FILE.split('\n').filter((line) => line.startsWith('/')).length);
});

// `/offline/*` also matched `/offline.html` and `/offline.js`, which were then cached for a year; `/*/` matched every path, so that
// each picture preloaded fonts.
test('each file gets its headers', () => {
  const ofAll = headersFor('/no-such-kind-of.file');
  for (const [path, meant] of MEANT) {
    // Defaults of hosts where no rule applies; they know types by the extension.
    const sent = { 'cache-control': 'no-cache', 'content-type': meant['content-type'], ...headersFor(path) };
    assert.deepEqual(sent, { ...ofAll, ...meant }, path);
  }
  assert.ok(MEANT.size > 500, `${MEANT.size} files`);
});

test('rules for immutable files name them in full', () => {
  const immutable = RULES.filter(({ values }) => /immutable/.test(values['Cache-Control'] ?? ''));
  assert.ok(immutable.length >= 5, 'app, boot script, style and texts');
  for (const { for: path } of immutable) assert.doesNotMatch(path, /[*:]/);
});

test("the file is within Cloudflare's limits", () => {
  assert.ok(RULES.length <= 100, `${RULES.length} rules`);
  for (const line of HEADERS_FILE.split('\n')) assert.ok(line.length <= 2000, line.slice(0, 60));
  const paths = RULES.map(({ for: path }) => path);
  assert.equal(new Set(paths).size, paths.length, 'Cloudflare applies only the last of two rules with the same path');
});
