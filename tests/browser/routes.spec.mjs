// Checks that hold for every page, on a sample with all markup that the site uses (`sample` in bundle.mjs). The native tests
// check the HTML of all pages (publisher/tests/native/invariants), and `make audit` runs axe on all of them.
import { expect } from '@playwright/test';
import { ABOUT_COLORS, violations } from './axe.mjs';
import { DIST, PHONE, WIDE, change, complaints, heading, open, ready, routes, sample, test } from './visit.mjs';

/** Collects what no page may do, from now on: messages, failed requests, and requests that it does not need. */
function watch(page, origin) {
  const found = complaints(page);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(data|blob):$/.test(url.protocol) && url.origin !== origin) found.push(`request to another origin: ${url}`);
    if (url.pathname.endsWith('.json') && !url.pathname.startsWith('/radiology-chunks-')) found.push(`fetched although it is in the page: ${url.pathname}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`status ${response.status()}: ${response.url()}`);
  });
  return found;
}

/** Runs in the page: records the nodes that are added and removed between the end of the HTML and `data-ready`. */
function observeHydration() {
  window.hydration = [];
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return; // deferred scripts have not run yet
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes, removedNodes } of changes) {
        // Except "Open now", which depends on the browser's clock, and the video, which may start during hydration.
        if (target.matches('[data-hours], .video, .video__control *')) continue;
        const show = (sign) => (node) => `${sign} ${(node.outerHTML ?? `${node.nodeName} ${node.textContent}`).slice(0, 120)}`;
        window.hydration.push(...[...addedNodes].map(show('added')), ...[...removedNodes].map(show('removed')));
      }
    });
    observer.observe(document.getElementById('app'), { childList: true, subtree: true });
    window.atStart = document.querySelector('h1');
  });
}

const SAMPLE = sample();
/** Three pages a test, so that workers share them evenly. */
const PARTS = Math.ceil(SAMPLE.length / 3);
const part = (index) => SAMPLE.filter((_, place) => place % PARTS === index);

test('the bundle has the pages of the site, and the sample is a part of them', () => {
  expect(routes().length, DIST).toBeGreaterThan(60);
  expect(SAMPLE.filter((path) => !routes().includes(path))).toEqual([]);
});

/** No content is wider than the window, in these widths; forced colors add borders. */
async function expectFit(page, path, widths) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const look of ['light colors', 'forced colors']) {
      await change(page, look);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect.soft(screen).toBe(width);
      expect.soft(content, `${path} in ${look}, ${width} px`).toBeLessThanOrEqual(width);
    }
  }
}

test.describe('on a large screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (let index = 0; index < PARTS; index++) {
    test(`pages hydrate without a message or a change, are accessible and fit (${part(index).join(', ')})`, async ({ page, baseURL }) => {
      await page.addInitScript(observeHydration);
      const found = watch(page, baseURL);
      for (const path of part(index)) {
        found.length = 0;
        const response = await page.goto(path);
        expect.soft(response.status(), path).toBe(200);
        await ready(page);
        expect.soft(await heading(page).count(), `${path}: number of h1`).toBe(1);
        expect.soft(await page.evaluate(() => window.hydration), `${path}: nodes that hydration added or removed`).toEqual([]);
        expect.soft(await page.evaluate(() => window.atStart?.isConnected), `${path}: the h1 of the HTML is still there`).toBe(true);
        expect.soft(await violations(page), `${path}: axe`).toEqual([]);
        expect.soft(found, path).toEqual([]);
        await expectFit(page, path, [768, 1920, 1440]);
        await change(page, 'light colors');
      }
    });
  }
});

// Dark colors are tested here, and light ones on the large screen: colors depend on the scheme only. The first two pages have
// what only a phone shows, above a picture and above text. Forced colors belong to the system, and axe does not see them: it
// reads -webkit-text-fill-color, which is not forced.
test.describe('on a phone', () => {
  test.use(PHONE);
  const WITH_COLORS = SAMPLE.slice(0, 2);

  for (let index = 0; index < PARTS; index++) {
    test(`pages are accessible in light and dark colors, and fit (${part(index).join(', ')})`, async ({ page }) => {
      for (const path of part(index)) {
        await open(page, path);
        expect.soft(await violations(page, WITH_COLORS.includes(path) ? {} : { exceptRules: ABOUT_COLORS }), `${path} in light colors`).toEqual([]);
        await change(page, 'dark colors');
        expect.soft(await violations(page, { onlyRules: ABOUT_COLORS }), `${path} in dark colors`).toEqual([]);
        await expectFit(page, path, [390]);
        await change(page, 'light colors');
      }
    });
  }
});

test.describe('an open menu', () => {
  test.describe('on a wide screen', () => {
    test.use({ viewport: WIDE });

    test('has accessible sections', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Toggle sub nav items for Education' }).click();
      expect(await violations(page)).toEqual([]);
    });
  });

  test.describe('on a phone', () => {
    test.use(PHONE);

    test('is an accessible sheet', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Menu', exact: true }).tap();
      await page.getByRole('button', { name: 'Toggle sub nav items for Education' }).tap();
      expect(await violations(page)).toEqual([]);
    });
  });
});
