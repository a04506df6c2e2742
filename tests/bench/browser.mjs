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

/** How much slower a phone is. */
export const SLOWDOWN = 4;

/**
 * Slows down the processor for `page` and returns what to multiply its times by: 1, or the slowdown if Chromium's own has no
 * effect, as on a busy machine. Times that contain waiting, for example for the next frame, are too long then.
 */
export async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  const loop = () =>
    page.evaluate(() => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        for (let i = 0, sum = 0; i < 1e7; i++) sum += Math.sqrt(i);
        return performance.now() - start;
      });
      return Math.min(...times);
    });
  const before = await loop();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  if ((await loop()) > (before * SLOWDOWN) / 2) return 1;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return SLOWDOWN;
}

/** The events of a trace of `page` while `use` runs. */
export async function trace(browser, page, use) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading'] });
  await use();
  return JSON.parse(await browser.stopTracing()).traceEvents;
}

/**
 * The tasks of the main thread of `page` while `use` runs, as a phone would take for them: start in ms after the first paint, and
 * processor time in ms, which a busy machine does not change. Of a task that begins before the paint, only the time after it counts.
 */
export async function tasksAfterPaint(browser, page, use) {
  const traceEvents = await trace(browser, page, use);
  const paint = traceEvents.find(({ name }) => name === 'firstContentfulPaint');
  if (!paint) throw new Error('the page was never painted');
  const isHere = ({ pid, tid, ts, dur = 0 }) => pid === paint.pid && tid === paint.tid && ts + dur > paint.ts;
  const scripts = traceEvents.filter((event) => event.name === 'FunctionCall' && isHere(event));
  return traceEvents
    .filter((event) => event.name === 'RunTask' && isHere(event))
    .map(({ ts, dur, tdur = dur }) => ({
      start: (ts - paint.ts) / 1000,
      ms: (Math.min(tdur, ts + dur - paint.ts) / 1000) * SLOWDOWN,
      scripts: scripts
        .filter((call) => call.ts >= ts && call.ts < ts + dur)
        .map(({ args: { data } }) => `${data.functionName || 'a function'} (${data.url.split('/').pop()})`),
    }));
}

/** Waits until the app runs and the page is interactive. */
export const ready = (page) => page.locator('html[data-ready]:not(:has([data-pending]))').waitFor();
