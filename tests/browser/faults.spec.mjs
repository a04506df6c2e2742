// Faults around a page, one at a time. In each case the page is there, typed text stays, links work, and no error is uncaught.
// Documents that fail, are late or damaged: errors.spec.mjs. No connection, and deployments: offline.spec.mjs. WebAssembly
// blocked or missing: without-javascript.spec.mjs.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { completePath } from './chromium.mjs';
import { DIST, TEXT_PAGE, WIDE, complaints, heading, isMarked, mark, open, ready, settled, test } from './visit.mjs';

test.use({ viewport: WIDE });

const APP = readFileSync(join(DIST, readdirSync(DIST).find((name) => name.endsWith('_bg.wasm'))));

const main = (page) => page.getByRole('main');
/** Uncaught errors, without the browser's own messages about missing files. */
const uncaught = (said) => said.filter((line) => !/Failed to load resource|net::ERR_/.test(line));
const press = (page, path) => page.evaluate((path) => document.querySelector(`.footer a[href="${path}"]`).click(), path);

for (const [name, pattern, fail] of [
  ['the app is not WebAssembly', '**/*_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not WebAssembly' })],
  ['the app was cut off', '**/*_bg.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: APP.subarray(0, 50_000) })],
  ['the server fails to send the app', '**/*_bg.wasm', (route) => route.fulfill({ status: 500, body: '' })],
  ['the script of the app is gone', '**/radiology-*.js', (route) => route.fulfill({ status: 404, body: '' })],
  ['the script that starts the app is blocked', '**/boot-*.js', (route) => route.abort('blockedbyclient')],
]) {
  test(`when ${name}, the page stays complete and its links work`, async ({ page }) => {
    const said = complaints(page);
    await page.route(pattern, fail);
    await page.goto('/patient-care/exam-prep/mri/');
    await expect(heading(page)).toHaveText('MRI');
    if (!pattern.includes('boot')) await expect(page.locator('html')).toHaveAttribute('data-failed', '');
    await expect(main(page).getByRole('listitem').first()).toBeVisible();
    await page.locator('.footer a[href="/research/"]').click();
    await expect(heading(page)).toHaveText('Research');
    expect(uncaught(said).filter((line) => !line.startsWith('console warning: The app did not start'))).toEqual([]);
  });
}

test('a script that was changed on its way does not run, and the page stays complete', async ({ page }) => {
  const body = `window.isChanged = true;\n${readFileSync(join(DIST, readdirSync(DIST).find((name) => /^radiology-.*\.js$/.test(name))), 'utf8')}`;
  await page.route('**/radiology-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto('/patient-care/exam-prep/mri/');
  await expect(page.locator('html')).toHaveAttribute('data-failed', '');
  expect(await page.evaluate(() => window.isChanged)).toBeUndefined();
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
});

/** Makes the app trap on its first load, in the effect that reads the chosen scheme. */
const trapInAnEffect = (page) => page.addInitScript(() => {
  sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    if (name === 'data-scheme' && sessionStorage.loads === '1') throw new WebAssembly.RuntimeError('unreachable');
    return getAttribute.call(this, name);
  };
});

// Nothing caught a trap in an effect: the page was half hydrated, never ready, and its links, which the app handled, did nothing.
test('an app that traps before the page is ready mounts it instead', async ({ page }) => {
  await trapInAnEffect(page);
  await open(page, '/about/');
  expect(await page.evaluate(() => sessionStorage.loads)).toBe('2');
  await mark(page);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  expect(await isMarked(page)).toBe(true);
});

test('after a second trap, when mounting, the page stays complete without the app, and its links work', async ({ page }) => {
  await trapInAnEffect(page);
  await page.addInitScript(() => {
    const { get, set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'innerHTML', {
      get,
      set(html) {
        if (this.id === 'app') throw new WebAssembly.RuntimeError('unreachable');
        set.call(this, html);
      },
    });
  });
  await page.goto('/about/');
  await expect(page.locator('html')).toHaveAttribute('data-failed', '');
  expect(await page.evaluate(() => sessionStorage.loads), 'hydrated, mounted, left alone').toBe('3');
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await expect(main(page).getByRole('link').first()).toBeVisible();
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
});

// Without storage, a page cannot know that it was loaded again, so it is not; its links were dead.
test('an app that traps where nothing can be stored leaves links that work', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.route('/about/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<!>|<!--.*?-->/gs, '') });
  });
  await page.goto('/about/');
  await expect(page.locator('html')).toHaveAttribute('data-failed', '');
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
});

test('after a trap on a page in use its links are the browser’s again', async ({ page }) => {
  await open(page, '/about/');
  await mark(page);
  const trapped = page.waitForEvent('pageerror');
  await page.evaluate(() => setTimeout(() => {
    throw new WebAssembly.RuntimeError('unreachable');
  }));
  await trapped;
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  expect(await isMarked(page), 'a page of its own').toBe(false);
  await ready(page);
});

test('while the app never loads, the page can be read and its links work', async ({ page }) => {
  await page.route('**/*_bg.wasm', () => {});
  await page.goto('/patient-care/exam-prep/', { waitUntil: 'domcontentloaded' });
  await main(page).getByRole('link', { name: 'MRI', exact: true }).first().click();
  await expect(heading(page)).toHaveText('MRI');
});

