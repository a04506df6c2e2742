// The bundle on a server, and pages of it in an engine, for a group of tests. Whatever a page complains of fails the test in
// which it does.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { DIST } from '../browser/bundle.mjs';
import { serve } from '../browser/server.mjs';
import { eventually } from './page.mjs';

const WIDE = { width: 1280, height: 800 };

/**
 * `engine` has `launch(wishes, session)`, which resolves to a browser with `open(url, viewport)`, `newTest()` and `close()`. A
 * page has `evaluate`, `reload`, `title`, `screenshot`, `keyboard` and `mouse`, as in Puppeteer.
 */
export function prepare(engine, wishes) {
  const session = { downloads: mkdtempSync(join(tmpdir(), 'radiology-engine-')) };
  let browser;
  let server;
  let complaints = [];

  session.complain = (text) => complaints.push(text);
  session.stop = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  session.start = async () => {
    server = await serve(DIST, Number(session.origin ? new URL(session.origin).port : 0));
    engine.attend?.(server, session);
  };

  /** Opens an address of the site and waits until the app runs, where there is one. */
  session.open = async (path, viewport = WIDE) => {
    const page = await browser.open(session.origin + path, viewport);
    if (wishes.javascript && wishes.webAssembly) {
      await eventually(async () => assert.ok(await page.evaluate(() => document.documentElement.hasAttribute('data-ready')), `${path} becomes ready`));
    }
    return page;
  };

  /** Complaints that a test has asked for are no fault. */
  session.forgive = (pattern) => (complaints = complaints.filter((complaint) => !pattern.test(complaint)));

  before(async () => {
    await session.start();
    session.origin = `http://127.0.0.1:${server.address().port}`;
    browser = await engine.launch(wishes, session);
  });

  after(async () => {
    await browser?.close();
    await session.stop();
    rmSync(session.downloads, { recursive: true, force: true });
  });

  afterEach(async () => {
    await browser.endTest();
    const found = complaints;
    complaints = [];
    assert.deepEqual(found, [], 'complaints of the browser');
  });

  return session;
}
