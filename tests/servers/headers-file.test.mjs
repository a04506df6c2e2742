// `_headers` as Netlify's own parser, Cloudflare's limits and the server of the browser tests read it: each file gets what is meant
// for it, and nothing else. How Cloudflare itself reads it, servers.test.mjs knows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAllHeaders } from '@netlify/headers-parser';
import { DIST } from '../browser/bundle.mjs';
import { headersFor, parseHeaders } from '../browser/server.mjs';
import { SERVER_FILES } from './serve.mjs';

const FILE = join(DIST, '_headers');
const text = readFileSync(FILE, 'utf8');
const { headers: rules, errors } = await parseAllHeaders({ headersFiles: [FILE], minimal: false });
const MEANT = JSON.parse(readFileSync(join(SERVER_FILES, 'files.json'), 'utf8'));

/** What Netlify sends with a path, one name twice joined as it does. */
function netlify(path) {
  const found = {};
  for (const { forRegExp, values } of rules) {
    if (!forRegExp.test(path)) continue;
    for (const [name, value] of Object.entries(values)) {
      const key = name.toLowerCase();
      found[key] = key in found ? `${found[key]}, ${value}` : value;
    }
  }
  return found;
}

test("Netlify's parser finds no fault, and as many rules as there are", () => {
  assert.deepEqual(errors, []);
  assert.equal(rules.length, text.split('\n').filter((line) => line.startsWith('/')).length);
});

// `/offline/*` was also `/offline.html` and `/offline.js`, kept for a year; `/*/` was every path, so each picture named fonts.
test('each file gets what is meant for it from every reader', () => {
  const ofAll = headersFor(parseHeaders(text), '/no-such-kind-of.file');
  const ours = parseHeaders(text);
  let files = 0;
  for (const { headers, paths } of MEANT) {
    const meant = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    for (const path of paths) {
      for (const [reader, found] of [['Netlify', netlify(path)], ['our server', headersFor(ours, path)]]) {
        // What hosts say where no rule speaks; types they know by the extension.
        const sent = { 'cache-control': 'no-cache', 'content-type': meant['content-type'], ...found };
        assert.deepEqual(sent, { ...ofAll, ...meant }, `${path}, ${reader}`);
      }
      files++;
    }
  }
  assert.ok(files > 500, `${files} files`);
});

test('a file with a hash in its name is kept for a year only by its whole name', () => {
  const immutable = rules.filter(({ values }) => /immutable/.test(values['Cache-Control'] ?? ''));
  assert.ok(immutable.length >= 5, 'app, its start, style and texts');
  for (const { for: path } of immutable) assert.doesNotMatch(path, /[*:]/);
});

test("it is within Cloudflare's limits", () => {
  assert.ok(rules.length <= 100, `${rules.length} rules`);
  for (const line of text.split('\n')) assert.ok(line.length <= 2000, line.slice(0, 60));
  const paths = rules.map(({ for: path }) => path);
  assert.equal(new Set(paths).size, paths.length, 'of two rules with one path it reads the last');
});
