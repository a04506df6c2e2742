// The page /style/, with every token and component, for those who work on the site. No page links to it, and it starts no app.
import { expect } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { complaints, test } from './visit.mjs';

const ROUTE = '/style/';

test('the page is accessible in light and dark colors, on a phone and a wide screen, and reports nothing', async ({ page }) => {
  const found = complaints(page);
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.setViewportSize({ width: 390, height: 844 });
  const response = await page.goto(ROUTE);
  expect(response.status()).toBe(200);
  await page.evaluate(() => document.fonts.ready);
  expect.soft(await violations(page), 'on a phone').toEqual([]);
  // Colors depend on the scheme only, and sizes on the width only. Forced colors belong to the system, and axe does not see them.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, { onlyRules: ABOUT_COLORS }), 'in dark colors').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  expect.soft(await violations(page, { onlyRules: ['target-size'] }), 'on a wide screen').toEqual([]);
  expect(found).toEqual([]);
});

for (const width of [320, 390, 1280]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(ROUTE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('the app is not requested', async ({ page }) => {
  const requested = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(ROUTE, { waitUntil: 'load' });
  expect(requested.filter((path) => /\.(wasm|js|json)$/.test(path))).toEqual([]);
  expect(requested).toContain('/style/style-page.css');
});

test('swatches have the colors of the tokens in either scheme', async ({ page }) => {
  await page.goto(ROUTE);
  for (const [scheme, expected] of [['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(0, 17, 46)']]) {
    await expect(page.locator(`.swatch--background-${scheme}`)).toHaveCSS('background-color', expected);
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator('html')).toHaveCSS('background-color', expected);
  }
});

test('the focus is visible on every control in the tab order', async ({ page }) => {
  await page.goto(ROUTE);
  for (const control of ['Get in touch', 'Try again']) {
    const first = page.locator('.style-page__row').getByText(control, { exact: true });
    await first.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    await expect(first).toHaveCSS('outline-style', 'solid');
  }
});
