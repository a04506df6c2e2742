// A visitor who was here once has the site without a connection, too.
import assert from 'node:assert/strict';
import { session, test } from '../engine.mjs';
import { eventually, pressFirst, text } from '../page.mjs';

const site = session();

test('after one visit, pages that were never looked at open offline', async () => {
  const page = await site.open('/');
  await eventually(async () => assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null), 'the worker has the page'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
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
