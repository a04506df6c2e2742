// The search page lists the pages that have every word asked for in title or summary. The words stand in the address.
import { expect, test } from '@playwright/test';
import { WIDE, heading, isMarked, mark, open, painted } from './visit.mjs';

const field = (page) => page.getByRole('searchbox', { name: 'Words to look for' });
const results = (page) => page.locator('.search__results').getByRole('listitem');
const titles = (page) => page.locator('.search__results').getByRole('heading', { level: 2 });
const status = (page) => page.getByRole('main').getByRole('status');

test.use({ viewport: WIDE });

test('the search entry of the header opens the search page with all pages', async ({ page }) => {
  await open(page, '/');
  await mark(page);
  await page.locator('.header__search').click();
  await expect(page).toHaveURL('/search/');
  await expect(heading(page)).toBeFocused();
  expect(await results(page).count()).toBeGreaterThan(60);
  await expect(status(page)).toHaveText(`All ${await results(page).count()} pages`);
  expect(await isMarked(page)).toBe(true);
});

test('typing filters the results, letter by letter, and says how many are left', async ({ page }) => {
  await open(page, '/search/');
  const all = await results(page).count();
  await field(page).pressSequentially('mam');
  await expect(page).toHaveURL('/search/?q=mam');
  await expect.poll(() => results(page).count()).toBeLessThan(all);
  await field(page).pressSequentially('mogram');
  await expect(page).toHaveURL('/search/?q=mammogram');
  await expect(status(page)).toHaveText(/^\d+ pages? match(es)?$/);
  const found = await results(page).count();
  expect(found).toBeGreaterThan(0);
  expect(await status(page).textContent()).toMatch(new RegExp(`^${found} `));
  for (const text of await results(page).allTextContents()) expect(text.toLowerCase()).toContain('mammogram');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('mammogram');
  await expect(status(page)).toHaveAttribute('role', 'status');
});

test('all words count, in any case and order, with titles first', async ({ page }) => {
  await open(page, '/search/');
  await field(page).fill('RESIDENCY  diagnostic');
  await expect(titles(page).first()).toHaveText(/diagnostic radiology residency/i);
  for (const text of await results(page).allTextContents()) expect(text).toMatch(/residency/i);
});

test('emptying the field brings all pages back', async ({ page }) => {
  await open(page, '/search/?q=mri');
  await field(page).fill('');
  await expect(page).toHaveURL('/search/');
  await expect(status(page)).toHaveText(/^All \d+ pages$/);
});

test('without a match the page says so and helps', async ({ page }) => {
  await open(page, '/search/');
  await field(page).fill('zzzz');
  await expect(status(page)).toHaveText('No page matches');
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: '(919) 684-2711' })).toBeVisible();
});

test('typing does not lose a letter, a space or the cursor', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('breast mri ');
  await expect(page).toHaveURL(/\?q=breast(%20|\+)mri$/);
  await expect(field(page)).toHaveValue('breast mri ');
  await page.keyboard.press('Home');
  await page.keyboard.type('a');
  await page.keyboard.type('b');
  await expect(field(page)).toHaveValue('abbreast mri ');
});

test('signs that mean something in an address are only text', async ({ page }) => {
  await open(page, '/search/');
  for (const words of ['50% & more', 'a=b#c?d', 'x+y', '<b>"q"</b>', 'é 雪']) {
    await field(page).fill(words);
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get('q'))).toBe(words);
    await expect(field(page)).toHaveValue(words);
    await page.reload();
    await expect(field(page)).toHaveValue(words);
    await expect(status(page)).toHaveText('No page matches');
  }
});

test('a link with words opens the page filtered, and a reload keeps it so', async ({ page }) => {
  await open(page, '/search/?q=fellowship');
  await expect(field(page)).toHaveValue('fellowship');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
  const found = await titles(page).allTextContents();
  expect(found.join()).toMatch(/fellowships/i);
  await page.reload();
  await expect(field(page)).toHaveValue('fellowship');
  await expect(page).toHaveURL('/search/?q=fellowship');
  await expect(titles(page)).toHaveText(found);
});

test('an address without its last slash keeps the words', async ({ page }) => {
  await open(page, '/search?q=mri');
  await expect(page).toHaveURL('/search/?q=mri');
  await expect(field(page)).toHaveValue('mri');
  await expect(status(page)).toHaveText(/^\d+ pages match$/);
});

test('a result opens without a reload, and back returns to the results', async ({ page }) => {
  await open(page, '/');
  await mark(page);
  await page.locator('.header__search').click();
  await field(page).fill('mammogram');
  await expect(page).toHaveURL('/search/?q=mammogram');
  const found = await titles(page).allTextContents();
  await titles(page).first().getByRole('link').click();
  await expect(page).not.toHaveURL(/search/);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=mammogram');
  await expect(field(page)).toHaveValue('mammogram');
  await expect(titles(page)).toHaveText(found);
  await page.goBack();
  await expect(page).toHaveURL('/'); // typing has not filled the history
  expect(await isMarked(page)).toBe(true);
});

test('Enter does not put the same search into the history twice', async ({ page }) => {
  await open(page, '/');
  await page.locator('.header__search').click();
  await expect(heading(page)).toHaveText('Search');
  await field(page).fill('mri');
  await expect(page).toHaveURL('/search/?q=mri');
  await page.keyboard.press('Enter');
  await painted(page);
  await expect(page).toHaveURL('/search/?q=mri');
  await page.goBack();
  await expect(page).not.toHaveURL('/search/?q=mri');
});

test('typing fetches nothing and leaves the scroll position and the title alone', async ({ page }) => {
  await open(page, '/search/');
  const title = await page.title();
  const asked = [];
  page.on('request', (request) => request.url().includes('favicon') || asked.push(request.url())); // the browser's own business
  await field(page).pressSequentially('ct scan');
  await expect(page).toHaveURL(/q=ct(%20|\+)scan$/);
  await painted(page);
  expect(asked).toEqual([]);
  await expect(page).toHaveTitle(title);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
