// The page /quality/ with the measurements of the site. It starts no app.
import { expect } from '@playwright/test';
import { violations } from './axe.mjs';
import { complaints, heading, isMarked, mark, open, routes, test } from './visit.mjs';

const ROUTE = '/quality/';

test('the page on accessibility links to it, with a page load, because the app does not know it', async ({ page }) => {
  await open(page, '/accessibility/');
  await mark(page);
  await page.locator('main').getByRole('link', { name: 'quality page' }).click();
  await expect(heading(page)).toHaveText('Quality');
  await expect(page).toHaveURL(ROUTE);
  expect(await isMarked(page)).toBe(false);
  await page.goBack();
  await expect(heading(page)).toHaveText('Accessibility');
});

test('it lists every page of the site with its sizes, and none above the limit', async ({ page }) => {
  await page.goto(ROUTE);
  const table = page.getByRole('table', { name: /^First-screen limit/ });
  const limit = Number.parseFloat((await table.locator('caption').innerText()).match(/[\d.]+/)[0]);
  const rows = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  expect(rows.map(([route]) => route)).toEqual(routes());
  for (const [route, firstScreen, page] of rows) {
    expect(Number.parseFloat(firstScreen), route).toBeGreaterThan(5);
    expect(Number.parseFloat(firstScreen), route).toBeLessThanOrEqual(limit);
    expect(Number.parseFloat(page), route).toBeGreaterThan(Number.parseFloat(firstScreen));
  }
});

for (const width of [390, 1280]) {
  test(`it is accessible, reports nothing, and fits a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const found = complaints(page);
    await page.goto(ROUTE);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    expect(found).toEqual([]);
  });
}
