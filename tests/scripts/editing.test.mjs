// What the editor asks of this machine: only its own pages may ask, and only about entries.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { choosePaths } from '../../editor/paths.mjs';
import { start } from '../../editor/serve.mjs';

let root, server, origin;
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'radiology-service-'));
  const program = join(root, 'target/debug/develop');
  mkdirSync(join(root, 'target/debug'), { recursive: true });
  mkdirSync(join(root, 'assets/content/news'), { recursive: true });
  writeFileSync(join(root, 'assets/content/news/old.json'), 'old');
  // In place of the publisher: its options and its input.
  writeFileSync(program, '#!/bin/sh\nprintf \'{"options":"%s","input":"%s"}\' "$*" "$(cat)"\n');
  chmodSync(program, 0o755);
  server = await start({ root, origins: ['http://127.0.0.1:8080'] });
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const post = (path, body, headers = {}) =>
  fetch(`${origin}/edit/${path}`, { method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const entry = { file: 'news/new.json', text: 'text' };

test('no other site can ask', async () => {
  assert.equal((await post('preview', entry)).status, 200);
  assert.equal((await post('preview', entry, { origin: 'http://127.0.0.1:8080' })).status, 200);
  for (const foreign of ['https://example.com', 'http://127.0.0.1:9', 'http://example.com:8080', 'null', '']) {
    assert.equal((await post('preview', entry, { origin: foreign })).status, 403, foreign);
  }
  // A form of another site can send this without asking first.
  assert.equal((await post('preview', entry, { 'content-type': 'text/plain' })).status, 403);
  assert.equal((await fetch(`${origin}/edit/preview`)).status, 404);
});

test('only entries are asked about, of at most a megabyte', async () => {
  for (const file of ['../../etc/passwd.json', '/etc/x.json', 'news/../x.json', 'news/x.html', 'News/X.json', '--deleted.json.', undefined]) {
    assert.equal((await post('preview', { file, text: '' })).status, 400, file);
    assert.equal((await post('drafts/keep', { file, text: '' })).status, 400, file);
  }
  assert.equal((await post('preview', { ...entry, text: 5 })).status, 400);
  assert.equal((await post('preview', 'no JSON')).status, 400);
  assert.equal((await post('preview', { ...entry, text: 'x'.repeat(1_000_000) })).status, 413);
  assert.equal((await post('else', entry)).status, 404);
});

test('the publisher gets the entry, or that it is deleted', async () => {
  assert.deepEqual(await (await post('preview', entry)).json(), { options: '--preview news/new.json', input: 'text' });
  assert.deepEqual(await (await post('preview', { ...entry, text: null })).json(), { options: '--preview news/new.json --deleted', input: '' });
});

test('drafts are kept beside their entries until they are discarded', async () => {
  const draft = join(root, 'assets/content/news/old.json.draft');
  assert.deepEqual(await (await post('drafts/keep', { file: 'news/old.json', text: 'draft' })).json(), { draft: 'news/old.json.draft' });
  await post('drafts/keep', entry);
  assert.equal(readFileSync(draft, 'utf8'), 'draft');
  const all = await (await post('drafts', {})).json();
  assert.deepEqual(all.sort((a, b) => a.file.localeCompare(b.file)), [
    { file: 'news/new.json', text: 'text', entry: null },
    { file: 'news/old.json', text: 'draft', entry: 'old' },
  ]);
  await post('drafts/discard', { file: 'news/old.json', text: null });
  assert.equal(existsSync(draft), false);
});

test('pages are chosen, where there are some to choose from', () => {
  const config = () => ({ collections: [{ fields: [{ name: 'body', types: [{ fields: [{ name: 'related', widget: 'list', paths: true }] }] }] }], singletons: [{ fields: [{ name: 'to', widget: 'string', paths: true }] }] });
  const options = [{ label: 'About', value: '/about/' }];
  const chosen = config();
  choosePaths(chosen, options);
  assert.deepEqual(chosen.collections[0].fields[0].types[0].fields[0], { name: 'related', widget: 'select', multiple: true, options });
  assert.deepEqual(chosen.singletons[0].fields[0], { name: 'to', widget: 'select', multiple: false, options });
  const typed = config();
  choosePaths(typed, []);
  assert.deepEqual(typed.singletons[0].fields[0], { name: 'to', widget: 'string' });
});
