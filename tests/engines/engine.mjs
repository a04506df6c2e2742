// The engine under test: Firefox, or the one that ENGINE names. Journeys take everything from here and from page.mjs, so
// they know no engine. What differs between engines stands in DIFFERENCES, and nowhere else.
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

/** What differs, and why. */
export const DIFFERENCES = {
  firefox: {
    // The narrowest screen of a phone that the site is made for.
    narrowest: 320,
  },
  webkit: {
    // No window of MiniBrowser becomes narrower.
    narrowest: 334,
  },
}[NAME];

/**
 * Sets up a group of tests: `javascript` or `webAssembly` may be switched off, `scheme` may be "dark", `motion` "reduce".
 * What it returns has `open`, the `downloads` folder, and, while tests run, the `origin` of the site; `stop` and `start`
 * take the connection away and give it back.
 */
export const session = (wishes = {}) => prepare(engine, { javascript: true, webAssembly: true, scheme: 'light', motion: 'any', ...wishes });

let repeated = 0;

/**
 * A test. The web process of WebKitGTK aborts now and then under automation, while it loads a page: then, and only then, a
 * test runs once more, and the run says so.
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
