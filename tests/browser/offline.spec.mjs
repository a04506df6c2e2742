// After one visit the site works without a connection, and a new version replaces an old one. Each test has a server of its own
// on a copy of the bundle, which can be stopped and changed.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startCaddy } from '../caddy.mjs';
import { changeFile, copyBundle } from './bundle.mjs';
import { TEXT_PAGE, WIDE, complaints, heading, isMarked, mark, ready, test as base } from './visit.mjs';

/** The site on a port of its own. `stop` interrupts the connection, `start` restores it. */
const test = base.extend({
  site: async ({}, use) => {
    const folder = copyBundle();
    const site = { folder };
    site.start = async (rules) => (site.server = await startCaddy(folder, { port: site.server?.port, rules }));
    site.stop = () => site.server.stop();
    site.origin = (await site.start()).origin;
    await use(site);
    await site.stop();
    rmSync(folder, { recursive: true });
  },
});
test.use({ serviceWorkers: 'allow', viewport: WIDE });

/** Opens the page and waits until the service worker has cached the site. */
async function visit(page, { origin }, path = TEXT_PAGE) {
  await page.goto(origin + path);
  await ready(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
  });
}

/** Replaces the site with another version. */
function deploy({ folder }) {
  changeFile(folder, 'sw.js', (script) => script.replace(/"version":"[0-9a-f]+"/, '"version":"0123456789abcdef"'));
}

/** Changes a page after a visit. */
const morning = (html) => html.replace('</body>', '<!--changed this morning--></body>');

const bar = (page) => page.locator('.status-bar');

test('after one visit every text opens offline: exams and their plans, and pages never looked at', async ({ page, site }) => {
  await visit(page, site);
  const said = complaints(page);
  await site.stop();

  await page.goto(`${site.origin}/patient-care/exam-prep/mri/`);
  await ready(page);
  await expect(heading(page)).toHaveText('MRI');
  await page.getByLabel('Date').fill('2031-05-06');
  await page.getByLabel('Time').fill('09:30');
  await expect(page.locator('.plan__sheet')).toContainText('May 6');

  for (const [path, title] of [
    ['/about/department-history/', /department history/i],
    ['/about/news/', 'News'],
    ['/about/calendar/?month=2026-12', 'Calendar'],
    ['/education/fellowships/abdominal-imaging/', /abdominal/i],
    ['/', /Specialty trained/],
  ]) {
    await page.goto(site.origin + path);
    await ready(page);
    await expect(heading(page), path).toHaveText(title);
    await expect(page.getByRole('navigation', { name: 'Main' }), path).toBeVisible();
  }
  // The drawing of an exam that was never visited may be missing; its text is there.
  await page.goto(`${site.origin}/patient-care/exam-prep/mri/`);
  await expect(page.locator('.drawing__labels li').first()).toBeVisible();
  expect(said.filter((line) => !/ERR_CONNECTION_REFUSED|mri\.svg/.test(line))).toEqual([]);
});

// The service worker cached the deferred style but did not answer with it: offline, controls had no style once other sites had
// filled the browser's own cache.
test('slices that were looked at are there offline, whatever the browser itself caches', async ({ page, site, context }) => {
  const path = '/about/how-we-look-inside/';
  await visit(page, site, path);
  const sheets = new Set();
  page.on('response', (response) => /slices-\d\.avif$/.test(response.url()) && sheets.add(response.url()));
  const slider = page.getByRole('slider', { name: 'Axial slice' });
  await slider.press('ArrowUp');
  await expect.poll(() => sheets.size, { timeout: 30_000 }).toBe(6);
  await page.waitForLoadState('networkidle');
  await site.stop();
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(site.origin + path);
  await ready(page);
  await slider.press('PageUp');
  await expect(page.getByText(/^Gray value at the crosshair: \d+$/)).toBeVisible();
  await expect(page.getByText('The slices did not load.')).toBeHidden();
});

test('offline, a page that was never visited has all of its style, whatever the browser itself caches', async ({ page, site, context }) => {
  await visit(page, site);
  await site.stop();
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(`${site.origin}/patient-care/exam-prep/mri/`);
  await ready(page);
  const sheets = await page.evaluate(() => [...document.styleSheets].filter(({ href }) => href).map(({ href, cssRules }) => [new URL(href).pathname, cssRules.length]));
  expect(sheets.filter(([path]) => path.startsWith('/style-')).length).toBeGreaterThan(0);
  for (const [path, rules] of sheets) expect(rules, path).toBeGreaterThan(0);
});

// After the time limit, the page of the last visit was shown, also at all later visits: the new one arrived and was not cached.
test('on a slow network the page of the last visit is shown, and the new one is cached for the next', async ({ page, site }) => {
  test.slow();
  await visit(page, site, '/about/');
  await page.reload(); // with the service worker, which caches it
  await ready(page);
  changeFile(site.folder, 'about/index.html', morning);
  site.server.pause();
  const response = await page.reload({ waitUntil: 'commit' });
  expect(await response.text()).not.toContain('changed this morning');
  site.server.resume();
  await expect.poll(() => page.evaluate(async () => (await caches.match('/about/')).text())).toContain('changed this morning');
});

