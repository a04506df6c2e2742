// Chunks, the code that a page loads only if it needs it (docs/decisions/018-chunks.md): which page loads which, what happens
// until a chunk has loaded, and if it never does.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DIST, WIDE, complaints, heading, hold, isMarked, mark, open, ready, settled, test } from './visit.mjs';

test.use({ viewport: WIDE });

const CALENDAR = '/about/calendar/';
const PLAN = '/patient-care/exam-prep/mri/';
const TABLE = JSON.parse(readFileSync(join(DIST, readdirSync(DIST).find((name) => /^radiology-chunks-\w+\.json$/.test(name)))));
/** The names of the files with the code of these chunks; some have code of several. */
const filesOf = (chunks) => [...new Set(chunks.flatMap((chunk) => TABLE.chunks[chunk]))].toSorted();
/** Matches the file of the chunk of this name. */
const chunk = (name) => `**/radiology-${name}-*.wasm`;
const main = (page) => page.getByRole('main');
const next = (page) => page.getByRole('button', { name: 'Next month' });
const pending = (page) => page.locator('[data-pending]');
const failure = (page) => page.getByText('This part of the page did not load');

/** A growing list of the names of the files of chunks that are requested from now on, in order. */
function chunksOf(page) {
  const names = [];
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.match(/^\/radiology-([\w-]+)-[0-9a-f]{16}\.wasm$/)?.[1];
    if (name) names.push(name);
  });
  return names;
}

for (const [path, wanted] of [
  ['/research/', []],
  ['/locations/', ['widgets', 'desks']],
  [CALENDAR, ['widgets', 'calendar']],
  [PLAN, ['widgets', 'plan']],
  ['/about/news/', ['widgets', 'news']],
]) {
  test(`${path} loads ${wanted.length === 0 ? 'no chunk' : wanted.join(' and ')}, once, without a message`, async ({ page }) => {
    const [said, chunks] = [complaints(page), chunksOf(page)];
    await open(page, path);
    expect(chunks.toSorted()).toEqual(filesOf(wanted));
    expect(said).toEqual([]);
  });
}

