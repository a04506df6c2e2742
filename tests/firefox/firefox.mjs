// Firefox, by WebDriver BiDi, on the bundle: one browser and one server for each file of tests, one page for each test.
// Whatever the page complains of fails the test in which it does.
import assert from 'node:assert/strict';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { DIST } from '../browser/bundle.mjs';
import { serve } from '../browser/server.mjs';
import { eventually } from './page.mjs';

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** FIREFOX from the environment, else Debian's or any other on PATH. */
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
  assert.ok(found, 'There is no Firefox: tools/install.sh firefox installs it.');
  return found;
}

/** In the page, before all else: what the policy forbids, and the nodes that hydration adds or removes. */
function observe() {
  window.forbidden = [];
  window.hydration = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.forbidden.push(`${violatedDirective} ${blockedURI}`));
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return; // deferred scripts have not run yet
    window.atStart = document.querySelector('h1');
    const observer = new MutationObserver((changes) => {
      if (document.documentElement.hasAttribute('data-ready')) return observer.disconnect();
      for (const { target, addedNodes, removedNodes } of changes) {
        if (target.matches('[data-hours]')) continue; // "Open now": only the browser has a clock
        for (const node of [...addedNodes, ...removedNodes]) window.hydration.push((node.outerHTML ?? node.textContent).slice(0, 120));
      }
    });
    observer.observe(document.getElementById('app'), { childList: true, subtree: true });
  });
}

/**
 * Sets up a file of tests, with preferences of Firefox's own. What it returns has `open`, the `downloads` folder, and, while
 * tests run, the `browser` and the `origin` of the site; `stop` and `start` take the connection away and give it back.
 */
export function firefox({ preferences = {}, folder = DIST } = {}) {
  const session = { downloads: mkdtempSync(join(tmpdir(), 'radiology-firefox-')) };
  const { 'javascript.enabled': hasScripts = true } = preferences;
  let server;
  let complaints = [];
  let pages = [];

  session.stop = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  session.start = async () => (server = await serve(folder, Number(session.origin ? new URL(session.origin).port : 0)));

  /** Opens an address of the site in a page of its own and waits until the program runs (where there is one). */
  session.open = async (path, viewport = WIDE) => {
    const page = await session.browser.newPage();
    pages.push(page);
    page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== session.origin) complaints.push(`request to another origin: ${request.url()}`);
    });
    if (hasScripts) await page.evaluateOnNewDocument(observe);
    await page.setViewport(viewport);
    page.response = await page.goto(session.origin + path, { waitUntil: 'domcontentloaded' });
    if (hasScripts) await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')), `${path} becomes ready`));
    return page;
  };

  /** Complaints that a test has asked for are no fault. */
  session.forgive = (pattern) => (complaints = complaints.filter((complaint) => !pattern.test(complaint)));

  before(async () => {
    await session.start();
    session.origin = `http://127.0.0.1:${server.address().port}`;
    session.browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable(),
      headless: true,
      defaultViewport: null,
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': session.downloads,
        'browser.helperApps.neverAsk.saveToDisk': 'text/calendar',
        'layout.css.prefers-color-scheme.content-override': 1, // light, whatever the machine has
        ...preferences,
      },
    });
  });

  after(async () => {
    await session.browser?.close();
    await session.stop();
    rmSync(session.downloads, { recursive: true, force: true });
  });

  afterEach(async () => {
    const found = complaints;
    for (const page of pages) {
      if (hasScripts) found.push(...(await page.evaluate(() => window.forbidden).catch(() => [])));
      await page.close();
    }
    complaints = [];
    pages = [];
    assert.deepEqual(found, [], 'complaints of the browser');
  });

  return session;
}
