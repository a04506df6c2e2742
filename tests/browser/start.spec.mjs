// A page hydrates in parts, each while the browser is idle. Until then it is a page of plain links.
import { expect } from '@playwright/test';
import { WIDE, complaints, hold, open, ready, test } from './visit.mjs';

test.use({ viewport: WIDE });

/** Stops the page each time it waits for the browser to be idle; `step` lets it continue to the next time. */
async function stepwise(page) {
  await page.addInitScript(() => {
    const waiting = [];
    let isFree = false;
    window.requestIdleCallback = (act) => (isFree ? setTimeout(act) : waiting.push(act));
    window.step = () => waiting.splice(0).forEach((act) => act());
    window.free = () => ((isFree = true), window.step());
    window.isWaiting = () => waiting.length > 0;
  });
  return {
    step: async () => {
      await page.waitForFunction(() => window.isWaiting() || 'ready' in document.documentElement.dataset);
      await page.evaluate(() => window.step());
    },
    free: () => page.evaluate(() => window.free()),
  };
}

// On a slow network, the page and its pictures come first: the app used the same connection and delayed the largest picture of
// the home page.
test('the app is not requested before the page has been painted', async ({ page }) => {
  // Without the time limit, since the machine may take long to paint.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (act, delay, ...rest) => (delay === 3000 ? 0 : setTimeout(act, delay, ...rest));
  });
  await open(page, '/');
  const [painted, asked] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    performance.getEntriesByType('resource').filter(({ name }) => /\/radiology-/.test(name)).map(({ startTime }) => startTime),
  ]);
  expect(asked.length).toBeGreaterThanOrEqual(3);
  for (const at of asked) expect(at).toBeGreaterThan(painted);
});

test('a picture that never loads does not keep the app from loading', async ({ page }) => {
  await hold(page, '**/assets/media/hero/*poster*');
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  await ready(page);
  expect(await page.evaluate(() => document.readyState), 'the picture is still loading').toBe('interactive');
});

// While the page was hydrating, a click on "Search" was lost twice: before the dialog existed, and afterwards, when the first run
// of an effect closed it again.
test('no click is lost, at any time of hydration', async ({ page }) => {
  test.slow();
  const { step, free } = await stepwise(page);
  const said = complaints(page);
  let steps = 0;
  for (let isReady = false; !isReady; steps++) {
    // One step more each time.
    await page.goto('/about/contact-us/');
    for (let done = 0; done < steps; done++) await step();
    isReady = await page.evaluate(() => 'ready' in document.documentElement.dataset);
    await page.locator('.header__search').click();
    await page.waitForLoadState('domcontentloaded');
    await free();
    const dialog = page.getByRole('dialog', { name: 'Search this site' });
    const searchPage = page.getByRole('heading', { level: 1, name: 'Search' });
    await expect(dialog.or(searchPage).first(), `after ${steps} steps`).toBeVisible();

    await page.goto('/about/contact-us/');
    for (let done = 0; done < steps; done++) await step();
    await page.locator('.navigation__link', { hasText: 'Research' }).click();
    await page.waitForLoadState('domcontentloaded');
    await free();
    await expect(page.getByRole('heading', { level: 1 }), `after ${steps} steps`).toHaveText('Research');
    await expect(page).toHaveURL('/research/');
  }
  // The shell, its parts and the page: each is a step.
  expect(steps).toBeGreaterThan(7);
  expect(said).toEqual([]);
});
