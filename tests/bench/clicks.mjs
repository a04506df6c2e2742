// Measures the time from a click on a link to the painted heading of the next page.
import { chooser, random } from './random.mjs';
import { freshPage, ready, slowDown } from './browser.mjs';
import { quantile } from './statistics.mjs';

const CLICKS = 40;

/**
 * Runs in the page and measures from each click until a new heading has been painted. A frame is painted after its animation
 * callbacks, and a message sent in one of them arrives after that.
 */
function watch() {
  let clicked;
  let old;
  const heading = () => document.getElementById('page-title');
  addEventListener('click', (event) => {
    clicked = event.timeStamp;
    old = heading();
    globalThis.painted = undefined;
  }, true);
  new MutationObserver(() => {
    if (clicked === undefined || !heading() || heading() === old) return;
    const from = clicked;
    clicked = undefined;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.painted = { inDocument, painted: performance.now() - from });
    const inDocument = performance.now() - from;
    requestAnimationFrame(() => port2.postMessage(''));
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Clicks through the site, the same way every time, and resolves to the median, 95th percentile and slowest time, in ms.
 * With `isPrefetched`, the pointer rests on each link until its document has loaded, as a visitor's would. Without, the click
 * comes without hover, on links to pages that were not visited recently. With `isSlow`, the processor is a quarter as fast.
 */
export async function measureClicks(browser, origin, { isPrefetched, isSlow }) {
  const page = await freshPage(browser, origin);
  const factor = isSlow ? await slowDown(page) : 1;
  const loaded = new Set();
  page.on('requestfinished', (request) => loaded.add(new URL(request.url()).pathname));
  await page.addInitScript(watch);
  await page.goto('/');
  await ready(page);

  const { one } = chooser(random(1));
  const seen = ['/'];
  const times = [];
  while (times.length < CLICKS) {
    const here = new URL(page.url()).pathname;
    const links = await targets(page);
    const known = new Set(seen.slice(isPrefetched ? -1 : -30));
    const fresh = links.filter((path) => path !== here && !known.has(path));
    // At a dead end, follows the link to the home page.
    const to = fresh.length > 0 ? one(fresh) : '/';
    const link = page.locator(`a[href="${to}"]:visible`).first();
    if (isPrefetched) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await until(() => loaded.has(documentOf(to)));
      await page.waitForTimeout(100);
      await link.click();
    } else {
      await link.evaluate((element) => element.click());
    }
    await page.waitForFunction(() => globalThis.painted !== undefined).catch((error) => {
      throw new Error(`from ${here} to ${to}: no heading was painted`, { cause: error });
    });
    const { painted, inDocument } = await page.evaluate(() => globalThis.painted);
    times.push({ from: here, to, painted: painted * factor, inDocument: inDocument * factor });
    seen.push(to);
    await page.waitForTimeout(200); // for the transition and idle tasks
  }
  await page.context().close();
  const painted = times.map((time) => time.painted);
  const slowest = times.reduce((a, b) => (a.painted > b.painted ? a : b));
  return {
    median: quantile(painted, 0.5),
    p95: quantile(painted, 0.95),
    inDocument: quantile(times.map((time) => time.inDocument), 0.5),
    slowest: { from: slowest.from, to: slowest.to, ms: slowest.painted },
  };
}

const documentOf = (path) => (path === '/' ? '/content/home.json' : `/content${path.slice(0, -1)}.json`);

/** The paths of the pages that visible links on this page lead to. */
const targets = (page) =>
  page.evaluate(() => {
    // The search link opens a dialog.
    const isPage = (path) => path.endsWith('/') && path !== '/search/';
    const links = [...document.querySelectorAll('a[href^="/"]:not([rel], [target], [download])')].filter((link) => link.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }));
    return [...new Set(links.map((link) => link.getAttribute('href')))].filter(isPage).sort();
  });

async function until(holds) {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 10_000) throw new Error('the document of a link under the pointer did not load');
    await new Promise((done) => setTimeout(done, 20));
  }
}
