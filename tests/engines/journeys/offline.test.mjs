// A visitor who was here once has the site without a connection, too.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { eventually, press, pressFirst, text, visible } from '../page.mjs';

const site = session();

/** Opens the home page and waits until the worker has the site; then the connection is gone. */
async function visitOnce() {
  const page = await site.open('/');
  await eventually(async () => assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null), 'the worker has the page'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return page;
}

test('after one visit, pages that were never looked at open offline', async () => {
  const page = await visitOnce();
  await site.stop();

  await pressFirst(page, '.footer a[href="/research/"]');
  await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));

  // An address typed in is a page load of its own.
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

test('a search that was never used says why it does not work without a connection', async () => {
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
  ['by its address', (page) => page.evaluate(() => location.assign('/research/'))],
]) {
  test(`a page that is not kept is found again once there is a connection (reached ${how})`, async () => {
    const page = await visitOnce();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete('/content/research.json');
    });
    await site.stop();
    await go(page);
    // The button is seen once the app is ready; WebKit loads a page again whose connection comes back before.
    await eventually(async () => assert.deepEqual(await visible(page, 'main button'), ['Try again']));
    assert.equal(await text(page, 'h1'), 'This page did not load');
    await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-ready'))));
    await site.start();
    await press(page, 'button', 'Try again');
    await eventually(async () => assert.equal(await text(page, 'h1'), 'Research'));
    site.forgive(/./);
  });
}