test('until the chunk has loaded, the rest of the page works, and no dead control is shown', async ({ page }) => {
  const release = await hold(page, chunk('calendar'));
  await page.goto(CALENDAR);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await expect(pending(page)).toHaveCount(1);
  await expect(next(page)).toBeHidden();
  const toggle = page.getByRole('button', { name: 'Toggle sub nav items for Education' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  const title = page.locator('#calendar-month');
  const before = await title.boundingBox();
  release();
  await ready(page);
  expect(await title.boundingBox()).toEqual(before);
  const month = await title.textContent();
  await next(page).click();
  await expect(title).not.toHaveText(month);
});

test('a visitor can leave before the chunk has loaded, and the page works after Back', async ({ page }) => {
  const said = complaints(page);
  const release = await hold(page, chunk('calendar'));
  await page.goto(CALENDAR);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await mark(page);
  await page.locator('.footer a[href="/research/"]').click();
  await expect(heading(page)).toHaveText('Research');
  await settled(page);
  await expect(page.locator('.calendar')).toHaveCount(0);
  release();
  await page.goBack();
  await expect(next(page)).toBeVisible();
  await next(page).click();
  expect(await isMarked(page)).toBe(true);
  expect(said).toEqual([]);
});

test('a part whose chunk does not load stays readable, says so, and works after another try', async ({ page }) => {
  await page.route(chunk('calendar'), (route) => route.abort());
  await page.goto(CALENDAR);
  await expect(failure(page)).toBeVisible();
  await expect(next(page)).toBeHidden();
  await expect(main(page).getByRole('table').or(main(page).locator('.calendar__agenda li')).first()).toBeVisible();
  await mark(page);
  await page.unroute(chunk('calendar'));
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await expect(failure(page)).toHaveCount(0);
  await next(page).click();
  expect(await isMarked(page)).toBe(true);
});

// On the home page it stood below the transparent header, whose links could not be read.
test('on the home page, the message leaves the header free', async ({ page }) => {
  await page.route(chunk('home'), (route) => route.abort());
  await page.goto('/');
  await expect(failure(page)).toBeVisible();
  const [message, header] = await Promise.all([failure(page).boundingBox(), page.getByRole('banner').boundingBox()]);
  expect(message.y).toBeGreaterThanOrEqual(header.y + header.height);
  await page.unroute(chunk('home'));
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await expect(failure(page)).toHaveCount(0);
});

test('if another try fails, the page loads again, and says so again', async ({ page }) => {
  await page.route(chunk('plan'), (route) => route.abort());
  await page.goto(PLAN);
  await expect(failure(page)).toBeVisible();
  await mark(page);
  const loaded = page.waitForEvent('load');
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await loaded;
  expect(await isMarked(page)).toBe(false);
  await expect(failure(page)).toBeVisible();
  await expect(heading(page)).toHaveText('MRI');
});

// After a deploy, the files of the version that runs in an open tab may be gone.
test('a click on a link to a page whose chunk is gone loads that page once, and it is complete', async ({ page }) => {
  await open(page, '/about/');
  await page.route(chunk('calendar'), (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }));
  let loads = 0;
  page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  await mark(page);
  const loaded = page.waitForEvent('load');
  await main(page).locator(`a[href="${CALENDAR}"]`).first().click();
  await loaded;
  expect(await isMarked(page)).toBe(false);
  await expect(heading(page)).toHaveText('Calendar');
  await expect(failure(page)).toBeVisible();
  await expect(main(page).locator('.calendar').getByRole('table')).toBeVisible();
  expect(loads).toBe(1);
});

test('a chunk that was changed on its way does not run', async ({ page }) => {
  const name = readdirSync(DIST).find((name) => /^radiology-calendar-.*\.wasm$/.test(name));
  const body = Buffer.concat([readFileSync(join(DIST, name)), Buffer.from([0, 1, 0])]);
  await page.route(chunk('calendar'), (route) => route.fulfill({ contentType: 'application/wasm', body }));
  await page.goto(CALENDAR);
  await expect(failure(page)).toBeVisible();
});

test('pointing at a link loads the chunks of its page, too', async ({ page }) => {
  await open(page, '/about/');
  const chunks = chunksOf(page);
  await main(page).locator(`a[href="${CALENDAR}"]`).first().hover();
  const files = filesOf(['widgets', 'calendar']);
  await expect.poll(() => chunks.toSorted()).toEqual(files);
  await main(page).locator(`a[href="${CALENDAR}"]`).first().click();
  await next(page).click();
  expect(chunks.toSorted()).toEqual(files);
});

test('a part whose code has loaded hydrates as soon as the visitor presses it, before the browser is idle', async ({ page }) => {
  await page.addInitScript(() => {
    const { requestIdleCallback } = window;
    // Never idle again once the rest of the page is ready.
    window.requestIdleCallback = (act, options) => document.documentElement.hasAttribute('data-ready') || requestIdleCallback(act, options);
  });
  const release = await hold(page, chunk('calendar'));
  await page.goto(CALENDAR);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  const arrived = page.waitForResponse(chunk('calendar'));
  release();
  await arrived;
  await expect.poll(async () => {
    await page.locator('#calendar-month').click();
    return pending(page).count();
  }).toBe(0);
  await next(page).click();
});

// With a document newer than the app, the part was empty without a message.
test('a part whose data the app cannot read says so, and the rest of the page is there', async ({ page }) => {
  await page.route('**/content/about/calendar.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"events":[', '"happenings":[') });
  });
  await open(page, '/about/');
  await main(page).locator(`a[href="${CALENDAR}"]`).first().click();
  await expect(heading(page)).toHaveText('Calendar');
  await expect(failure(page)).toBeVisible();
  await expect(main(page).getByText('To come as a guest')).toBeVisible();
  await page.unroute('**/content/about/calendar.json');
  await main(page).getByRole('link', { name: 'Reload the page' }).click();
  await expect(next(page)).toBeVisible();
});
