// Finds the browser for the tests: CHROMIUM from the environment, otherwise Debian's, otherwise Playwright's own in
// .tools/browsers. Debian's headless shell is preferred, because the complete browser loads its own toolbars for each window,
// which takes as long as the tests. The configuration imports this file; scripts/install.sh runs it to check for a browser.
import { accessSync, constants, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Playwright reads this when it is first imported, so it is set here, before that.
process.env.PLAYWRIGHT_BROWSERS_PATH ??= fileURLToPath(new URL('../../.tools/browsers', import.meta.url));

const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';
const WITH_WINDOWS = '/usr/bin/chromium';

/** The path of the browser to start, or undefined for Playwright's own. */
export const executablePath = process.env.CHROMIUM || [WITHOUT_WINDOWS, WITH_WINDOWS].find(runnable);

/** The path of a complete browser: the headless shell has no back-forward cache. */
export const completePath = process.env.CHROMIUM || [WITH_WINDOWS].find(runnable);

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { chromium } = await import('@playwright/test');
  const path = executablePath ?? chromium.executablePath();
  if (!runnable(path)) process.exit(1);
  console.log(path);
}
