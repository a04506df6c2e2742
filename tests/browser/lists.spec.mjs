// The filters on news, faculty and courses: the URL stores the selection, and the page reports failures.
import { expect } from '@playwright/test';
import { WIDE, heading, open, test } from './visit.mjs';

const NEWS = '/about/news/';
const FACULTY = '/about/faculty/';
const COURSES = '/education/continuing-medical-education/';
const INDEX = '**/content/news-index/**';

const finder = (page) => page.locator('.finder').first();
const status = (page) => finder(page).getByRole('status');
const found = (page) => finder(page).getByRole('listitem');
const list = (page) => page.locator('#news-list');
const people = (page) => page.locator('.people__person:visible');

test.use({ viewport: WIDE });

test.describe('the news', () => {
  test('the news index loads only when a filter is set', async ({ page }) => {
    const requests = [];
    page.on('request', (request) => request.url().includes('news-index') && requests.push(request.url()));
    await open(page, NEWS);
    await expect(list(page).getByRole('listitem').first()).toBeVisible();
    expect(requests).toEqual([]);
  });

  test('can be filtered by topic, year and words; the URL stores the filters, and Back undoes them', async ({ page }) => {
    await open(page, NEWS);
    const before = await status(page).textContent();
    await page.getByLabel('Topic').selectOption({ label: 'Research' });
    await expect(page).toHaveURL(`${NEWS}?topic=research`);
    await expect(status(page)).toHaveText(/match/);
    await expect(list(page)).toBeHidden();
    await page.getByLabel('Year').selectOption('2021');
    await expect(page).toHaveURL(/topic=research/);
    await expect(page).toHaveURL(/year=2021/);
    await expect(found(page).filter({ hasText: 'Virtual Imaging Trials' }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Year')).toHaveValue('2021');
    await expect(found(page).filter({ hasText: 'Virtual Imaging Trials' }).first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(`${NEWS}?topic=research`);
    await expect(page.getByLabel('Year')).toHaveValue('');
    await page.goBack();
    await expect(page).toHaveURL(NEWS);
    await expect(list(page)).toBeVisible();
    await expect(status(page)).toHaveText(before);
  });

  test('search words find an item, and its link opens it', async ({ page }) => {
    await open(page, NEWS);
    await page.getByLabel('Words').fill('yoon congratulations facr');
    await expect(found(page)).toHaveCount(1);
    await expect(status(page)).toHaveText('1 item matches');
    await found(page).getByRole('link').first().click();
    await expect(heading(page)).toHaveText(/Sora Yoon/);
    await page.goBack();
    await expect(page.getByLabel('Words')).toHaveValue('yoon congratulations facr');
    await expect(found(page)).toHaveCount(1);
  });

  test('the page says when nothing matches, and clearing the filters keeps the focus in the form', async ({ page }) => {
    await open(page, `${NEWS}?q=zzzz`);
    await expect(status(page)).toHaveText('No news found');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(page).toHaveURL(NEWS);
    await expect(page.getByLabel('Words')).toBeFocused();
    await expect(list(page)).toBeVisible();
  });

  for (const [name, answer] of [
    ['missing', (route) => route.fulfill({ status: 404, body: '' })],
    ['broken', (route) => route.fulfill({ status: 500, body: 'oops' })],
    ['cut off', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '[{"card":"<article' })],
    ['in another format', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"a":1}' })],
  ]) {
    test(`the page reports an index that is ${name}, keeps the search words, and can try again`, async ({ page }) => {
      await open(page, NEWS);
      await page.route(INDEX, answer);
      await page.getByLabel('Words').fill('yoon');
      await expect(status(page)).toHaveText('Part of the news could not be loaded');
      await expect(page.getByLabel('Words')).toHaveValue('yoon');
      await page.unroute(INDEX);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(found(page).first()).toContainText(/Yoon/);
      await expect(page.getByLabel('Words')).toHaveValue('yoon');
    });
  }

  test('while the index does not respond, the filters can be cleared', async ({ page }) => {
    await open(page, NEWS);
    await page.route(INDEX, () => {});
    await page.getByLabel('Words').fill('yoon');
    await expect(status(page)).toHaveText('Searching the news…');
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(list(page)).toBeVisible();
  });
});

test.describe('the faculty', () => {
  test('can be filtered by names in any order, without accents, and by division', async ({ page }) => {
    await open(page, FACULTY);
    const all = await people(page).count();
    expect(all).toBeGreaterThan(30);
    await page.getByLabel('Name or interest').fill('samei ehsan');
    await expect(people(page)).toHaveCount(1);
    await expect(status(page)).toHaveText('1 person matches');
    await expect(page).toHaveURL(/q=samei/);
    await page.getByLabel('Name or interest').fill('');
    await expect(people(page)).toHaveCount(all);
    await page.getByLabel('Division').selectOption({ label: 'Neuroradiology' });
    await expect(status(page)).toHaveText(/people match|person matches/);
    expect(await people(page).count()).toBeLessThan(all);
    await page.reload();
    await expect(page.getByLabel('Division')).toHaveValue('neuroradiology');
    await expect.poll(() => people(page).count()).toBeLessThan(all);
  });

  test('a search without a match shows the telephone number', async ({ page }) => {
    await open(page, `${FACULTY}?q=zzzz`);
    await expect(status(page)).toHaveText('No people found');
    await expect(people(page)).toHaveCount(0);
    await expect(finder(page).getByRole('link', { name: '(919) 684-2711' })).toBeVisible();
  });
});

test('courses can be filtered, and the page says when no course matches', async ({ page }) => {
  await open(page, COURSES);
  const before = await status(page).textContent();
  const format = page.getByLabel('Format');
  const value = await format.locator('option').nth(1).getAttribute('value');
  await format.selectOption(value);
  await expect(page).toHaveURL(`${COURSES}?format=${value}`);
  await expect(status(page)).toHaveText(/^\d+ courses?$/);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(COURSES);
  await expect(format).toBeFocused();
  await expect(status(page)).toHaveText(before);
  await open(page, `${COURSES}?format=none-such`);
  await expect(status(page)).toHaveText('No courses found');
});

test('at 320 px, nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [NEWS, `${NEWS}?q=duke`, FACULTY, COURSES]) {
    await open(page, path);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(screen);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('lists are complete, long lists have pages, and inactive controls are hidden', async ({ page }) => {
    await page.goto(NEWS);
    await expect(list(page).locator('article')).toHaveCount(12);
    await expect(page.locator('.filters')).toBeHidden();
    await page.goto(`${NEWS}page/2/`);
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(FACULTY);
    expect(await people(page).count()).toBeGreaterThan(30);
    await expect(page.locator('.filters')).toBeHidden();
    await page.goto(COURSES);
    await expect(page.locator('.agenda').first()).toBeVisible();
  });
});