test('without fonts, images and video every page has its text', async ({ page }) => {
  const said = complaints(page);
  await page.route(/\.(woff2|avif|webp|jpe?g|png|svg|mp4|webm)$/, (route) => route.abort());
  for (const path of ['/', '/patient-care/exam-prep/mri/', '/about/news/', '/about/faculty/']) {
    await open(page, path);
    await expect(heading(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
  await page.goto('/');
  await ready(page);
  await expect(page.getByRole('link', { name: 'Learn more' }).first()).toBeVisible();
  expect(uncaught(said)).toEqual([]);
});

for (const [name, time] of [['seventeen years slow', '2009-03-01T12:00:00'], ['forty years fast', '2066-03-01T12:00:00']]) {
  test(`a clock that is ${name} hides nothing`, async ({ page }) => {
    const said = complaints(page);
    await page.clock.setFixedTime(new Date(time));
    await open(page, '/');
    await expect(page.locator('.home-courses')).toContainText(/course/i);
    await open(page, '/education/continuing-medical-education/');
    await expect(main(page).getByRole('link').first()).toBeVisible();
    await open(page, '/about/calendar/');
    await expect(main(page)).toContainText(/grand rounds/i);
    await open(page, '/locations/');
    await expect(main(page)).toContainText('(919)');
    // The day of the appointment is the visitor's, whatever the device believes today is.
    await open(page, '/patient-care/exam-prep/mri/');
    await page.getByLabel('Date').fill('2026-12-01');
    await page.getByLabel('Time').fill('09:30');
    await expect(page.getByLabel('Date')).toHaveValue('2026-12-01');
    await expect(page.locator('.plan')).toContainText(/December 1|passed|past/i);
    expect(said).toEqual([]);
  });
}

test('after a hundred clicks, faster than pages load, the last page is shown', async ({ page }) => {
  const said = complaints(page);
  // Later requests are answered sooner: a page must not be replaced by one that was requested before it.
  let delay = 400;
  const pending = new Set();
  page.on('request', (request) => pending.add(request));
  for (const event of ['requestfinished', 'requestfailed']) page.on(event, (request) => pending.delete(request));
  await page.route('**/content/**', async (route) => {
    await new Promise((done) => setTimeout(done, (delay = Math.max(0, delay - 40))));
    await route.continue().catch(() => {});
  });
  await open(page, TEXT_PAGE);
  await mark(page);
  const paths = ['/patient-care/', '/education/', '/research/', '/about/', '/locations/'];
  for (let i = 0; i < 100; i++) await press(page, paths[i % paths.length]);
  await expect(page).toHaveURL('/locations/');
  await expect(heading(page)).toHaveText(/location/i);
  await expect(page).toHaveTitle(/location/i);
  await expect.poll(() => pending.size).toBe(0);
  await settled(page);
  await expect(heading(page)).toHaveText(/location/i);
  expect(await isMarked(page)).toBe(true);
  // Which page is before it in the history depends on timing; what it shows does not.
  await page.goBack();
  await expect(page).not.toHaveURL('/locations/');
  const { pathname } = new URL(page.url());
  await expect(heading(page)).toHaveText(new RegExp(pathname.replaceAll('/', '').replaceAll('-', ' '), 'i'));
  expect(said).toEqual([]);
});

// A cached page is shown with a view transition, which the browser starts with its next frame. It overtook a second click in
// that frame: the visitor ended on the page of the first.
test('of two clicks within a frame, the second one counts', async ({ page }) => {
  await open(page, '/about/');
  for (const [path, title] of [['/research/', 'Research'], ['/education/', 'Education']]) {
    await press(page, path);
    await expect(heading(page)).toHaveText(title);
    await settled(page);
  }
  await page.evaluate(() => {
    for (const path of ['/research/', '/locations/']) document.querySelector(`.footer a[href="${path}"]`).click();
  });
  await expect(heading(page)).toHaveText(/location/i);
  await settled(page);
  await expect(heading(page)).toHaveText(/location/i);
  await expect(page).toHaveURL('/locations/');
});

test('a page from the back-forward cache works, with the typed text', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: completePath,
    args: test.info().project.use.launchOptions.args,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
  const said = complaints(page);
  await open(page, '/patient-care/exam-prep/');
  await page.evaluate(() => addEventListener('pageshow', (event) => (window.isFromCache = event.persisted)));
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('knee');
  await page.evaluate(() => (location.href = '/style/'));
  await page.waitForURL('**/style/');
  await page.evaluate(() => history.back());
  await page.waitForURL('**/exam-prep/**', { waitUntil: 'commit' });
  expect(await page.evaluate(() => window.isFromCache), 'the page comes from the cache').toBe(true);
  await expect(page.getByRole('searchbox').or(page.getByRole('textbox')).first()).toHaveValue('knee');
  await press(page, '/research/');
  await expect(heading(page)).toHaveText('Research');
  expect(said).toEqual([]);
  await browser.close();
});

test('an app of one version says that it cannot read a document of the next, and offers to reload', async ({ page }) => {
  await page.route('**/content/research.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"content"', '"contentOfAnotherVersion"') });
  });
  await open(page, TEXT_PAGE);
  await press(page, '/research/');
  await expect(heading(page)).toHaveText('This page did not load');
  await main(page).getByRole('link', { name: 'Reload the page' }).click();
  await ready(page);
  await expect(heading(page)).toHaveText('Research');
});

test('two tabs do not affect each other', async ({ context, page }) => {
  const other = await context.newPage();
  await open(page, '/patient-care/exam-prep/mri/');
  await open(other, '/patient-care/exam-prep/ct-scan/');
  await page.getByLabel('Date').fill('2031-05-06');
  await other.getByLabel('Date').fill('2031-06-07');
  await press(page, '/research/');
  await expect(heading(page)).toHaveText('Research');
  await page.goBack();
  await expect(heading(page)).toHaveText('MRI');
  await expect(other.getByLabel('Date')).toHaveValue('2031-06-07');
  await expect(page.getByLabel('Date')).toHaveValue('2031-05-06');
});
