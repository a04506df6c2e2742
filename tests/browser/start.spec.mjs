// A page comes to life in parts, each when the browser has nothing else to do. Until then it is a page of plain links.
import { expect, test } from '@playwright/test';
import { WIDE, complaints, hold, open, ready } from './visit.mjs';

test.use({ viewport: WIDE });

/** Lets the page wait at every point at which it waits for the browser to be idle; `step` lets it go on to the next. */
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

// What a slow network gives is for the page and its pictures first: the program took its share of the same line, and the
// largest picture of the home page came later by that.
test('the program is not asked for before the page has been painted', async ({ page }) => {
  // However long the machine takes to paint: here the page waits for ever.
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

test('a picture that never comes does not keep the program away', async ({ page }) => {
  await hold(page, '**/assets/media/hero/*poster*');
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  await ready(page);
  expect(await page.evaluate(() => document.readyState), 'the picture is still on its way').toBe('interactive');
});

// While the page was half alive, a click on "Search" was lost twice: before the dialog was there to open, and after, when the
// first run of an effect closed it again.
test('no click is lost, whenever it comes', async ({ page }) => {
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
