// A server with the bundle, and a browser, for a group of tests. Any complaint of a page fails the current test.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { DIST } from '../browser/bundle.mjs';
import { startCaddy } from '../caddy.mjs';
import { eventually } from './page.mjs';

const WIDE = { width: 1280, height: 800 };

/**
 * `engine` has `launch(wishes, session)`, which resolves to a browser with `open(url, viewport)`, `endTest()` and `close()`. A
 * page has `evaluate`, `reload`, `title`, `screenshot`, `keyboard` and `mouse`, as in Puppeteer. An engine that needs other pages
 * makes a copy of the bundle in `copySite(wishes)` and returns its folder.
 */
export function prepare(engine, wishes) {
  const session = { downloads: mkdtempSync(join(tmpdir(), 'radiology-engine-')) };
  let browser;
  let server;
  let complaints = [];
  let forgiven = [];
  let folder;

  session.complain = (text) => complaints.push(text);
  session.stop = () => server.stop();
  session.start = async () => (server = await startCaddy(folder, { port: server?.port }));

  /** Opens a path of the site and waits until the app runs, unless it is switched off. */
  session.open = async (path, viewport = WIDE) => {
    const page = await browser.open(session.origin + path, viewport);
    if (wishes.javascript && wishes.webAssembly) {
      await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.matches('[data-ready]:not(:has([data-pending]))')), `${path} becomes ready`));
    }
    return page;
  };

  /** Ignores expected complaints, at any time in the current test. */
  session.forgive = (pattern) => forgiven.push(pattern);

  before(async () => {
    folder = engine.copySite?.(wishes) ?? DIST;
    await session.start();
    session.origin = server.origin;
    browser = await engine.launch(wishes, session);
  });

  after(async () => {
    await browser?.close();
    await session.stop();
    if (folder !== DIST) rmSync(folder, { recursive: true });
    rmSync(session.downloads, { recursive: true, force: true });
  });

  afterEach(async () => {
    await browser.endTest();
    const found = complaints.filter((complaint) => !forgiven.some((pattern) => pattern.test(complaint)));
    complaints = [];
    forgiven = [];
    assert.deepEqual(found, [], 'complaints of the browser');
  });

  return session;
}
