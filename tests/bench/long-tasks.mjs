// Measures tasks that block the main thread after the first paint of the home page, with the processor slowed down four times.
import { freshPage, ready } from './browser.mjs';

const LOADS = 9;

/**
 * The tasks of more than 50 ms after the first paint, in `LOADS` loads, and the time above 50 ms in each load: Lighthouse's
 * "total blocking time". Of a task that begins before the paint, such as the one that paints, only the time after it counts.
 */
export async function measureLongTasks(browser, origin, path = '/') {
  const loads = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, origin, path));
  const blocking = loads.map(({ blocking }) => blocking).sort((a, b) => a - b);
  return { blocking: blocking[Math.floor(LOADS / 2)], loads };
}

async function load(browser, origin, path) {
  const page = await freshPage(browser, origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    globalThis.seen = { tasks: [], frames: [] };
    const task = ({ startTime, duration }) => ({ start: startTime, ms: duration });
    const script = ({ invoker, sourceURL, sourceFunctionName, startTime, duration }) => ({ invoker, source: sourceURL, function: sourceFunctionName, start: startTime, ms: duration });
    const observe = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
    observe('longtask', (entry) => globalThis.seen.tasks.push(task(entry)));
    observe('long-animation-frame', (entry) => globalThis.seen.frames.push({ ...task(entry), scripts: entry.scripts.map(script) }));
  });
  await page.goto(path);
  // An earlier query would run its own script among those of the page.
  await page.waitForTimeout(5000);
  await ready(page);
  const { tasks, frames, paint } = await page.evaluate(() => ({
    ...globalThis.seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }));
  await page.context().close();
  const clipped = ({ start, ms }) => ({ start: Math.max(start, paint), ms: start + ms - Math.max(start, paint) });
  const late = tasks.map(clipped).filter(({ ms }) => ms > 50);
  const during = ({ start, ms }) =>
    frames
      .filter((frame) => frame.start < start + ms && frame.start + frame.ms > start)
      .flatMap(({ scripts }) => scripts)
      .filter((script) => script.start >= start - 1 && script.start < start + ms)
      .map(({ invoker, function: name, source, ms }) => `${invoker}${name ? ` ${name}` : ''} (${source.split('/').pop()}) ${Math.round(ms)} ms`);
  return {
    paint,
    blocking: late.reduce((sum, { ms }) => sum + ms - 50, 0),
    tasks: late.map((task) => ({ ...task, scripts: during(task) })),
  };
}
