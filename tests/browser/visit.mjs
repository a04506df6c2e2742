// Helpers for tests: opening pages, waiting for them, and observing them.
import { expect, test as base } from '@playwright/test';
import { pauseVideo } from './pause-video.mjs';

export { DIST, KINDS, SECTIONS, TEXT_PAGE, routes, sample } from './bundle.mjs';
export { pauseVideo };

export const WIDE = { width: 1280, height: 800 };

/** A phone, for `test.use`. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/**
 * Playwright's tests, with the video paused: to decode it takes a processor longer than most tests. A script of the context does
 * this, because Playwright's `storageState` opens a page of its own for each test, which takes as long as the page under test.
 */
export const test = base.extend({
  playsVideo: [false, { option: true }],
  context: async ({ context, playsVideo }, use) => {
    if (!playsVideo) await context.addInitScript(pauseVideo);
    await use(context);
  },
});

/** Lets the video play, as on a first visit; for `test.use`. */
export const NEWCOMER = { playsVideo: true };

/** The app starts when the browser is idle, which takes long on a busy machine. */
const STARTS = { timeout: 30_000 };

/** Waits until the app and the chunks of the page run, and the page can be used. */
export async function ready(page) {
  await expect(page.locator('html')).toHaveAttribute('data-ready', '', STARTS);
  await expect(page.locator('[data-pending]')).toHaveCount(0, STARTS);
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

/** Resolves when the browser has painted the current state. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until no view transition runs, so that the page of the last click is shown. */
export const settled = (page) => expect(page.locator('html:active-view-transition')).toHaveCount(0);

/** The visitor's color settings, for `page.emulateMedia`. */
const LOOKS = {
  'light colors': { colorScheme: 'light', forcedColors: 'none' },
  'dark colors': { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'light', forcedColors: 'active' },
};

/** Applies color settings, and finishes the transitions to them, which would take frames that nothing else needs. */
export async function change(page, look) {
  await page.emulateMedia(LOOKS[look]);
  await painted(page);
  await page.evaluate(() => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 5000).forEach((animation) => animation.finish()));
}

/** A growing list of the paths of JSON documents that the page requests from now on. */
export function documentRequests(page) {
  const asked = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.json')) asked.push(pathname);
  });
  return asked;
}

/** Holds requests to `url` until the returned function is called. */
export async function hold(page, url) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Playwright's own message on the console when it blocks the service worker. */
const OF_PLAYWRIGHT = 'Service Worker registration blocked by Playwright';

/** A growing list of messages on the page's console, and of uncaught errors, from now on. */
export function complaints(page) {
  const said = [];
  page.on('console', (message) => {
    if (message.text() !== OF_PLAYWRIGHT) said.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => said.push(`page error: ${error}`));
  return said;
}
