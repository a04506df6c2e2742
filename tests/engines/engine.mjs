// The engine under test: Firefox, or the one that ENGINE names. Journeys import only this file and page.mjs, so they do not
// depend on an engine. All differences between engines are in DIFFERENCES.
import { test as plain } from 'node:test';
import * as firefox from './firefox.mjs';
import { prepare } from './session.mjs';
import * as webkit from './webkit.mjs';

const ENGINES = { firefox, webkit };
const NAME = process.env.ENGINE || 'firefox';
const engine = ENGINES[NAME];
if (!engine) throw new Error(`ENGINE=${NAME}: the engines are ${Object.keys(ENGINES).join(' and ')}.`);

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** The differences between the engines, with reasons. */
export const DIFFERENCES = {
  firefox: {
    // The narrowest phone that the site supports.
    narrowest: 320,
  },
  webkit: {
    // MiniBrowser's windows cannot be narrower.
    narrowest: 334,
  },
}[NAME];

/**
 * Sets up a group of tests. `javascript` or `webAssembly` may be switched off, `scheme` may be "dark", `motion` "reduce". The
 * video is paused unless `playsVideo` is set.
 * The returned session has `open`, the `downloads` folder, and, while tests run, the `origin` of the site; `stop` and `start`
 * interrupt and restore the connection.
 */
export const session = (wishes = {}) => prepare(engine, { javascript: true, webAssembly: true, scheme: 'light', motion: 'any', playsVideo: false, ...wishes });

let repeated = 0;

/**
 * Defines a test. The web process of WebKitGTK sometimes aborts under automation while it loads a page. Only then is the test
 * repeated once, and the run reports it.
 */
export const test = (name, act) =>
  plain(name, async () => {
    try {
      await act();
    } catch (error) {
      if (!(await engine.hasCrashed())) throw error;
      console.log(`The browser's process ended (${++repeated} in this file), so this test runs once more: ${name}`);
      await engine.renew();
      await act();
    }
  });
