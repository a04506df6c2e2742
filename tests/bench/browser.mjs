// The browser for the measurements, the same as for the browser tests, and its pages.
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

/** A page without state from earlier ones and without a service worker. */
export async function freshPage(browser, origin) {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** Waits until the app runs and the page is interactive. */
export const ready = (page) => page.locator('html[data-ready]:not(:has([data-pending]))').waitFor();
