// Tests offline use with Cloudflare Workers: after one visit, the site opens without a connection.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIST } from '../browser/bundle.mjs';
import { executablePath } from '../browser/chromium.mjs';
import { chromium } from '../browser/node_modules/@playwright/test/index.mjs';
import { startServer } from './serve.mjs';

let browser, server;
before(async () => {
  server = await startServer('Cloudflare Workers', DIST);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

// Workers, Pages and `npx serve` redirect /offline.html to /offline. The service worker cached the redirected response, which
// browsers refuse for navigations, so every page that had not been visited was the browser's own error.
test('after a visit to Workers, the whole site opens offline', { timeout: 120_000 }, async () => {
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${server.port}` });
  const said = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  const ready = () => page.locator('html[data-ready]').waitFor();

  await page.goto('/');
  await ready();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
  });
  await page.goto('/about'); // through the redirect for the slash
  await ready();
  assert.equal(new URL(page.url()).pathname, '/about/');
  await page.goto('/search/?q=mri');
  await page.locator('main a[href="/patient-care/exam-prep/mri/"]').first().waitFor();
  assert.deepEqual(said, []);

  await server.stop();
  server = undefined;
  for (const [path, title] of [['/patient-care/exam-prep/mri/', /^MRI$/], ['/about/', /about/i], ['/about/department-history/', /history/i]]) {
    await page.goto(path);
    await ready();
    assert.match(await page.locator('h1').textContent(), title, path);
  }
});
