// A browser for the measurements, that of the browser tests, and pages in it.
import { executablePath } from '../browser/chromium.mjs';
import { chromium } from '../browser/node_modules/@playwright/test/index.mjs';
import { startCaddy } from '../caddy.mjs';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Calls `use` with the origin of the bundle in `folder`, served by Caddy, and a browser; then ends both. */
export async function withBrowser(folder, use, { args = [] } = {}) {
  const { origin, stop } = await startCaddy(folder, { rules: `import "${folder}-server/Caddyfile"` });
  const browser = await chromium.launch({ executablePath, args: [...ARGUMENTS, ...args] });
  try {
    return await use({ browser, origin });
  } finally {
    await browser.close();
    await stop();
  }
}

/** A page that has nothing from earlier ones, and no service worker. */
export async function freshPage(browser, origin) {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** Waits until the program runs and the page can be used. */
export const ready = (page) => page.locator('html[data-ready]').waitFor();
