// Which browser the tests start: CHROMIUM from the environment, else Debian's, else Playwright's own in .tools/browsers. Of
// Debian's, rather the one that has no window: the other opens windows that nobody sees, and loads its own bars for each, which
// takes as long as the tests. The configuration imports it; scripts/install.sh runs it, to learn whether there is one.
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

/** Path of a browser to start, or undefined for Playwright's own. */
export const executablePath = process.env.CHROMIUM || [WITHOUT_WINDOWS, WITH_WINDOWS].find(runnable);

/** The same for what the one without windows cannot do: it keeps no page for the way back. */
export const completePath = process.env.CHROMIUM || [WITH_WINDOWS].find(runnable);

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { chromium } = await import('@playwright/test');
  const path = executablePath ?? chromium.executablePath();
  if (!runnable(path)) process.exit(1);
  console.log(path);
}
