// How long the first press on a control takes until its answer is painted, with the processor slowed down four times. The code
// behind it has not run yet.
import { freshPage, ready, slowDown } from './browser.mjs';
import { quantile } from './statistics.mjs';
import { rounded, table } from './table.mjs';

const LOADS = 5;
const PRESSES = {
  'menu': ['/research/', '.navigation__toggle'],
  'calendar': ['/about/calendar/', '.calendar [data-step="1"]'],
  'plan': ['/patient-care/exam-prep/mri/', '.plan input[type="date"]'],
};

/** The duration of the press as browsers report it for Interaction to Next Paint, in ms, rounded to 8. */
async function press(browser, origin, path, selector) {
  const page = await freshPage(browser, origin);
  const factor = await slowDown(page);
  await page.addInitScript(() => {
    globalThis.presses = [];
    new PerformanceObserver((list) => globalThis.presses.push(...list.getEntries().filter(({ interactionId }) => interactionId).map(({ duration }) => duration)))
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(path);
  await ready(page);
  await page.locator(selector).first().click();
  await page.waitForTimeout(500);
  const durations = await page.evaluate(() => globalThis.presses);
  await page.context().close();
  // Below the threshold, browsers report none.
  return Math.max(16, ...durations) * factor;
}

export async function firstPresses(browser, origin) {
  const found = {};
  for (const [name, [path, selector]] of Object.entries(PRESSES)) {
    const times = [];
    for (let i = 0; i < LOADS; i++) times.push(await press(browser, origin, path, selector));
    found[name] = { median: quantile(times, 0.5), slowest: Math.max(...times) };
  }
  table(['First press, a quarter as fast, ms', 'median', 'slowest'], Object.entries(found).map(([name, { median, slowest }]) => [name, rounded(median), rounded(slowest)]));
  return found;
}
