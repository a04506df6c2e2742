// Measures the release bundle in a browser: what pages load, the first press on controls, from click to heading, a long report,
// memory over a long visit, and blocking of the main thread.
import { withBrowser } from './browser.mjs';
import { measureClicks } from './clicks.mjs';
import { downloads } from './downloads.mjs';
import { firstPresses } from './first-press.mjs';
import { measureLongTasks } from './long-tasks.mjs';
import { measureMemory } from './memory.mjs';
import { reports } from './report.mjs';
import { rounded, table } from './table.mjs';

/** The time from click to painted heading, for each task and for marking a report, in ms, and the memory left behind, in kB per navigation. */
const BUDGETS = { click: 50, memory: 4, task: 50, marking: 50 };

export async function navigation(dist, checks) {
  console.log(`==> navigation in ${dist}`);
  return withBrowser(
    dist,
    async ({ browser, origin }) => {
      const loaded = await downloads(browser, origin, checks);
      const presses = await firstPresses(browser, origin);
      const clicks = {};
      for (const [name, how] of Object.entries({
        'prefetched': { isPrefetched: true, isSlow: false },
        'prefetched, a quarter as fast': { isPrefetched: true, isSlow: true },
        'not prefetched': { isPrefetched: false, isSlow: false },
        'not prefetched, a quarter as fast': { isPrefetched: false, isSlow: true },
      })) {
        clicks[name] = await measureClicks(browser, origin, how);
      }
      table(
        ['Click to painted heading, ms', 'median', '95 %', 'budget', 'in the document', 'slowest'],
        Object.entries(clicks).map(([name, { median, p95, inDocument, slowest }]) => [
          name, rounded(median), rounded(p95), name.startsWith('prefetched') ? BUDGETS.click : '', rounded(inDocument), `${slowest.from} → ${slowest.to} ${rounded(slowest.ms)}`,
        ]),
      );

      const report = await reports(browser, origin);
      checks.add('a report of thirty pages marked on a slow phone, ms', report.marking, BUDGETS.marking);

      const memory = await measureMemory(browser, origin);
      table(
        ['After navigations', 'scripts, kB', 'WebAssembly, kB', 'nodes', 'listeners'],
        memory.samples.map(({ navigations, heap, wasm, nodes, listeners }) => [navigations, rounded(heap / 1000), rounded(wasm / 1000), nodes, listeners]),
      );
      table(['Growth per navigation', 'objects', 'bytes'], memory.grown.map(({ name, objects, bytes }) => [name, objects.toFixed(1), bytes.toFixed(0)]));
      checks.add('memory of scripts, kB per navigation', memory.growth.scripts, BUDGETS.memory);
      checks.add('memory of WebAssembly, kB per navigation', memory.growth.wasm, BUDGETS.memory);
      // Chromium itself keeps some nodes; a leaked page would be hundreds.
      checks.add('nodes per navigation', memory.growth.nodes, 20);
      checks.add('listeners per navigation', memory.growth.listeners, 0.1);

      const longTasks = await measureLongTasks(browser, origin);
      const tasks = longTasks.loads.flatMap(({ tasks }, load) => tasks.map((task) => ({ load: load + 1, ...task })));
      console.log(`\nHome page a quarter as fast: ${rounded(longTasks.blocking)} ms blocked after first paint (median of ${longTasks.loads.length} loads); tasks above ${BUDGETS.task} ms: ${tasks.length}`);
      for (const { load, start, ms, scripts } of tasks) console.log(`  load ${load}, at ${Math.round(start)} ms: ${Math.round(ms)} ms  ${scripts.join('; ')}`);
      return { budgets: BUDGETS, loaded, presses, clicks, report, memory, longTasks };
    },
    { args: ['--enable-precise-memory-info'] },
  );
}
