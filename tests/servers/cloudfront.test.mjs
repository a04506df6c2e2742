// Tests the CloudFront function, called as CloudFront calls it: with S3, it responds as the other servers do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { SERVER_FILES } from '../caddy.mjs';
import { MEANT, MOVED } from './rules.mjs';

const program = readFileSync(join(SERVER_FILES, 'cloudfront.js'), 'utf8');
const handler = runInNewContext(`${program}; handler`);
const paths = [...MEANT.keys()];

// Through JSON, because the function's objects belong to another realm.
const call = (uri, querystring = {}) => JSON.parse(JSON.stringify(handler({ request: { method: 'GET', uri, querystring } })));
const mapped = (uri) => call(uri).uri;

function isMoved(answer, to) {
  assert.equal(answer.statusCode, 301);
  assert.equal(answer.headers.location.value, to);
}

test('every file is found', () => {
  for (const path of paths) {
    if (path !== '/404.html') assert.equal(mapped(path), path.endsWith('/') ? `${path}index.html` : path);
  }
});

test('every path of the old site leads to its page, with the query', () => {
  assert.ok(MOVED.length > 80);
  for (const [from, to] of MOVED) isMoved(call(from, { from: { value: 'mail' } }), `${to}?from=mail`);
});

test('a page without its slash is redirected, with the query unchanged', () => {
  isMoved(call('/patient-care'), '/patient-care/');
  const query = { q: { value: 'ct%20scan' }, x: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] }, print: { value: '' } };
  isMoved(call('/search', query), '/search/?q=ct%20scan&x=1&x=2&print');
});

test('paths that are not canonical are mapped to a missing file', () => {
  for (const path of ['//search/', '//elsewhere.example/..%2fabout', '//elsewhere.example', '/x/../about', '/%2felsewhere.example', '/\\elsewhere.example', '/about/..']) {
    assert.equal(mapped(path), '/not-found', path);
  }
  for (const path of ['/404.html', '/_headers', '/_redirects', '/_files.json', '/.assetsignore']) assert.equal(mapped(path), '/not-found', path);
  assert.ok(!paths.includes('/not-found'));
});

// Names of properties that every JavaScript object has were taken for old paths.
test('a name of an object property is no old path', () => {
  isMoved(call('/constructor'), '/constructor/');
  assert.equal(mapped('/toString/'), '/toString/index.html');
});

test('the function is within CloudFront’s limit of 10 kB', () => assert.ok(Buffer.byteLength(program) <= 10_240, `${Buffer.byteLength(program)} bytes`));
