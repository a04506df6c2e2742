// The visitor's own choices: light or dark, and calm. And the motion between pages, which calm ends.
import { expect } from '@playwright/test';
import { NEWCOMER, complaints, open, ready, settled, test } from './visit.mjs';

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const display = (page) => page.getByRole('group', { name: 'Display' });

test('dark can be chosen on a light system, is stored, and applies before the app starts', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/about/');
  const light = await background(page);
  await display(page).getByRole('radio', { name: 'Dark' }).check();
  const dark = await background(page);
  expect(dark).not.toBe(light);

  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  expect(await background(page)).toBe(dark);
});

test('light can be chosen on a dark system, and the system’s choice taken again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/about/');
  const dark = await background(page);
  await display(page).getByRole('radio', { name: 'Light' }).check();
  await expect.poll(() => background(page)).not.toBe(dark);
  await page.reload();
  await ready(page);
  await expect(display(page).getByRole('radio', { name: 'Light' })).toBeChecked();
  await display(page).getByRole('radio', { name: 'Match my device' }).check();
  await expect.poll(() => background(page)).toBe(dark);
  await page.reload();
  expect(await background(page)).toBe(dark);
});

test.describe('where the video plays', () => {
  test.use(NEWCOMER);

  test('calm shows no video and larger text, and is kept', async ({ page }) => {
    await open(page, '/');
    const video = page.locator('video');
    await expect.poll(() => video.evaluate((v) => v.paused)).toBe(false);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();

    await display(page).getByRole('checkbox', { name: /Calm/ }).check();
    await expect(video).toBeHidden();
    await expect(page.getByRole('button', { name: /video/ })).toHaveCount(0);
    expect(await size()).toBeGreaterThan(before);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => video.evaluate((v) => v.paused)).toBe(true);

    await page.reload();
    await ready(page);
    await expect(video).toBeHidden();
    expect(await video.evaluate((v) => v.paused)).toBe(true);
    await display(page).getByRole('checkbox', { name: /Calm/ }).uncheck();
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => video.evaluate((v) => v.paused)).toBe(false);
  });
});

test('where nothing can be stored, a choice holds as long as the page', async ({ page }) => {
  const said = complaints(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
  });
  await open(page, '/about/');
  const before = await background(page);
  await display(page).getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => background(page)).not.toBe(before);
  expect(said).toEqual([]);
});

test.describe('between two pages', () => {
  /** Counts the view transitions that the page starts. */
  async function count(page) {
    await page.addInitScript(() => {
      window.transitions = 0;
      const start = Document.prototype.startViewTransition;
      Document.prototype.startViewTransition = function (...rest) {
        window.transitions += 1;
        return start.apply(this, rest);
      };
    });
  }
  /** Follows a link of the footer by a click that announces itself by nothing. */
  async function follow(page, label) {
    await page.locator('.footer__quicklinks').getByRole('link', { name: label }).dispatchEvent('click');
    await expect(page.locator('#page-title')).toHaveText(label);
    await expect(page.locator('#page-title')).toBeFocused();
  }
  /** The number of view transitions when a cached page is opened. */
  async function goAgain(page) {
    await follow(page, 'Research');
    await follow(page, 'About');
    const before = await page.evaluate(() => window.transitions);
    await follow(page, 'Research');
    await expect(page).toHaveURL('/research/');
    return (await page.evaluate(() => window.transitions)) - before;
  }

  test('the title slides when the page is cached', async ({ page }) => {
    await count(page);
    await open(page, '/about/');
    expect(await goAgain(page)).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const before = await page.evaluate(() => window.transitions);
    await page.goBack();
    await expect(page.locator('#page-title')).toHaveText('About');
    expect(await page.evaluate(() => window.transitions)).toBe(before);
  });

  test('there is no transition to a page that is not cached', async ({ page }) => {
    await count(page);
    await open(page, '/about/');
    await follow(page, 'Research');
    expect(await page.evaluate(() => window.transitions)).toBe(0);
  });

  test('nothing moves if the visitor prefers reduced motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await count(page);
    await open(page, '/about/');
    expect(await goAgain(page)).toBe(0);
  });

  test('nothing moves in calm', async ({ page }) => {
    await count(page);
    await page.addInitScript(() => localStorage.setItem('calm', ''));
    await open(page, '/about/');
    expect(await goAgain(page)).toBe(0);
  });

  // On a slow machine, the snapshot of the old page took longer than the new page, which was cached.
  test('where transitions are slow, there are none from the third page on', async ({ page }) => {
    await page.addInitScript(() => {
      const start = Document.prototype.startViewTransition;
      Document.prototype.startViewTransition = function (update) {
        return start.call(this, () => new Promise((done) => setTimeout(done, 80)).then(update));
      };
    });
    await count(page);
    await open(page, '/about/');
    await follow(page, 'Research');
    for (const label of ['About', 'Research', 'About', 'Research']) {
      await follow(page, label);
      await settled(page);
    }
    expect(await page.evaluate(() => window.transitions)).toBe(2);
  });

  test('a click with a modifier key is left to the browser', async ({ page, context }) => {
    await count(page);
    await open(page, '/about/');
    const link = page.locator('.footer a[href="/research/"]');
    await link.hover();
    const [other] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
    await expect(other).toHaveURL('/research/');
    await expect(page).toHaveURL('/about/');
  });
});
