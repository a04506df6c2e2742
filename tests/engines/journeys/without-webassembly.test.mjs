// With WebAssembly switched off, pages are complete, links work, and no dead control is visible.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { pathAndQuery, eventually, pressFirst, visible } from '../page.mjs';

const site = session({ webAssembly: false });

test('pages are complete, show no error, and their links work', async () => {
  const page = await site.open('/');
  await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-failed'))));
  assert.equal((await visible(page, '.home-news h3')).length, 3);
  assert.deepEqual(await visible(page, 'button, .preferences, .video'), []);
  await pressFirst(page, '.footer a[href="/research/"]');
  await eventually(async () => assert.equal(await pathAndQuery(page), '/research/'));
  await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-failed'))));
  assert.deepEqual(await visible(page, 'h1'), ['Research']);
  site.forgive(/The app did not start/);
});
