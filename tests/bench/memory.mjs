// Measures the memory that a long visit leaves: the script heap after a garbage collection, DOM nodes and listeners, and
// WebAssembly's memory.
import { freshPage, ready } from './browser.mjs';
import { grown, heapSnapshot } from './heap.mjs';
import { slope } from './statistics.mjs';

/** The numbers of navigations after which memory is measured. Before the first, every page has been shown once. */
const AT = [60, 100, 150, 200, 250];
/** The page on which memory is measured. */
const REST = '/about/';

/** Makes WebAssembly's memory accessible, as browsers do not report its size. */
function watchMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      globalThis.wasmMemory = (result.instance ?? result).exports.memory;
      return result;
    };
  }
}

/** Visits the pages of the menu in turn, 250 navigations; resolves to the samples and to the growth in kB per navigation. */
export async function measureMemory(browser, origin) {
  const page = await freshPage(browser, origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await page.addInitScript(watchMemory);
  await page.goto(REST);
  await ready(page);
  const menu = await page.locator('#navigation a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const routes = [...new Set([...menu, '/'])].filter((route) => route !== REST && route !== '/search/');

  const samples = [];
  let [before, after] = [];
  let done = 0;
  for (const at of AT) {
    for (; done < at - 1; done++) await go(page, routes[done % routes.length]);
    await go(page, REST);
    done++;
    samples.push({ navigations: done, ...(await sample(page, session)) });
    if (at === AT[0]) before = await heapSnapshot(session);
    if (at === AT.at(-1)) after = await heapSnapshot(session);
  }
  await page.context().close();
  const perNavigation = (pick) => slope(samples.map((sample) => [sample.navigations, pick(sample)]));
  return {
    samples,
    growth: {
      scripts: perNavigation(({ heap }) => heap / 1000),
      wasm: perNavigation(({ wasm }) => wasm / 1000),
      nodes: perNavigation(({ nodes }) => nodes),
      listeners: perNavigation(({ listeners }) => listeners),
    },
    grown: grown(before, after, AT.at(-1) - AT[0]),
  };
}

/** Follows a link to `path`, in the menu or elsewhere, and waits for the new heading. */
async function go(page, path) {
  await page.evaluate((path) => {
    globalThis.leaving = document.getElementById('page-title');
    document.querySelector(`a[href="${path}"]`).click();
  }, path);
  await page.waitForFunction((path) => {
    const heading = document.getElementById('page-title');
    return location.pathname === path && heading && heading !== globalThis.leaving;
  }, path);
  await page.waitForTimeout(60); // for the frames of the transition
}

async function sample(page, session) {
  await page.waitForTimeout(1000);
  await page.evaluate(() => (globalThis.leaving = undefined));
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    wasm: await page.evaluate(() => globalThis.wasmMemory.buffer.byteLength),
  };
}
