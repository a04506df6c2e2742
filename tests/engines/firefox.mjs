// Firefox, controlled by WebDriver BiDi: one browser for each group of tests, with one page at a time.
import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { pauseVideo } from '../browser/pause-video.mjs';
import { observe } from './observe.mjs';

/** FIREFOX from the environment, otherwise Debian's or any other on PATH. */
function executable() {
  const folders = process.env.PATH.split(delimiter);
  const paths = process.env.FIREFOX ? [process.env.FIREFOX] : ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  assert.ok(found, 'There is no Firefox: scripts/install.sh firefox installs it.');
  return found;
}

/** Firefox does not crash. */
export const hasCrashed = () => false;

export async function launch({ javascript, webAssembly, scheme, motion, playsVideo }, session) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable(),
    headless: true,
    defaultViewport: null,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': session.downloads,
      'browser.helperApps.neverAsk.saveToDisk': 'text/calendar',
      'javascript.enabled': javascript,
      'javascript.options.wasm': webAssembly,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1, // regardless of the machine's setting
      'ui.prefersReducedMotion': motion === 'reduce' ? 1 : 0,
    },
  });
  let page;

  const open = async (url, viewport) => {
    await close();
    page = await browser.newPage();
    page.on('console', (message) => session.complain(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => session.complain(`page error: ${error.message}`));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== session.origin) session.complain(`request to another origin: ${request.url()}`);
    });
    if (javascript) await page.evaluateOnNewDocument(observe);
    if (javascript && !playsVideo) await page.evaluateOnNewDocument(pauseVideo);
    const { screenshot } = page;
    page.screenshot = () => screenshot.call(page, { encoding: 'base64' });
    await page.setViewport(viewport);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };

  /** Closes the page, which would otherwise play its video beside the next one. */
  const close = async () => {
    if (!page) return;
    if (javascript) (await page.evaluate(() => window.forbidden).catch(() => [])).forEach(session.complain);
    await page.close();
    page = undefined;
  };

  return { open, endTest: close, close: () => browser.close() };
}
