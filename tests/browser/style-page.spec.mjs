// The page /style/: every token and component, for those who work on the site. No other page leads to it, and it starts no
// program.
import { expect, test } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { complaints } from './visit.mjs';

const ROUTE = '/style/';

const APPEARANCES = [
  ['in light colors', { colorScheme: 'light' }],
  ['in dark colors', { colorScheme: 'dark' }, { onlyRules: ABOUT_COLORS }],
  // Contrast is the system's then, and axe does not see it: it reads -webkit-text-fill-color, which is not forced.
  ['in forced colors', { forcedColors: 'active' }, { exceptRules: ABOUT_COLORS }],
];

for (const [name, use, rules] of APPEARANCES) {
  for (const width of [390, 1280]) {
    test.describe(`${name}, ${width} wide`, () => {
      test.use({ ...use, viewport: { width, height: 844 } });

      test('the page is accessible and silent', async ({ page }) => {
        const found = complaints(page);
        page.on('response', (response) => {
          if (response.status() >= 400) found.push(`status ${response.status()}: ${response.url()}`);
        });
        const response = await page.goto(ROUTE);
        expect(response.status()).toBe(200);
        await page.evaluate(() => document.fonts.ready);
        expect(await violations(page, rules)).toEqual([]);
        expect(found).toEqual([]);
      });
    });
  }
}

for (const width of [320, 390, 1280]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(ROUTE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('the program is not even asked for', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(ROUTE);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\.(wasm|js|json)$/.test(path))).toEqual([]);
  expect(asked).toContain('/style/style-page.css');
});

test('swatches have the colors of the tokens in either scheme', async ({ page }) => {
  await page.goto(ROUTE);
  for (const [scheme, expected] of [['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(0, 17, 46)']]) {
    await expect(page.locator(`.swatch--background-${scheme}`)).toHaveCSS('background-color', expected);
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.locator('html')).toHaveCSS('background-color', expected);
  }
});

test('the focus is seen on every control that the Tab key comes to', async ({ page }) => {
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
