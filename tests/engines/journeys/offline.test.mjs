// After one visit, the site works without a connection.
import assert from 'node:assert/strict';
import { TEXT_PAGE } from '../../browser/bundle.mjs';
import { session, test } from '../engine.mjs';
import { eventually, press, pressFirst, text, visible } from '../page.mjs';

const site = session();

/** Opens a page and waits until the service worker has cached the site. */
async function visitOnce() {
  const page = await site.open(TEXT_PAGE);
  await eventually(async () => assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null), 'the worker controls the page'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return page;
}

test('after one visit, pages that were never visited open offline', async () => {
  const page = await visitOnce();
  await site.stop();

  await pressFirst(page, '.footer a[href="/research/"]');
  await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));

  // Typing a URL causes a full page load.
  for (const [path, title] of [['/patient-care/exam-prep/mri/', /^MRI$/], ['/about/department-history/', /department history/i]]) {
    await page.evaluate((path) => location.assign(path), path);
    await eventually(async () => {
      assert.equal(await page.evaluate(() => location.pathname), path);
      assert.match((await text(page, 'h1')) ?? '', title);
      assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')));
    });
  }
  await site.start();
});

test('a search that was never used explains why it does not work offline', async () => {
  const page = await visitOnce();
  await site.stop();
  await pressFirst(page, '.header__search');
  await eventually(async () => assert.ok(await page.evaluate(() => document.querySelector('dialog').open)));
  await page.keyboard.type('mri');
  await eventually(async () => assert.match(await text(page, 'dialog'), /Search needs a connection the first time you use it/));
  await site.start();
  site.forgive(/pagefind|search/i);
});

for (const [how, go] of [
  ['by a link', (page) => page.evaluate(() => document.querySelector('.footer a[href="/research/"]').click())],
  ['by its URL', (page) => page.evaluate(() => location.assign('/research/'))],
]) {
  test(`a page that is not cached can be loaded once the connection is back (reached ${how})`, async () => {
    const page = await visitOnce();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete('/content/research.json');
    });
    await site.stop();
    await go(page);
    // The button is visible once the app is ready; if the connection returns before, WebKit reloads the page.
    await eventually(async () => assert.deepEqual(await visible(page, 'main button'), ['Try again']));
    assert.equal(await text(page, 'h1'), 'This page did not load');
    await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-ready'))));
    await site.start();
    await press(page, 'button', 'Try again');
    await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));
    site.forgive(/./);
  });
}
