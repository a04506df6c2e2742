// How the tests visit the site, and when a page is ready to be used.
import { expect } from '@playwright/test';

export { DIST, KINDS, SECTIONS, routes } from './bundle.mjs';

export const WIDE = { width: 1280, height: 800 };
/** A phone, for `test.use`. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A visitor who has left nothing in the browser, and so sees the film play; for `test.use`. */
export const NEWCOMER = { storageState: { cookies: [], origins: [] } };

/** Waits until the app runs, with the chunks of the page, and the page can be used. */
export async function ready(page) {
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
}

/** Opens a page and waits until it is ready; resolves to the response. */
export async function open(page, path) {
  const response = await page.goto(path);
  await ready(page);
  return response;
}

/** The page's only h1. */
export const heading = (page) => page.locator('h1');

/** Marks this document: a full page load would lose the mark. */
export const mark = (page) => page.evaluate(() => void (window.isMarked = true));
export const isMarked = (page) => page.evaluate(() => window.isMarked === true);

/** Resolves when the browser has painted what it knows by now. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until no view transition runs, and so the page of the last click is there. */
export const settled = (page) => expect(page.locator('html:active-view-transition')).toHaveCount(0);

/** What a visitor may want, as `page.emulateMedia` takes it. */
const LOOKS = {
  'light colors': { colorScheme: 'light', forcedColors: 'none' },
  'dark colors': { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'light', forcedColors: 'active' },
};

/** Changes to a look, and to the end of the transitions to it: to wait for it is to wait for frames that nothing else asks for. */
export async function change(page, look) {
  await page.emulateMedia(LOOKS[look]);
  await painted(page);
  await page.evaluate(() => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 5000).forEach((animation) => animation.finish()));
}

/** The addresses of the JSON documents that the page asks for from now on, a list that grows. */
export function documentRequests(page) {
  const asked = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.json')) asked.push(pathname);
  });
  return asked;
}

/** Lets requests to `url` wait until the function that this resolves to is called. */
export async function hold(page, url) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** What Playwright itself says on the console when it keeps the service worker out. */
const OF_PLAYWRIGHT = 'Service Worker registration blocked by Playwright';

/** Everything said on the page's console, and errors that nobody caught, from now on: a list that grows. */
export function complaints(page) {
  const said = [];
  page.on('console', (message) => {
    if (message.text() !== OF_PLAYWRIGHT) said.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => said.push(`page error: ${error}`));
  return said;
}
