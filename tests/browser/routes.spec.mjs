// What holds for every page of the bundle, whatever it says.
import { expect, test } from '@playwright/test';
import { ABOUT_COLORS, ABOUT_LOOKS, violations } from './axe.mjs';
import { DIST, KINDS, PHONE, WIDE, change, complaints, heading, open, ready, routes } from './visit.mjs';

/** Everything that has no place on a sound page, a list that grows while the page is in use. */
function watch(page, origin) {
  const found = complaints(page);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(data|blob):$/.test(url.protocol) && url.origin !== origin) found.push(`request to another origin: ${url}`);
    if (url.pathname.endsWith('.json')) found.push(`fetched though it is in the page: ${url.pathname}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`status ${response.status()}: ${response.url()}`);
  });
  return found;
}

/** Counts, in the page, the nodes that come and go between the end of the HTML and `data-ready`. */
function observeHydration() {
  window.hydration = [];
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return; // deferred scripts have not run yet
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes, removedNodes } of changes) {
        // "Open now", as only the browser has a clock; and the video, which may start before all is done.
        if (target.matches('[data-hours], .video, .video__control *')) continue;
        const show = (sign) => (node) => `${sign} ${(node.outerHTML ?? `${node.nodeName} ${node.textContent}`).slice(0, 120)}`;
        window.hydration.push(...[...addedNodes].map(show('added')), ...[...removedNodes].map(show('removed')));
      }
    });
    observer.observe(document.getElementById('app'), { childList: true, subtree: true });
    window.atStart = document.querySelector('h1');
  });
}

// One test a part of the site, so that they share the work and none takes long.
const PARTS = [
  ['the news', (route) => /^\/about\/news\/./.test(route)],
  ['about', (route) => route.startsWith('/about/')],
  ['exam preparation', (route) => /^\/patient-care\/exam-prep\/./.test(route)],
  ['patient care', (route) => route.startsWith('/patient-care/')],
  ['education', (route) => route.startsWith('/education/')],
  ['research', (route) => route.startsWith('/research/')],
  ['the rest', () => true],
];
const partOf = (route) => PARTS.find(([, holds]) => holds(route))[0];

test('the bundle has the pages of the site', () => {
  expect(routes().length, DIST).toBeGreaterThan(60);
});

// Without colors and sizes: every pair of colors is tested in Rust, both on a page of each kind below, and on every page in
// `make audit`.
test.describe('on a wide screen', () => {
  test.use({ viewport: WIDE });

  for (const [part] of PARTS) {
    const paths = routes().filter((route) => partOf(route) === part);
    test(`every page of ${part} starts silently, keeps its HTML and is accessible (${paths.length})`, async ({ page, baseURL }) => {
      test.setTimeout(20_000 + paths.length * 5_000);
      await page.addInitScript(observeHydration);
      const found = watch(page, baseURL);
      for (const path of paths) {
        found.length = 0;
        const response = await page.goto(path);
        expect.soft(response.status(), path).toBe(200);
        await ready(page);
        expect.soft(await heading(page).count(), `${path}: number of h1`).toBe(1);
        expect.soft(await page.evaluate(() => window.hydration), `${path}: nodes that hydration added or removed`).toEqual([]);
        expect.soft(await page.evaluate(() => window.atStart?.isConnected), `${path}: the h1 of the HTML is still there`).toBe(true);
        expect.soft(await violations(page, { exceptRules: ABOUT_LOOKS }), `${path}: axe`).toEqual([]);
        expect.soft(found, path).toEqual([]);
      }
    });
  }
});

const SCREEN = { viewport: { width: 1440, height: 900 } };
// On a phone and on a large screen, in both schemes; half of the pages in a test, so that two share the work. Only colors change
// with the scheme; forced ones are the system's, and axe does not see them: it reads -webkit-text-fill-color, which is not
// forced. `make audit` has axe look at every page in each of the three, at three widths.
for (const [place, use] of [['on a phone', PHONE], ['on a large screen', SCREEN]]) {
  test.describe(place, () => {
    test.use(use);

    for (const half of [0, 1]) {
      const paths = KINDS.filter((_, index) => index % 2 === half);
      test(`pages of each kind are accessible in light and dark colors (${paths.length}, as ${paths[0]})`, async ({ page }) => {
        test.setTimeout(180_000);
        for (const path of paths) {
          await open(page, path);
          expect.soft(await violations(page), `${path} in light colors`).toEqual([]);
          await change(page, 'dark colors');
          expect.soft(await violations(page, { onlyRules: ABOUT_COLORS }), `${path} in dark colors`).toEqual([]);
          await change(page, 'light colors');
        }
      });
    }
  });
}

// At every width of the layout; in forced colors, too, where borders come in.
for (const [place, use, widths] of [['on a phone', PHONE, [390]], ['on screens', SCREEN, [768, 1440, 1920]]]) {
  test.describe(place, () => {
    test.use(use);

    test(`nothing is wider than the screen (${widths.join(', ')} px)`, async ({ page }) => {
      for (const path of KINDS) {
        await open(page, path);
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
    });
  });
}

test.describe('menus that stand open', () => {
  test.describe('wide', () => {
    test.use({ viewport: WIDE });

    test('an open section is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Toggle sub nav items for Education' }).click();
      expect(await violations(page)).toEqual([]);
    });
  });

  test.describe('phone', () => {
    test.use(PHONE);

    test('the open sheet is accessible', async ({ page }) => {
      await open(page, '/');
      await page.getByRole('button', { name: 'Menu', exact: true }).tap();
      await page.getByRole('button', { name: 'Toggle sub nav items for Education' }).tap();
      expect(await violations(page)).toEqual([]);
    });
  });
});
