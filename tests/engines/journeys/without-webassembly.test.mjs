// With WebAssembly switched off: pages are whole, links are links, nothing dead is shown.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { address, eventually, pressFirst, visible } from '../page.mjs';

const site = session({ webAssembly: false });

test('pages are whole, say so to nobody, and their links lead on', async () => {
  const page = await site.open('/');
  await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-failed'))));
  assert.equal((await visible(page, '.home-news h3')).length, 3);
  assert.deepEqual(await visible(page, 'button, .preferences, .video'), []);
  await pressFirst(page, '.footer a[href="/research/"]');
  await eventually(async () => assert.equal(await address(page), '/research/'));
  await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-failed'))));
  assert.deepEqual(await visible(page, 'h1'), ['Research']);
  site.forgive(/The app did not start/);
});
