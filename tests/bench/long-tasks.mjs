// Measures tasks that block the main thread after the first paint of the home page, as long as they would be on a phone.
import { freshPage, ready, tasksAfterPaint } from './browser.mjs';
import { quantile } from './statistics.mjs';

const LOADS = 9;
/** A task up to this length, in ms, blocks nobody: as in Lighthouse's "total blocking time". */
const LONG = 50;

/** The long tasks of `LOADS` loads, and the median of the time above `LONG` in a load. */
export async function measureLongTasks(browser, origin, path = '/') {
  const loads = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, origin, path));
  return { blocking: quantile(loads.map(({ blocking }) => blocking), 0.5), loads };
}

async function load(browser, origin, path) {
  const page = await freshPage(browser, origin);
  const tasks = await tasksAfterPaint(browser, page, async () => {
    await page.goto(path);
    await ready(page);
    await page.waitForTimeout(2000);
  });
  await page.context().close();
  const long = tasks.filter(({ ms }) => ms > LONG);
  return { blocking: long.reduce((sum, { ms }) => sum + ms - LONG, 0), tasks: long };
}