test('a link works offline, without a page load', async ({ page, site }) => {
  await visit(page, site);
  await mark(page);
  await site.stop();
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  await expect(heading(page)).toBeFocused();
  expect(await isMarked(page)).toBe(true);
});

test('a path that does not exist says so offline, with links, and opens once there is a connection', async ({ page, site }) => {
  await visit(page, site);
  await site.stop();
  await page.goto(`${site.origin}/no-such-page/`);
  await ready(page);
  await expect(heading(page)).toHaveText('This page did not load');
  await site.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText('Page not found');
});

test('a visited page opens offline as it was, even without the app', async ({ page, site, context }) => {
  await visit(page, site);
  await page.goto(`${site.origin}/patient-care/exam-prep/ct-scan/`);
  await ready(page);
  await context.addInitScript(() => delete window.WebAssembly);
  await site.stop();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-failed', '');
  await expect(heading(page)).toHaveText('CT scan');

  // One that was not visited has no text without the app, and says so.
  await page.goto(`${site.origin}/patient-care/exam-prep/mri/`);
  await expect(page.getByRole('heading', { name: 'This page did not load' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible();
});

test('with a connection the page is the newest, whatever is cached', async ({ page, site }) => {
  await visit(page, site, '/about/');
  changeFile(site.folder, 'about/index.html', morning);
  changeFile(site.folder, 'content/research.json', (json) => json.replace('"title":"Research – ', '"title":"Research, changed – '));
  expect(await (await page.reload()).text()).toContain('changed this morning');
  await ready(page);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(page).toHaveTitle(/^Research, changed/);
});

test('while the server fails, cached pages are shown', async ({ page, site }) => {
  await visit(page, site);
  await site.stop();
  await site.start('respond "Service unavailable" 503');
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  await page.reload();
  await ready(page);
  await expect(heading(page)).toHaveText('Research');
});

test('a new version is announced, and used when the visitor agrees', async ({ page, site }) => {
  await visit(page, site);
  await mark(page);
  await expect(bar(page)).toBeEmpty();
  deploy(site);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(bar(page)).toContainText('A new version of this site is ready.');
  // It waits for the visitor.
  expect(await isMarked(page)).toBe(true);
  await bar(page).getByRole('button', { name: 'Reload' }).click();
  await ready(page);
  expect(await isMarked(page)).toBe(false);
  await expect(bar(page)).toBeEmpty();
  const kept = await page.evaluate(() => caches.keys());
  expect(kept.filter((name) => !name.startsWith('radiology-0123456789abcdef'))).toEqual([]);
});

test('the message about a new version can be closed', async ({ page, site }) => {
  await visit(page, site);
  deploy(site);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await expect(bar(page)).toBeEmpty();
});

// The service worker once did not answer with the script of the status bar, so it was missing on the very pages that need it.
test('"You are offline" is shown, also on a page opened offline, until the connection returns', async ({ page, site, context }) => {
  await visit(page, site);
  await context.setOffline(true);
  await expect(bar(page)).toContainText('You are offline');
  await expect(bar(page)).toHaveAttribute('role', 'status');
  await page.goto(`${site.origin}/patient-care/exam-prep/mri/`);
  await ready(page);
  await expect(bar(page)).toContainText('You are offline');
  await context.setOffline(false);
  await expect(bar(page)).toBeEmpty();
});

test('a page whose files are gone before the app loads stays complete', async ({ page, site }) => {
  // Yesterday's page, from a cache on the way, requests an app that today's server no longer has.
  for (const name of readdirSync(site.folder)) if (/^radiology-/.test(name)) rmSync(join(site.folder, name));
  const said = complaints(page);
  await page.goto(`${site.origin}/patient-care/`);
  await expect(page.locator('html')).toHaveAttribute('data-failed', '');
  await expect(heading(page)).toHaveText(/patient/i);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  expect(said.filter((line) => line.startsWith('page error'))).toEqual([]);
});

test('with two tabs open, both announce a new version', async ({ context, page, site }) => {
  await visit(page, site);
  const other = await context.newPage();
  await visit(other, site, '/about/');
  deploy(site);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  for (const tab of [page, other]) await expect(bar(tab)).toContainText('A new version');
  await other.getByRole('button', { name: 'Reload' }).click();
  await ready(other);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
});

test('where storage is blocked, the site works without a message', async ({ page, site }) => {
  const said = complaints(page);
  await page.addInitScript(() => {
    const refuse = () => ((window.isRefused = true), Promise.reject(new DOMException('The operation is insecure.', 'SecurityError')));
    ServiceWorkerContainer.prototype.register = refuse;
    for (const name of ['localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  await page.goto(site.origin + TEXT_PAGE);
  await ready(page);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  await expect.poll(() => page.evaluate(() => window.isRefused)).toBe(true);
  expect(said).toEqual([]);
});
